import type { BilledThing } from '@/components/burn'
import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

const kinds: Record<BilledThing['kind'], string> = {
  vm: 'VM beserta disknya',
  disk: 'Disk tanpa VM di sini',
  address: 'Floating IP',
  loadBalancer: 'Load balancer',
  bucket: 'Bucket',
}

const things = (count: number) => plural(count, { other: '# item' })

export const billedMessages: Translation<typeof source.billedMessages> = {
  title: 'Yang ditagihkan',
  link: 'Semua yang ditagihkan di sini, dan memindahkannya ke akun lain',
  summary: (count, amount, account) =>
    `${things(count)}, ${amount} per bulan dalam keadaan sekarang, pada ${account}`,
  atLeast: (amount) => `setidaknya ${amount}`,
  monthHint: (hours) => `Perkiraan untuk sebulan dihitung ${hours} jam`,
  account: 'Akun penagihan',
  parts: {
    accounts: 'Akun penagihan',
    buckets: 'Bucket',
    location: (place) => `Yang ditagihkan di ${place}`,
  },
  search: { label: 'Cari yang ditagihkan', placeholder: 'Nama, alamat, atau ID' },
  csvName: (account) => `ditagihkan-${account}.csv`,
  kinds,
  columns: { what: 'Nama', kind: 'Jenis', location: 'Lokasi', monthly: 'Per bulan' },
  empty: {
    title: (account) => `${account} tidak membayar apa pun`,
    text: 'Yang dibuat pada akun ini, atau dipindahkan ke sini, tercantum di sini beserta biayanya.',
  },
  move: {
    button: 'Pindahkan ke akun penagihan lain…',
    title: (count) => `Pindahkan ${things(count)} ke akun penagihan lain`,
    titleTo: (count, account) => `Pindahkan ${things(count)} ke ${account}`,
    text: 'Akun lain itu membayar mulai jam berikutnya; pemakaian sampai saat itu tetap pada akun ini. Tidak ada yang dihentikan atau diubah. Disk ikut pindah bersama VM-nya, sedangkan floating IP-nya tetap di akun ini kecuali ikut dipilih.',
    paysAlready: (account) => `${account} sudah membayarnya.`,
  },
}
