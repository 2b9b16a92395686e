import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const paymentMessages: Translation<typeof source.paymentMessages> = {
  cards: {
    title: 'Cara pembayaran',
    what: 'Cara pembayaran',
    add: 'Tambah kartu…',
    name: 'Kartu',
    holder: 'Pemegang',
    state: 'Status',
    expires: 'Berlaku sampai',
    noEnd: 'tanpa batas',
    primary: 'utama',
    empty: 'Belum ada kartu',
    emptyText:
      'Tanpa kartu tidak ada yang ditagih otomatis: faktur menunggu dibayar, dan tidak ada isi ulang.',
    makePrimary: 'Jadikan utama',
    remove: 'Hapus…',
    order: 'Faktur ditagihkan ke kartu utama, dan jika gagal, ke kartu lainnya satu per satu.',
  },
  addCard: {
    title: 'Tambah kartu',
    text: 'Nomor kartu hanya dikirim ke penyedia pembayaran; panel tidak pernah melihatnya.',
    submit: 'Tambah kartu',
    failed: 'Kartu gagal ditambahkan',
    chooseFirst: 'Isi data kartu dulu',
    elsewhere:
      'Panel ini tidak memiliki penyedia pembayaran. Tambahkan kartu di tempat yang disediakan penyedia Anda, lalu kartu itu muncul di sini.',
  },
  sandboxCards: {
    label: 'Kartu uji',
    hint: 'Sandbox tidak terhubung ke bank: setiap kartu berlaku sesuai namanya.',
    tok_visa: 'Visa yang berhasil membayar',
    tok_mastercard: 'Mastercard yang berhasil membayar',
    tok_declined: 'Visa yang ditolak',
    tok_expired: 'Visa yang kedaluwarsa',
    tok_unverified: 'Mastercard yang belum diverifikasi',
  },
  removal: {
    title: (card) => `Hapus ${card}`,
    confirm: 'Hapus',
    primary:
      'Ini kartu utama, yang ditagih lebih dulu. Setelah itu periksa kartu mana yang menjadi utama: tanpa kartu yang dapat ditagih, faktur menunggu dibayar secara manual.',
    reading: 'Kartu masih dibaca.',
    unread: 'Kartu tidak dapat dibaca ulang; ini yang diketahui sebelumnya.',
    topUp: 'Isi ulang otomatis ditagihkan ke kartu ini.',
    text: 'Tidak ada lagi yang ditagihkan ke kartu ini. Yang sudah dibayarnya tetap tercantum di faktur.',
  },
  byInvoice: {
    title: 'Pembayaran dengan faktur',
    text: 'Penyedia Anda mengirim faktur ke alamat email akun, dan Anda membayar lewat transfer bank. Penyedia harus menyetujuinya dulu.',
    apply: 'Ajukan…',
    applied: 'Sudah diajukan; penyedia Anda belum menyetujuinya.',
    agreed: 'Disetujui: faktur dibayar lewat transfer bank.',
    isApplied: 'Ini sudah diajukan.',
    dialog: {
      title: (account) => `Ajukan pembayaran dengan faktur: ${account}`,
      text: (email) =>
        `Penyedia Anda ditanya apakah akun ini boleh membayar lewat transfer bank. Setelah disetujui, faktur dikirim ke ${email} dan dibayar dengan cara itu.`,
      noEmail: 'alamat email akun',
      until: 'Sampai saat itu semuanya tetap seperti sekarang.',
      confirm: 'Kirim pengajuan',
      keep: 'Batal',
    },
  },
  topUp: {
    title: 'Isi ulang otomatis',
    on: (amount, threshold) =>
      `Setiap kali sisa kredit kurang dari ${threshold}, kartu utama ditagih ${amount} dan kredit bertambah sebesar itu.`,
    off: 'Nonaktif. Jika kredit habis, faktur untuk bulan itu dibuat di akhir bulan.',
    left: (left) => `Sekarang tersisa ${left}.`,
    overdrawn: (amount) => `Biaya bulan ini melebihi kredit sebesar ${amount}.`,
    change: 'Ubah…',
    switchOn: 'Atur…',
    switchOff: 'Nonaktifkan',
    dialog: {
      title: 'Isi ulang otomatis',
      amount: 'Isi ulang sebesar',
      threshold: 'Setiap kali sisanya kurang dari',
      submit: 'Simpan',
      chargeNow: (amount) => `Simpan dan tagih ${amount} sekarang`,
      failed: 'Gagal diatur',
      notCharged: 'Sudah diatur, tetapi penagihannya gagal',
      isSet: 'Sudah diatur seperti ini. Jika dikirim lagi, kartu mungkin ditagih untuk kedua kalinya.',
      underWay: 'Isi ulang otomatis akun ini sedang diubah.',
      sentence: (amount, threshold) =>
        `Begitu sisa kredit kurang dari ${threshold}, kartu utama ditagih ${amount}.`,
      now: (left, amount) => `Sisanya ${left}, kurang dari batas itu: ${amount} langsung ditagih.`,
      leftUnread:
        'Tidak ada yang dikirim: sisa kredit tidak dapat dibaca, jadi tidak diketahui apakah kartu langsung ditagih. Simpan lagi untuk mencobanya.',
      conflict: 'Sementara itu orang lain mengubahnya',
      theirs: (amount, threshold) =>
        `Tidak ada yang dikirim. Mereka mengatur ${amount} setiap kali sisanya kurang dari ${threshold}; isian Anda tetap ada. Simpan lagi untuk mengaturnya seperti di sini.`,
      theirsOff:
        'Tidak ada yang dikirim. Mereka menonaktifkannya; isian Anda tetap ada. Simpan lagi untuk mengaktifkannya seperti di sini.',
      nowOverdrawn: (over, amount) =>
        `Biaya bulan ini melebihi kredit sebesar ${over}: ${amount} langsung ditagih.`,
      noCard: 'Tambahkan dulu kartu yang terverifikasi: isi ulang ditagihkan ke kartu itu.',
      cardsUnread: 'Kartu tidak dapat dibaca, jadi tidak diketahui apakah ada yang dapat ditagih.',
    },
  },
  amount: {
    wrong:
      'Tulis jumlah lebih dari 0 hanya dengan digit dan paling banyak dua desimal, misalnya 25 atau 1049,90.',
    tooMuch: (most) => `Tulis jumlah paling banyak ${most}.`,
    wrongOrZero:
      'Tulis jumlah 0 atau lebih hanya dengan digit dan paling banyak dua desimal, misalnya 10 atau 1004,50.',
    whole: {
      wrong: 'Tulis jumlah bulat lebih dari 0, misalnya 250000 atau 250.000.',
      wrongOrZero: 'Tulis jumlah bulat 0 atau lebih, misalnya 0 atau 100.000.',
    },
  },
}
