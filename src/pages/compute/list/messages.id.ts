import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

const vms = (count: number) => plural(count, { other: '# VM' })

export const vmListMessages: Translation<typeof source.vmListMessages> = {
  title: 'Mesin virtual',
  newVm: 'VM baru',
  csvName: 'mesin-virtual.csv',
  partName: (place) => (place === null ? 'VM' : `VM di ${place}`),
  summary: {
    running: (count) => `, ${plural(count, { other: '# berjalan' })}`,
    monthly: (amount) => `${amount} per bulan dalam keadaan sekarang`,
    atLeast: (amount) => `setidaknya ${amount} per bulan dalam keadaan sekarang`,
    monthlyHint: (hours) =>
      `Perkiraan untuk sebulan dihitung ${hours} jam. VM yang mati hanya membayar penyimpanannya.`,
    atLeastHint: (hours) =>
      `Perkiraan untuk sebulan dihitung ${hours} jam. Yang tidak dapat dibaca atau tidak diketahui harganya tidak termasuk.`,
    and: ', ',
  },
  search: {
    label: 'Cari mesin virtual',
    placeholder: 'Nama, alamat, OS, atau ID',
  },
  filters: { status: 'Status', os: 'OS' },
  columns: {
    name: 'Nama',
    status: 'Status',
    location: 'Lokasi',
    os: 'OS',
    size: 'Ukuran',
    privateAddress: 'Alamat privat',
    publicAddress: 'Alamat publik',
    created: 'Dibuat',
    monthly: (symbol) => `${symbol} per bulan`,
    monthlyHint: (hours) => `Perkiraan untuk sebulan dihitung ${hours} jam`,
  },
  cells: {
    atLeast: (amount) => `≥ ${amount}`,
    atLeastHint: 'Setidaknya: sebagian komponennya tidak diketahui harganya',
  },
  menu: {
    open: 'Buka',
    copy: (address) => `Salin ${address}`,
    copied: (address) => `${address} tersalin`,
    copyFailed: (address) => `Tidak dapat menyalin. Alamatnya ${address}.`,
  },
  notices: {
    what: (place) => `alamat publik di ${place}`,
    addresses: (place) => `Alamat publik di ${place} tidak dapat dibaca, jadi tidak tercantum di bawah.`,
  },
  empty: {
    title: 'Belum ada mesin virtual',
    text: 'Mesin virtual adalah komputer Anda sendiri di pusat data: untuk situs web, basis data, atau apa pun yang berjalan di Linux atau Windows. Siap dalam kira-kira satu menit.',
  },
  bulk: {
    start: (count) => `Nyalakan ${vms(count)}`,
    stop: (count) => `Matikan ${vms(count)}`,
    delete: (count) => `Hapus ${vms(count)}`,
    forceStop: (count) => `Putuskan daya ${vms(count)}`,
    snapshot: (count) => `Ambil snapshot ${vms(count)}`,
    backupsOn: (count) => `Aktifkan pencadangan otomatis ${vms(count)}`,
    backupsOff: (count) => `Nonaktifkan pencadangan otomatis ${vms(count)}`,
    move: (count) => `Pindahkan ${vms(count)} ke akun penagihan lain`,
    moveTo: (count, account) => `Pindahkan ${vms(count)} ke ${account}`,
    paysAlready: (account) => `${account} sudah membayarnya.`,
    moveText:
      'Mulai sekarang akun itu membayar VM dan disknya. Floating IP-nya tetap pada akun yang membayarnya sekarang.',
    buttons: {
      start: 'Nyalakan',
      stop: 'Matikan…',
      forceStop: 'Putuskan daya…',
      snapshot: 'Snapshot…',
      backupsOn: 'Aktifkan pencadangan…',
      backupsOff: 'Nonaktifkan pencadangan',
      move: 'Pindahkan ke akun penagihan lain…',
      delete: 'Hapus…',
    },
    forceStopText:
      'Daya langsung diputus. Yang belum ditulis program ke disk hilang, dan berkas yang sedang ditulis mungkin rusak.',
    snapshotText: 'Dari disk boot masing-masing. Setiap snapshot dibayar menurut ukurannya sampai dihapus.',
    snapshotRunning: (count) =>
      plural(count, {
        other: '# di antaranya sedang berjalan. Yang belum ditulis program ke disk tidak ada di snapshotnya.',
      }),
    snapshotPrice: (amount) => `Biaya semuanya hingga ${amount} per bulan.`,
    startText: 'Setelah berjalan, biayanya lebih dari penyimpanannya saja.',
    stopText:
      'Sistemnya diminta mati. Sampai dinyalakan lagi, tidak ada apa pun di VM ini yang dapat diakses.',
    erased: (disks, size) => `${plural(disks, { other: '# disk' })} dengan total ${size}`,
    erasedSnapshots: (count) => plural(count, { other: '# snapshot' }),
    erasedBackups: (count) => plural(count, { other: '# cadangan' }),
    erasedText: (what) => `Ikut terhapus: ${what}. Tindakan ini tidak dapat dibatalkan.`,
    running: (count) =>
      plural(count, {
        other: '# di antaranya sedang berjalan: semua yang dilayaninya langsung terputus.',
      }),
    phrase: (count) => `hapus ${count}`,
  },
}
