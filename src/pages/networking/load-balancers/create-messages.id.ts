import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './create-messages'

export const createBalancerMessages: Translation<typeof source.createBalancerMessages> = {
  title: 'Load balancer baru',
  crumb: 'Load balancer',
  noLocation: 'Tidak ada lokasi',
  noLocationText: 'Layanan tidak menyebutkan lokasi tempat sesuatu dapat dibuat.',
  general: 'Load balancer',
  name: 'Nama',
  network: 'Jaringan',
  address: 'Pesan alamat publik',
  addressHint:
    'Load balancer dapat diakses dari internet. Alamatnya tetap milik Anda saat load balancer dihapus.',
  noAddressHint: 'Hanya dapat diakses dari jaringan privatnya. Floating IP dapat ditetapkan nanti.',
  rules: 'Aturan penerusan',
  addRule: 'Tambah aturan lain',
  removeRule: (number) => `Hapus aturan ${number}`,
  rule: (number) => `Aturan ${number}`,
  noRules: 'Tanpa aturan tidak ada yang diteruskan. Aturan dapat ditambah nanti.',
  targets: 'Target',
  vms: 'Mesin virtual',
  vmsUnread: 'Mesin virtual',
  noVms: 'Tidak ada mesin virtual di jaringan ini. Target dapat ditambah nanti.',
  noTargets: 'Tanpa target tidak ada yang menjawab. Target dapat ditambah nanti.',
  oneTarget: 'Dengan satu target yang berjalan, tidak ada yang menjawab saat target itu mati.',
  noneRunning:
    'Tidak satu pun target ini berjalan, jadi tidak ada yang menjawab sampai salah satunya dinyalakan.',
  billing: 'Penagihan',
  price: 'Harga',
  month: (hours, rate) => `sebulan dihitung ${hours} jam, ${rate} per jam`,
  priceUnknown: 'Daftar harga tidak menyebutkan harga load balancer.',
  addressPrice: (amount) => `Alamat publiknya menambah ${amount} per bulan.`,
  addressFree: 'Alamat publiknya tidak dikenai biaya selama ditetapkan.',
  addressPriceUnknown: 'Daftar harga tidak menyebutkan harga alamat publiknya.',
  submit: 'Buat load balancer',
  creating: 'Sedang dibuat, perlu beberapa detik.',
  failed: 'Load balancer gagal dibuat',
  noAccount: 'Tanpa akun penagihan tidak ada yang dapat dibuat',
  reading: 'Akun penagihan masih dibaca',
  readingNetworks: 'Jaringan masih dibaca',
  networksUnread: 'Jaringan tidak dapat dibaca. Coba lagi di tempat memilihnya.',
}
