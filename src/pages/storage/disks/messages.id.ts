import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

const disks = (count: number) => plural(count, { other: '# disk' })

export const diskMessages: Translation<typeof source.diskMessages> = {
  title: 'Disk',
  newDisk: 'Disk baru',
  csvName: 'disk.csv',
  partName: (place) => (place === null ? 'Disk' : `Disk di ${place}`),
  active: 'Aktif',
  notKnown: 'Tidak diketahui',
  summary: {
    size: (size) => `, total ${size}`,
    monthly: (amount) => `, ${amount} per bulan`,
  },
  search: { label: 'Cari disk', placeholder: 'ID, VM, sumber, atau akun' },
  columns: {
    name: 'Disk',
    status: 'Status',
    size: 'Ukuran',
    source: 'Sumber',
    vm: 'Terpasang ke',
    location: 'Lokasi',
    account: 'Ditagihkan ke',
    snapshots: 'Snapshot',
    created: 'Dibuat',
    monthly: (symbol) => `${symbol} per bulan`,
    monthlyHint: (hours) => `Perkiraan untuk sebulan dihitung ${hours} jam, untuk disk beserta snapshot-nya`,
  },
  cells: {
    detached: 'Tidak terpasang',
    device: (device) => `sebagai ${device}`,
    boot: (device) => `boot dari ${device}`,
    snapshots: (count) => plural(count, { other: '# snapshot' }),
  },
  source: {
    empty: 'Kosong',
    system: 'Image OS',
    disk: 'Salinan disk',
    diskNamed: (id) => `Salinan disk ${id}`,
    snapshot: 'Salinan snapshot',
    snapshotNamed: (id) => `Salinan snapshot ${id}`,
  },
  filters: {
    attachment: 'Pemasangan',
    source: 'Sumber',
    account: 'Akun penagihan',
    kinds: { attached: 'Terpasang', detached: 'Tidak terpasang' },
    sources: {
      empty: 'Kosong',
      os_base: 'Image OS',
      disk: 'Salinan disk',
      snapshot: 'Salinan snapshot',
    },
  },
  notices: {
    vms: (place) =>
      `VM di ${place} tidak dapat dibaca, jadi tidak diketahui disk mana di sana yang terpasang.`,
    what: (place) => `VM di ${place}`,
    detached: (count) =>
      plural(count, { other: '# disk tidak terpasang ke VM mana pun, tetapi tetap dibayar' }),
    detachedCost: (amount) => `: ${amount} per bulan.`,
    detachedUnpriced: '.',
    detachedText: ' Pasang yang diperlukan, hapus yang tidak.',
    showDetached: 'Tampilkan',
  },
  empty: {
    title: 'Belum ada disk',
    text: 'Setiap VM membawa disknya sendiri. Disk tambahan dapat dibuat di sini dan dipasang ke VM nanti.',
  },
  menu: {
    openVm: (name) => `Buka ${name}`,
    copyId: 'Salin ID',
    copied: 'ID tersalin',
    copyFailed: (id) => `Tidak dapat menyalin. ID-nya ${id}.`,
    attach: 'Pasang ke VM…',
    newVm: 'VM baru dari sini',
    copyDisk: 'Disk baru dari sini…',
    grow: 'Perbesar…',
    account: 'Pindahkan ke akun penagihan lain…',
    delete: 'Hapus…',
  },
  cannot: {
    attached: (vm) => `Disk ini terpasang ke ${vm}. Lepas dulu.`,
    unknown: 'Tidak diketahui apakah disk ini dimiliki VM: tidak semua VM di lokasinya dapat dibaca.',
    growDetached: 'Hanya disk milik VM yang dapat diperbesar. Pasang dulu.',
    gone: 'Sudah tidak ada.',
    snapshotted: 'Snapshot disk ini sedang diambil. Tunggu sampai selesai.',
  },
  create: {
    title: 'Disk baru',
    text: 'Disk ini mula-mula tidak terpasang ke VM mana pun, dan dibayar sejak awal.',
    source: 'Dimulai dari',
    kinds: {
      EMPTY: { title: 'Kosong', subtitle: 'Untuk diformat' },
      OS_BASE: { title: 'Image OS', subtitle: 'Sistem baru' },
      DISK: { title: 'Disk', subtitle: 'Salinannya' },
      SNAPSHOT: { title: 'Snapshot', subtitle: 'Salinannya' },
    },
    image: 'Image OS',
    disk: 'Disk',
    snapshot: 'Snapshot',
    attachedDisk: (device, vm, size, id) =>
      [`${device} milik ${vm}`, size, id].filter((part) => part !== null).join(', '),
    heldDisk: (device, vm) => `${device} milik ${vm}`,
    snapshotNamed: (time, of, size) => [time, `dari ${of}`, size].filter((part) => part !== null).join(', '),
    undated: 'tanpa tanggal',
    noImages: 'Lokasi ini tidak menyediakan sistem.',
    noDisks: 'Tidak ada disk di lokasi ini untuk disalin.',
    noSnapshots: 'Tidak ada snapshot di lokasi ini.',
    imagesFailed: 'Sistem tidak dapat dibaca.',
    disksFailed: 'Disk tidak dapat dibaca.',
    running: 'VM-nya sedang berjalan. Yang belum ditulis program ke disk tidak ada di salinan.',
    sizeNow: (size) => `ukuran yang disalin ${size}`,
    choose: 'Pilih dulu apa yang disalin',
    reading: 'Aturan lokasi masih dibaca',
    unread: 'Aturan lokasi tidak dapat dibaca, jadi hanya layanan yang memeriksa ukurannya.',
    submit: 'Buat disk',
    failed: 'Disk gagal dibuat',
  },
  attach: {
    title: (id) => `Pasang disk ${id}`,
    text: 'Sistem VM langsung mengenalinya.',
    vm: 'VM',
    none: 'Tidak ada VM di lokasi ini yang saat ini dapat dipasangi disk.',
    failedList: 'VM tidak dapat dibaca.',
    choose: 'Pilih VM dulu',
    submit: 'Pasang disk',
    failed: 'Disk gagal dipasang',
  },
  move: {
    text: 'Mulai sekarang akun yang dipilih membayar disk dan snapshot-nya. Biaya sampai saat ini tetap pada akun yang sekarang.',
  },
  bulk: {
    delete: (count) => `Hapus ${disks(count)}`,
    button: 'Hapus…',
    erased: (count, size, snapshots) =>
      snapshots === 0
        ? `Dihapus: ${disks(count)} dengan total ${size}. Tindakan ini tidak dapat dibatalkan.`
        : `Dihapus: ${disks(count)} dengan total ${size}, dan ${plural(snapshots, { other: '# snapshot-nya' })}. Tindakan ini tidak dapat dibatalkan.`,
    saves: (amount) => `Sampai saat itu biayanya ${amount} per bulan.`,
    phrase: (count) => `hapus ${count}`,
  },
}
