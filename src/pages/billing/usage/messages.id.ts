import type { Translation } from '@/lib/i18n/catalogue'
import { formatPercent } from '@/lib/percent'

import type * as source from './messages'

export const usageMessages: Translation<typeof source.usageMessages> = {
  title: 'Pemakaian bulan ini',
  summary: (amount, account) => `${amount} sejauh ini pada ${account}, sebelum diskon dan PPN`,
  account: 'Akun penagihan',
  search: { label: 'Cari pemakaian', placeholder: 'Nama atau ID' },
  partName: 'Pemakaian',
  csvName: (account) => `pemakaian-${account}.csv`,
  columns: {
    what: 'Nama',
    kind: 'Jenis',
    location: 'Lokasi',
    hours: 'Jam',
    hourly: 'Per jam',
    cost: 'Sejauh ini',
  },
  kinds: {
    vm: 'VM yang berjalan',
    stoppedVm: 'VM yang mati',
    license: 'Lisensi',
    disk: 'Disk',
    snapshot: 'Snapshot',
    backup: 'Cadangan',
    address: 'Floating IP menganggur',
    loadBalancer: 'Load balancer',
    bucket: 'Bucket',
    other: 'Lainnya',
  },
  nowhere: 'Tanpa lokasi, atau sudah tidak ada',
  byKind: 'Menurut jenis',
  byLocation: 'Menurut lokasi',
  byResource: 'Biaya terbesar',
  empty: {
    title: 'Belum ada pemakaian bulan ini',
    text: 'Yang berjalan dihitung per jam dan muncul di sini.',
  },
  forecast: {
    title: 'Arah bulan ini',
    note: 'Jika semuanya tetap seperti sekarang',
    what: 'Yang dibayar sekarang',
    byEnd: (date) => `Sampai ${date}`,
    toPay: (vat) =>
      vat > 0
        ? `Harus dibayar setelah kredit, dengan PPN ${formatPercent(vat)}`
        : 'Harus dibayar setelah kredit',
    atLeast: (amount) => `setidaknya ${amount}`,
    runway: 'Kredit',
    until: (date) => `Cukup sampai ${date}`,
    usedUp: 'Habis',
    forever: 'Tetap cukup',
    notKnown: 'Tidak diketahui',
    monthTurned:
      'Bulan baru telah dimulai, dan biayanya sejauh ini belum dibaca. Akan dibaca lagi dalam beberapa menit.',
    text: (hourly, hours, discount) =>
      `Yang sudah dihitung, ditambah ${hourly} per jam untuk ${hours} jam yang tersisa bulan ini (menurut UTC)${discount > 0 ? `, dikurangi diskon ${formatPercent(discount)}` : ''}. Dengan anggapan tidak ada yang dinyalakan, dimatikan, diubah ukurannya, atau dihapus.`,
    unread: 'Sebagian dari yang dibayar tidak dapat dibaca, jadi tidak ada perkiraan.',
    retry: 'Coba lagi',
  },
}
