import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const apiMessages: Translation<typeof source.apiMessages> = {
  writes: {
    createVm: (name) => `Buat ${name}`,
    startVm: (name) => `Nyalakan ${name}`,
    stopVm: (name) => `Matikan ${name}`,
    forceStopVm: (name) => `Putuskan daya ${name}`,
    renameVm: (name, to) => `Ganti nama ${name} menjadi ${to}`,
    resizeVm: (name) => `Ubah ukuran ${name}`,
    changePassword: (name) => `Ganti kata sandi di ${name}`,
    deleteVm: (name) => `Hapus ${name}`,
    rescueVm: (name) => `Jalankan ${name} dalam mode penyelamatan`,
    reinstallVm: (name) => `Pasang ulang ${name}`,
    rebuildVm: (name, replica) => `Pulihkan ${name} dari ${replica}`,
    cloneVm: (name, to) => `Klon ${name} sebagai ${to}`,
    moveVm: (name, account) => `Pindahkan ${name} ke ${account}`,
    createSnapshot: (disk, name) => `Ambil snapshot ${disk} milik ${name}`,
    deleteReplica: (replica, name) => `Hapus ${replica} milik ${name}`,
    setBackups: (name, on) => `${on ? 'Aktifkan' : 'Nonaktifkan'} pencadangan otomatis ${name}`,
    backupsTurned: (wanted) =>
      `Pencadangan otomatis sekarang ${wanted ? 'nonaktif' : 'aktif'}: orang lain mengubahnya pada saat yang sama. Periksa dulu sebelum mencoba lagi.`,
    addDisk: (name, gb) => `Tambahkan disk ${gb} GB ke ${name}`,
    growDisk: (disk, name, gb) => `Perbesar ${disk} milik ${name} menjadi ${gb} GB`,
    deleteDisk: (disk, name) => `Hapus disk ${disk} milik ${name}`,
    attachDisk: (disk, name) => `Pasang ${disk} ke ${name}`,
    detachDisk: (disk, name) => `Lepas ${disk} dari ${name}`,
    createFloatingIp: (name) => (name === '' ? 'Pesan floating IP' : `Pesan floating IP ${name}`),
    renameFloatingIp: (address, to) => (to === '' ? `Hapus nama ${address}` : `Namai ${address} ${to}`),
    moveFloatingIpToAccount: (address, account) => `Pindahkan ${address} ke ${account}`,
    assignFloatingIp: (address, to) => `Tetapkan ${address} ke ${to}`,
    unassignFloatingIp: (address, from) => `Batalkan penetapan ${address} dari ${from}`,
    releaseFloatingIp: (address) => `Lepaskan ${address}`,
    createBucket: (name) => `Buat bucket ${name}`,
    bucketTaken: (name) =>
      `${name} sudah dipakai: nama bucket harus unik di antara semua pelanggan. Pilih nama lain.`,
    moveBucket: (name, account) => `Pindahkan bucket ${name} ke ${account}`,
    deleteBucket: (name) => `Hapus bucket ${name}`,
    setUpS3: 'Siapkan akses S3',
    createS3Key: 'Buat kunci S3',
    deleteS3Key: (key) => `Hapus kunci S3 ${key}`,
    createDisk: (gb) => `Buat disk ${gb} GB`,
    moveDisk: (name, account) => `Pindahkan ${name} ke ${account}`,
    updateProfile: 'Simpan profil',
    createToken: (name) => `Buat token ${name}`,
    describeToken: (name, to) => `Ganti deskripsi token ${name} menjadi ${to}`,
    restrictToken: (name) => `Batasi token ${name}`,
    liftToken: (name) => `Cabut pembatasan token ${name}`,
    deleteToken: (name) => `Hapus token ${name}`,
    createNetwork: (name) => `Buat jaringan ${name}`,
    renameNetwork: (name, to) => `Ganti nama jaringan ${name} menjadi ${to}`,
    makeNetworkDefault: (name) => `Jadikan ${name} jaringan utama`,
    deleteNetwork: (name) => `Hapus jaringan ${name}`,
    createLoadBalancer: (name) => `Buat load balancer ${name}`,
    renameLoadBalancer: (name, to) => `Ganti nama load balancer ${name} menjadi ${to}`,
    moveLoadBalancer: (name, account) => `Pindahkan ${name} ke ${account}`,
    addTarget: (target, name) => `Tambahkan ${target} ke target ${name}`,
    removeTarget: (target, name) => `Keluarkan ${target} dari target ${name}`,
    addRule: (from, to, name) => `Teruskan port ${from} ke ${to} di ${name}`,
    removeRule: (from, to, name) => `Hentikan penerusan port ${from} ke ${to} di ${name}`,
    deleteLoadBalancer: (name) => `Hapus load balancer ${name}`,
    deleteUnattachedDisk: (name) => `Hapus ${name}`,
    updateBillingAccount: (account) => `Simpan data ${account}`,
    setDefaultBillingAccount: (account) => `Jadikan ${account} akun utama`,
    deleteBillingAccount: (account) => `Hapus ${account}`,
    payInvoice: (number) => `Bayar faktur ${number}`,
    payAllInvoices: (account) => `Bayar semua faktur ${account}`,
    payAmount: (account) => `Bayar sebagian faktur ${account}`,
    setTopUp: (account, on) =>
      on ? `Atur isi ulang otomatis ${account}` : `Nonaktifkan isi ulang otomatis ${account}`,
    addCard: 'Tambah kartu',
    setPrimaryCard: (card) => `Jadikan ${card} kartu utama`,
    removeCard: (card) => `Hapus ${card}`,
    applyForInvoicePayment: 'Ajukan pembayaran dengan faktur',
    buyCredit: (amount) => `Beli kredit ${amount}`,
    requestCreditInvoice: (amount) => `Minta faktur untuk kredit ${amount}`,
  },
  createdOrNot: {
    absent: 'Tidak jadi dibuat: Anda dapat mencoba lagi.',
    unknown: 'Mungkin tetap dibuat: periksa dulu sebelum mencoba lagi.',
  },
  notChanged: 'Sudah diperiksa lagi, dan ini tidak terjadi: Anda dapat mencoba lagi.',
  purchases: {
    absent:
      'Kredit dibaca ulang, dan sejauh ini belum ada yang dibeli. Penagihannya mungkin masih berjalan: periksa lagi satu menit kemudian sebelum membeli untuk kedua kalinya.',
    unknown: 'Mungkin tetap terbeli: periksa kredit sebelum membeli lagi.',
    unread:
      'Tidak ada yang ditagih: kredit tidak dapat dibaca lebih dahulu, jadi pembelian tidak dapat dibedakan dari yang sudah ada. Coba lagi.',
  },
  topUpOrNot: {
    absent:
      'Akun dibaca ulang, dan sejauh ini belum dilakukan. Periksa lagi satu menit kemudian sebelum mengirimnya untuk kedua kalinya: kartu mungkin tertagih.',
    unread: 'Mungkin tetap diatur, dan kartu tertagih: periksa kredit sebelum mengirimnya lagi.',
    unreadBefore:
      'Tidak ada yang dikirim: akun tidak dapat dibaca lebih dahulu, jadi tidak diketahui apakah kartu akan langsung ditagih. Coba lagi.',
  },
  detailsOrNot: {
    absent:
      'Akun sudah dibaca ulang, dan sejauh ini belum berubah. Yang Anda ketik masih ada di sini: simpan lagi sebentar lagi.',
    unread:
      'Detailnya mungkin sudah tersimpan. Yang Anda ketik masih ada di sini: menyimpannya lagi tidak apa-apa.',
  },
  topUpNotCharged: (why) =>
    `Isi ulang otomatis sudah diatur, tetapi penagihan pertamanya gagal: ${why} Penagihan dicoba lagi, selama Anda tidak menonaktifkannya atau mengganti kartu.`,
  payments: {
    changed:
      'Tidak ada yang ditagih: jumlah terutang sekarang berbeda dari yang ditampilkan. Orang lain sudah membayar, atau ada faktur baru. Periksa jumlahnya dan konfirmasi lagi.',
    unread:
      'Tidak ada yang ditagih: jumlah terutang tidak dapat dibaca lengkap, jadi tidak diketahui berapa yang akan ditagih.',
    notSeen:
      'Faktur dibaca ulang, dan sejauh ini belum ada yang terbayar. Pembayaran mungkin masih berjalan: periksa lagi satu menit kemudian sebelum membayar untuk kedua kalinya.',
    unknown: 'Mungkin tetap terbayar: periksa faktur sebelum membayar lagi.',
  },
  failures: {
    network: 'Server tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
    offline: 'Anda sedang luring, jadi tidak ada yang dikirim. Coba lagi setelah terhubung kembali.',
    timeout: 'Tidak ada jawaban tepat waktu. Layanan mungkin sibuk; coba lagi sebentar lagi.',
    unauthenticated: 'Sesi Anda telah berakhir. Masuk lagi untuk melanjutkan.',
    refused: 'Layanan menolak ini.',
    assignedMeanwhile: (address) =>
      `${address} telah ditetapkan ke sesuatu sejak terakhir Anda lihat, jadi tidak dilepaskan. Periksa apa yang memakainya sekarang.`,
    unavailable: 'Layanan sedang tidak tersedia. Coba lagi sebentar lagi.',
    malformed:
      'Jawaban layanan tidak dapat dibaca oleh panel ini. Coba lagi; jika tetap begitu, beri tahu penyedia Anda.',
    status: (status) => `Layanan menjawab dengan status yang tidak terduga, ${status}.`,
    request: (id) => `(Permintaan ${id})`,
    found: (finding, why) => `${finding} Yang salah: ${why}`,
    unknown: 'Terjadi kesalahan di panel ini sendiri. Muat ulang halaman; tidak ada yang terkirim.',
  },
}
