import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

const vms = (count: number) => plural(count, { other: '# VM' })

export const snapshotListMessages: Translation<typeof source.snapshotListMessages> = {
  title: 'Snapshot dan cadangan',
  csvName: 'snapshot-dan-cadangan.csv',
  partName: (place) => (place === null ? 'Snapshot dan cadangan' : `Snapshot dan cadangan di ${place}`),
  summary: (snapshots, backups, size) =>
    `${plural(snapshots, { other: '# snapshot' })} dan ${plural(backups, { other: '# cadangan' })}, total ${size}`,
  monthly: (amount) => `, ${amount} per bulan`,
  loading: (places) => `; ${places} masih dibaca`,
  search: { label: 'Cari snapshot dan cadangan', placeholder: 'VM, disk, atau ID' },
  columns: {
    kind: 'Jenis',
    vm: 'Dari',
    disk: 'Disk',
    location: 'Lokasi',
    taken: 'Diambil',
    size: 'Ukuran',
    monthly: (symbol) => `${symbol} per bulan`,
    monthlyHint: (hours) => `Perkiraan untuk sebulan dihitung ${hours} jam`,
  },
  kinds: { snapshot: 'Snapshot', backup: 'Cadangan' },
  filters: { kind: 'Jenis' },
  detached: 'disk yang tidak terpasang',
  disk: (id) => `disk ${id}`,
  named: (kind, vm) => `${kind} dari ${vm}`,
  menu: { delete: 'Hapus…' },
  delete: {
    title: (replica) => `Hapus ${replica}`,
    text: (disk) => `Isi ${disk}, yang tidak dimiliki VM mana pun, tidak lagi dapat dipulihkan darinya.`,
    undone: 'Tindakan ini tidak dapat dibatalkan. Disknya sendiri tidak disentuh.',
    confirm: 'Hapus',
  },
  empty: {
    title: 'Tidak ada snapshot dan cadangan',
    text: 'Snapshot menyimpan disk sebagaimana adanya pada satu saat. Cadangan dibuat dengan sendirinya setelah diaktifkan. Keduanya dimulai dari mesin virtual.',
    toVms: 'Pilih mesin virtual',
  },
  unread: {
    disks: (place) =>
      `Disk di ${place} tidak dapat dibaca: snapshot dari disk yang tidak dimiliki VM mana pun tidak tercantum di bawah.`,
    what: (place) => `disk di ${place}`,
  },
  snapshot: {
    button: 'Ambil snapshot…',
    title: 'Ambil snapshot',
    noVm: 'Belum ada mesin virtual yang diketahui.',
  },
  unprotected: {
    title: (count) =>
      count === 0 ? 'Cadangan belum dibuat' : plural(count, { other: '# VM tidak dicadangkan' }),
    more: (count) => plural(count, { other: 'dan # lagi' }),
    showMore: 'Tampilkan lagi',
    none: 'Tidak ada yang dapat memulihkannya',
    last: 'Snapshot atau cadangan terakhir:',
    old: 'Pencadangan aktif, tetapi yang terakhir dibuat',
    never: 'Pencadangan aktif, tetapi sepekan ini belum ada yang dibuat',
    first: 'Pencadangan aktif; yang pertama belum dibuat.',
    snapshotOf: (name) => `Ambil snapshot ${name}`,
    turnOn: 'Aktifkan',
    turnOnFor: (name) => `Aktifkan pencadangan otomatis ${name}`,
    all: 'Aktifkan untuk semua…',
    allTitle: (count) => `Aktifkan pencadangan otomatis ${vms(count)}`,
    keep: 'Biarkan nonaktif',
  },
  bulk: {
    delete: (count) => `Hapus ${plural(count, { other: '# snapshot dan cadangan' })}`,
    button: 'Hapus…',
    text: (size) =>
      `Ukurannya ${size}. Tidak ada lagi yang dapat dipulihkan darinya; tindakan ini tidak dapat dibatalkan.`,
    last: (count) => plural(count, { other: 'Setelah itu # disk tidak lagi punya snapshot dan cadangan.' }),
    phrase: (count) => `hapus ${count}`,
    gone: 'Sudah tidak ada.',
  },
}
