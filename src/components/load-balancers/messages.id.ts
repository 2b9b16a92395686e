import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

const number = (count: number) => plural(count, { other: '#' })

export const loadBalancerMessages: Translation<typeof source.loadBalancerMessages> = {
  health: {
    unknown: 'Target tidak diketahui',
    noTargets: 'Tidak ada target',
    none: (total) => (total === 1 ? 'Targetnya mati' : plural(total, { other: 'Semua # target mati' })),
    running: (running, total) => `${number(running)} dari ${number(total)} berjalan`,
    partly: (running, total, unseen) =>
      `${number(running)} dari ${number(total)} berjalan, ${number(unseen)} tidak diketahui`,
  },
  actions: { rename: 'Ganti nama…', account: 'Pindahkan ke akun penagihan lain…', delete: 'Hapus…' },
  rename: { title: (name) => `Ganti nama ${name}` },
  account: {
    text: 'Mulai sekarang akun yang dipilih membayarnya. Biaya sampai saat ini tetap pada akun yang sekarang.',
    note: 'Alamat publiknya tetap pada akunnya sendiri: memindahkannya dilakukan di halaman floating IP.',
  },
  delete: {
    title: (name) => `Hapus ${name}`,
    ends: 'Semua yang diakses melaluinya langsung terputus. Aturannya hilang.',
    targets: (count) =>
      count === 1 ? 'Targetnya tidak tersentuh.' : plural(count, { other: '# targetnya tidak tersentuh.' }),
    stays: 'Yang tetap ada dan tetap dikenai biaya',
    address: (address, monthly) =>
      monthly === null
        ? `${address} tetap dipesan untuk Anda, dan mungkin dikenai biaya sampai dilepaskan.`
        : `${address} tetap dipesan untuk Anda, dan dikenai biaya ${monthly} per bulan sampai dilepaskan atau ditetapkan lagi.`,
    noAddress: 'Tidak ada alamat publik, jadi tidak ada yang tersisa.',
    addressesUnread: 'Alamat publiknya',
    confirm: 'Hapus load balancer',
  },
  ports: {
    source: 'Port di load balancer',
    target: 'Port di target',
    hint: '1 sampai 65.535',
    missing: 'Isi port',
    notPort: 'Port adalah bilangan bulat dari 1 sampai 65.535',
    taken: (port, to) =>
      to === null
        ? `Aturan lain sudah meneruskan port ${port}`
        : `Aturan lain sudah meneruskan port ${port} ke ${to}`,
  },
}
