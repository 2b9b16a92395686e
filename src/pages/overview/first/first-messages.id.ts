import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './first-messages'

export const firstMessages: Translation<typeof source.firstMessages> = {
  title: 'Mesin virtual pertama Anda dalam tiga langkah',
  hide: 'Sembunyikan langkah ini',
  done: '(selesai)',
  unread: 'Akun penagihan',
  credit: {
    title: 'Tambah kredit',
    text: 'Yang berjalan dibayar per jam dari kredit yang Anda tambahkan sebelumnya.',
    left: (amount) => `Tersisa ${amount}.`,
    byInvoice: 'Anda membayar lewat faktur.',
    noAccount:
      'Tidak ada yang dapat dibuat tanpa akun penagihan. Penyedia Anda menyiapkan akun yang pertama.',
    action: 'Tambah kredit',
  },
  create: {
    title: 'Buat mesin virtual',
    text: 'Pilih sistem dan ukurannya. Mesin siap kira-kira satu menit kemudian.',
    made: (name, state) => `${name}: ${state}`,
    action: 'Buat VM',
  },
  connect: {
    title: 'Hubungkan ke mesin itu',
    text: 'Halamannya memuat perintah SSH, atau alamat untuk remote desktop, yang siap disalin.',
    waits: 'Dapat dilakukan setelah ada mesin virtual yang berjalan.',
    action: (name) => `Hubungkan ke ${name}`,
  },
}
