import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const overviewMessages: Translation<typeof source.overviewMessages> = {
  title: 'Ringkasan',
  summary: (vms, read, asked) => {
    const all = plural(asked, { other: '# lokasi' })
    if (read === 0) return `${all}, tidak satu pun dapat dibaca`
    if (vms === 0 && read === asked) return 'Belum ada mesin virtual'
    const machines = plural(vms, { other: '# mesin virtual' })
    return `${machines} di ${read === asked ? all : `${plural(read, { other: '#' })} dari ${all}`}`
  },
  newVm: 'VM baru',
  running: 'Berjalan',
  stopped: 'Mati',
  changing: 'Sedang berubah',
  monthly: 'Sebulan dengan keadaan sekarang',
  monthlyHint: (hours) =>
    `Perkiraan untuk sebulan dihitung ${hours} jam. VM yang mati hanya membayar penyimpanannya.`,
  perMonth: (amount) => `${amount} per bulan`,
  atLeast: (amount) => `setidaknya ${amount}`,
  lists: {
    vms: (place) => `VM di ${place ?? ''}`,
    floatingIps: (place) => `Floating IP di ${place ?? ''}`,
  },
  attention: {
    title: 'Perlu perhatian',
    none: 'Tidak ada yang perlu perhatian.',
    noneSoFar: 'Tidak ada dalam data yang dapat dibaca.',
    failed: (word) => `Keadaannya “${word}”.`,
    longStopped: (days, monthly) =>
      monthly === null
        ? `Mati selama ${days}; penyimpanannya tetap dikenai biaya.`
        : `Mati selama ${days}; penyimpanannya tetap dikenai biaya ${monthly} per bulan.`,
    idleIp: (monthly) =>
      monthly === null
        ? 'Dipesan tetapi tidak ditetapkan; mungkin dikenai biaya.'
        : `Dipesan tetapi tidak ditetapkan; biayanya ${monthly} per bulan.`,
    unprotected: (count) => plural(count, { other: '# VM tidak dicadangkan' }),
    unprotectedHint: 'Jika sebuah disk hilang, tidak ada data terbaru yang dapat dipulihkan.',
    more: (count) => plural(count, { other: 'dan # lagi' }),
  },
  locations: {
    empty: 'Belum ada mesin virtual di sini.',
    counts: (running, stopped, changing) =>
      `${running} berjalan, ${stopped} mati${changing === null ? '' : `, ${changing} sedang berubah`}`,
    see: 'Lihat',
    create: 'VM baru di sini',
    failed: 'Tidak dapat dibaca.',
  },
  latest: {
    title: 'Mesin virtual terbaru',
    none: 'Belum ada. VM siap kira-kira satu menit setelah Anda memintanya.',
    all: 'Lihat semua',
  },
  retry: 'Coba lagi',
}
