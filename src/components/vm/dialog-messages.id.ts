import { plural, type Translation } from '@/lib/i18n/catalogue'
import { uncapitalised } from '@/lib/words'

import type * as source from './dialog-messages'

/** In the middle of a sentence. */
const kinds: Record<string, string> = { snapshot: 'snapshot', backup: 'cadangan' }
const kindName = (kind: string) => kinds[kind.toLowerCase()] ?? kind

export const vmDialogMessages: Translation<typeof source.vmDialogMessages> = {
  stop: {
    title: (name) => `Matikan ${name}`,
    text: 'Sistemnya diminta mati, yang memakan waktu hingga setengah menit. Sampai dinyalakan lagi, tidak ada apa pun di VM ini yang dapat diakses.',
    cost: (stopped, running) =>
      `Selama mati biayanya ${stopped} per bulan untuk penyimpanannya, bukan ${running}.`,
    confirm: 'Matikan VM',
    keep: 'Biarkan berjalan',
  },
  forceStop: {
    title: (name) => `Putuskan daya ${name}`,
    text: 'Daya langsung diputus, seperti kabelnya dicabut.',
    loss: 'Yang belum ditulis program ke disk hilang, dan berkas yang sedang ditulis mungkin rusak. Mematikan dengan cara biasa menghindari itu; gunakan ini hanya jika sistemnya tidak lagi merespons.',
    confirm: 'Putuskan daya',
    keep: 'Biarkan menyala',
  },
  restart: {
    write: (name) => `Mulai ulang ${name}`,
    title: (name) => `Mulai ulang ${name}`,
    text: 'Sistemnya diminta mati, lalu dinyalakan lagi. Selama kira-kira setengah menit tidak ada apa pun di VM ini yang dapat diakses.',
    confirm: 'Mulai ulang VM',
    keep: 'Biarkan berjalan',
    leftOff: (name) =>
      `${name} sudah dimatikan tetapi tidak menyala lagi, jadi sekarang mati. Nyalakan sendiri.`,
  },
  addDisk: {
    title: (name) => `Tambahkan disk ke ${name}`,
    text: 'Disk baru yang kosong, langsung dikenali sistem VM. Disk harus diformat di sana sebelum dapat dipakai.',
    submit: 'Tambahkan disk',
    failed: 'Disk gagal ditambahkan',
  },
  growDisk: {
    title: (disk, name) => `Perbesar ${disk} milik ${name}`,
    text: 'Disk dapat diperbesar, tidak pernah diperkecil. Sistem berkas di dalamnya tidak disentuh: perbesar di dalam sistem setelah ini.',
    now: (size) => `sekarang ${size}`,
    submit: 'Perbesar disk',
    failed: 'Disk gagal diperbesar',
    unchanged: 'Pilih ukuran yang lebih besar dulu',
  },
  attachDisk: {
    title: (name) => `Pasang disk ke ${name}`,
    text: 'Disk di lokasi ini yang tidak terpasang ke VM mana pun.',
    disk: 'Disk',
    none: 'Semua disk di lokasi ini sudah terpasang. Sebagai gantinya, tambahkan disk baru.',
    failedList: 'Disk tidak dapat dibaca.',
    choose: 'Pilih disk dulu',
    path: 'Path disk di dalam sistem nanti',
    copyPath: 'path',
    submit: 'Pasang disk',
    failed: 'Disk gagal dipasang',
  },
  detachDisk: {
    title: (disk, name) => `Lepas ${disk} dari ${name}`,
    text: 'Sistem VM tidak lagi melihat disk ini. Lakukan unmount di sana dulu: yang belum ditulis akan hilang.',
    stays: 'Disk tetap menyimpan data dan snapshot-nya, dan dibayar sampai dihapus:',
    keep: 'Biarkan terpasang',
    confirm: 'Lepas disk',
  },
  deleteDisk: {
    title: (disk, name) => `Hapus disk ${disk} milik ${name}`,
    erased: (size, replicas) => {
      const disk = size === null ? 'disk' : `disk (${size})`
      return replicas === 0
        ? `Dihapus: ${disk} beserta semua datanya. Tindakan ini tidak dapat dibatalkan.`
        : `Dihapus: ${disk} beserta semua datanya dan ${plural(replicas, { other: '# snapshot dan cadangannya' })}. Tindakan ini tidak dapat dibatalkan.`
    },
    replicas: 'Ikut terhapus',
    snapshotNow: 'Snapshot yang sedang diambil',
    waitForSnapshot:
      'Snapshot disk ini sedang diambil. Tunggu sampai selesai, kira-kira setengah menit: snapshot itu ikut terhapus bersama disk.',
    confirm: 'Hapus disk',
  },
  snapshot: {
    title: (name) => `Ambil snapshot ${name}`,
    text: 'Snapshot menyimpan satu disk sebagaimana adanya saat ini. Prosesnya kira-kira setengah menit, dan VM tetap berjalan.',
    consistent: 'VM ini sedang berjalan. Yang belum ditulis program ke disk tidak ada di snapshot.',
    vm: 'Mesin virtual',
    vmNamed: (name, location) => `${name} (${location})`,
    disk: 'Disk',
    noDisk: 'VM ini tidak punya disk yang dapat diambil snapshot-nya.',
    diskNamed: (name, size) => (size === null ? name : `${name}, ${size}`),
    price: (amount) => `Snapshot seluruh disk dikenai biaya hingga ${amount} per bulan.`,
    submit: 'Ambil snapshot',
    failed: 'Snapshot gagal diambil',
  },
  restore: {
    title: (name) => `Pulihkan ${name}`,
    text: (replica, disk) => `Disk ${disk} kembali seperti semula, sesuai ${replica}.`,
    lost: 'Semua yang ditulis ke disk sejak itu hilang. Tindakan ini tidak dapat dibatalkan.',
    before: 'Ambil snapshot dulu jika Anda mungkin ingin kembali ke keadaan sekarang.',
    stops: 'VM ini sedang berjalan: dayanya diputus, dan VM tetap mati setelah dipulihkan.',
    stopped: 'VM tetap mati setelah dipulihkan. Nyalakan setelah itu.',
    confirm: 'Pulihkan',
    failed: 'Pemulihan tidak dilakukan',
    keep: 'Biarkan seperti sekarang',
  },
  deleteReplica: {
    title: (replica) => `Hapus ${replica}`,
    text: (name, disk) => `Disk ${disk} milik ${name} tidak lagi dapat dipulihkan darinya.`,
    last: 'Ini yang terakhir dari disk ini.',
    undone: 'Tindakan ini tidak dapat dibatalkan. Disknya sendiri tidak disentuh.',
    confirm: 'Hapus',
  },
  replica: {
    dated: (kind, time) => `${kindName(kind)} ${time}`,
    undated: (kind) => `${kindName(kind)} tanpa tanggal`,
  },
  rescue: {
    title: (name) => `Jalankan ${name} dalam mode penyelamatan`,
    text: 'VM menjalankan sistem live dari luar disknya, sehingga Anda dapat melakukan mount dan memperbaiki isi disk. Sementara itu sistemnya sendiri tidak berjalan.',
    ends: 'Mode penyelamatan berakhir saat VM dimatikan atau dimulai ulang: setelah itu VM kembali boot dari disknya sendiri.',
    running: 'VM ini sedang berjalan: VM dimatikan dulu, dan semua yang dilayaninya terputus.',
    step: (name) => `Jalankan ${name} dalam mode penyelamatan`,
    stepFailed: 'VM sekarang mati. Nyalakan, atau coba lagi.',
    confirm: 'Jalankan mode penyelamatan',
    keep: 'Batal',
  },
  backupCost: {
    text: 'Setiap cadangan dibayar menurut ukurannya.',
    rate: (amount) => ` Biaya per GB ${amount} per jam.`,
  },
  reinstall: {
    title: (name) => `Pasang ulang ${name}`,
    lost: 'Semua isi disk boot dihapus dan diganti sistem baru. Tindakan ini tidak dapat dibatalkan.',
    kept: 'Disk lain, snapshot dan cadangan, alamat, dan ukurannya tetap seperti sekarang.',
    isCutOff: 'VM ini sedang berjalan: dayanya diputus, lalu sistem baru dijalankan.',
    access:
      'Pengguna dan kata sandi sistem yang dihapus ikut hilang. Siapa yang bisa masuk ke sistem baru tidak disebutkan layanan: setelah itu, atur kata sandi di tab Pengaturan.',
    system: 'Sistem',
    version: 'Versi',
    reading: 'Sistem masih dibaca',
    unread: 'Sistem yang disediakan lokasi ini',
    none: 'Lokasi ini tidak menyediakan sistem.',
    present: (name) => `${name} (seperti sekarang)`,
    unfit: (system, label, problem) =>
      `VM ini terlalu kecil untuk ${system}. ${label}: ${uncapitalised(problem)}.`,
    confirm: 'Hapus dan pasang ulang',
    failed: 'Pemasangan ulang tidak dilakukan',
    keep: 'Batal',
  },
  clone: {
    title: (name) => `Klon ${name}`,
    text: 'VM kedua dibuat dengan salinan semua disk, ukuran yang sama, dan pengguna yang sama. VM itu menyala begitu siap, kira-kira satu menit.',
    consistent:
      'VM ini sedang berjalan. Yang belum ditulis program ke disk tidak ada di salinan; matikan dulu agar salinannya bersih.',
    costs: 'VM baru tidak mendapat floating IP, snapshot, atau cadangan. Biayanya:',
    suggestion: (name) => `${name}-klon`,
    submit: 'Klon',
    failed: 'VM gagal diklon',
  },
  move: {
    text: 'Mulai sekarang akun yang dipilih membayar VM dan disknya. Biaya sampai saat ini tetap pada akun yang sekarang.',
    stays: 'Floating IP-nya tetap pada akunnya: memindahkannya dilakukan di halamannya sendiri.',
  },
  rename: {
    title: (name) => `Ganti nama ${name}`,
    text: 'Hanya namanya di panel dan di faktur yang berubah; nama host di dalam sistem tetap.',
    submit: 'Ganti nama',
    failed: 'Nama gagal diganti',
    unchanged: 'Ini sudah namanya',
  },
  steps: {
    stop: (name) => `Matikan ${name}`,
    stopFailed:
      'VM tidak dimatikan: VM berjalan terus seperti sebelumnya. Tidak ada hal lain yang dilakukan.',
    start: (name) => `Nyalakan ${name}`,
  },
  resize: {
    title: (name) => `Ubah ukuran ${name}`,
    text: 'Ukuran hanya dapat diubah saat VM mati.',
    textRunning:
      'Ukuran hanya dapat diubah saat VM mati, jadi VM dimatikan dulu: selama kira-kira setengah menit tidak ada apa pun di VM ini yang dapat diakses.',
    startAfter: 'Nyalakan setelahnya',
    startAfterHint: 'Jika tidak, VM tetap mati, dan hanya penyimpanannya yang dibayar.',
    step: (size) => `Ubah ukuran menjadi ${size}`,
    stepFailed: 'VM sekarang mati dan ukurannya masih yang lama.',
    startFailed: 'Ukuran VM sudah yang baru, dan VM mati.',
    submit: 'Ubah ukuran',
    submitRunning: 'Matikan dan ubah ukuran',
    failed: 'Ukuran gagal diubah',
    unchanged: 'Pilih jumlah inti atau memori lain dulu',
    nowIs: (size) => `sekarang ${size}`,
    cores: (count) => plural(count, { other: '# inti' }),
    price: 'Harga selama berjalan',
  },
  password: {
    title: (name) => `Ganti kata sandi di ${name}`,
    text: 'Sistem di VM yang menggantinya, jadi VM harus berjalan. Siapa pun yang sedang masuk tetap masuk.',
    usernameHint: 'Harus sudah ada di VM',
    submit: 'Ganti kata sandi',
    failed: 'Kata sandi gagal diganti',
    keep: 'Panel tidak menyimpan kata sandi baru. Catat dulu sebelum melanjutkan.',
  },
  rules: {
    reading: 'Aturan lokasi masih dibaca',
    unread: 'Aturan lokasi tidak dapat dibaca, jadi hanya layanan yang memeriksa ini.',
  },
}
