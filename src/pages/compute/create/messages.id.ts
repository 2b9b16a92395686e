import type { Translation } from '@/lib/i18n/catalogue'
import { uncapitalised } from '@/lib/words'

import type * as source from './messages'

export const createMessages: Translation<typeof source.createMessages> = {
  title: 'Mesin virtual baru',
  crumb: 'Mesin virtual',
  machine: 'Mesin',
  system: 'Sistem',
  version: (system) => `Versi ${system}`,
  size: 'Ukuran',
  other: 'Lainnya',
  labels: {
    designated_pool_uuid: 'Kelas server',
    network_uuid: 'Jaringan privat',
    billing_account_id: 'Akun penagihan',
    disk_uuid: 'Disk',
    source_uuid: 'Sumber',
    source_replica: 'Snapshot atau cadangan',
  },
  rules: {
    failed: (location) => `Yang diterima ${location} tidak dapat dibaca`,
    advice: 'Tanpa aturannya tidak ada formulir untuk diisi. Coba lagi, atau pilih lokasi lain.',
    malformed: 'Sebagian aturan lokasi ini tidak dapat dibaca. Layanan memeriksanya saat Anda membuat VM.',
  },
  settled: {
    title: 'Disesuaikan',
    undo: 'Urungkan',
  },
  access: {
    title: 'Akses',
    mode: 'Masuk dengan',
    modes: { password: 'Kata sandi', public_key: 'Kunci publik', both: 'Keduanya' },
    passwordNeeded: 'Sistem ini memerlukan kata sandi',
    passwordAdded: (system) =>
      `“Masuk dengan” diubah dari kunci publik menjadi keduanya: ${system} memerlukan kata sandi`,
    publicKeyRule: 'Satu baris, seperti di berkas berakhiran .pub',
    notAKey: 'Ini bukan kunci publik. Tempelkan seluruh baris dari berkas berakhiran .pub',
    privateKey:
      'Ini kunci privat, yang harus tetap pada Anda. Tempelkan kunci publik, dari berkas berakhiran .pub',
  },
  network: {
    title: 'Jaringan',
    address: 'Alamat IPv4 publik',
    addressHint:
      'Memesan floating IP. Alamat itu tetap dipesan, dan mungkin dikenai biaya, setelah VM dihapus.',
    noAddressHint: 'Tanpa ini VM hanya dapat diakses dari jaringan privatnya.',
  },
  billing: {
    title: 'Penagihan dan pencadangan',
    backup: 'Pencadangan otomatis',
    backupHint: 'Layanan menyimpan cadangan disk boot.',
  },
  source: {
    title: 'Dimulai dari',
    replica: (replica, vm) => `Salinan ${replica} milik ${vm}`,
    disk: (disk) => `Disk ${disk}, yang menjadi disk boot-nya`,
    wasEmpty:
      'Disk ini dibuat kosong. VM hanya bisa berjalan jika sejak itu ada sistem yang dipasang di disk ini, beserta penggunanya.',
    users: 'Sistem beserta pengguna, kata sandi, dan kuncinya adalah yang ada di disk itu.',
    instead: 'Mulai dari sistem baru saja',
    failed: 'Asal VM ini tidak dapat dibaca. VM tetap dapat dibuat.',
    retry: 'Coba lagi',
    gone: 'Asal VM ini sudah tidak ada. Pilih yang lain.',
    notThere: 'Asal VM ini sudah tidak ada',
  },
  price: {
    title: 'Harga',
    failed: 'Harga tidak dapat dibaca. VM tetap dapat dibuat.',
    retry: 'Coba lagi',
    none: '–',
    unfit: (label, problem) =>
      `VM seperti itu tidak ada, jadi tidak ada harganya. ${label}: ${uncapitalised(problem)}.`,
    incomplete: 'Harga muncul setelah ukurannya diisi.',
    short: (amount) => `${amount} per bulan`,
    backups: (rate) => `Cadangan ditagih menurut isinya: ${rate} per GB per jam.`,
  },
  submit: 'Buat VM',
  notYet: 'Formulir masih dimuat',
  noRules: 'Aturan lokasi ini tidak dapat dibaca',
  notCreated: 'VM gagal dibuat',
  creating: {
    title: (name) => `Membuat ${name}`,
    seconds: (seconds) => `${seconds} dtk`,
    text: (location) =>
      `${location} sedang membuat VM dan menjawab saat VM berjalan. Prosesnya hingga satu menit, kadang lebih lama.`,
    leave: 'Anda boleh meninggalkan halaman ini: prosesnya berlanjut, dan notifikasi menyampaikan hasilnya.',
    toList: 'Tampilkan mesin virtual',
  },
  unclear: {
    title: (name) => `Belum jelas apakah ${name} sudah dibuat`,
    looking: (location) =>
      `Tidak ada jawaban. Sebelum ada yang dikirim lagi, mesin di ${location} diperiksa.`,
    foundTitle: (name) => `${name} ada`,
    foundCreating: 'Jawabannya hilang, tetapi VM-nya ada dan masih dibuat.',
    found: 'Jawabannya hilang, tetapi VM-nya sudah dibuat.',
    open: (name) => `Buka ${name}`,
    back: 'Kembali ke formulir',
    showTyped: 'Tampilkan isian Anda',
    hideTyped: 'Sembunyikan isian Anda',
    absentTitle: (name) => `${name} tidak ada`,
    absent: (location, time) =>
      `Mesin di ${location} diperiksa sampai ${time} dan VM ini tidak ada di antaranya. Permintaannya mungkin masih diproses.`,
    unreadTitle: (name) => `Belum diketahui apakah ${name} sudah dibuat`,
    unread: (location) =>
      `Tidak semua mesin di ${location} dapat dibaca saat ini. Periksa lagi sebelum membuatnya untuk kedua kalinya.`,
    lookAgain: 'Periksa lagi',
    again: 'Buat lagi',
  },
  noLocation: 'Tidak ada lokasi untuk membuat VM',
  noLocationText: 'Layanan tidak mencantumkan lokasi untuk akun ini.',
}
