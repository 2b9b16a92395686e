import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const profileMessages: Translation<typeof source.profileMessages> = {
  title: 'Profil',
  summary: (name) => `Anda masuk sebagai ${name}`,
  failed: 'Profil tidak dapat dibaca',
  who: 'Siapa Anda',
  edit: 'Data Anda',
  editText:
    'Catatan penyedia tentang Anda. Yang tercantum di faktur disimpan pada masing-masing akun penagihan.',
  facts: {
    email: 'Alamat email',
    emailHint: 'Dengan alamat email ini Anda masuk ke penyedia Anda, dan di sana pula alamat ini diubah.',
    id: 'Nomor pengguna',
    created: 'Terdaftar',
    updated: 'Profil diubah',
    activity: 'Aktivitas terakhir',
  },
  avatar: {
    alt: 'Foto Anda',
    elsewhere: (host) =>
      `Foto Anda disimpan di ${host}. Panel ini tidak memuat apa pun dari server lain, jadi yang ditampilkan adalah inisial Anda.`,
  },
  fields: {
    first_name: 'Nama depan',
    last_name: 'Nama belakang',
    phone_number: 'Nomor telepon',
    personal_id_number: 'Nomor identitas pribadi',
  },
  hints: {
    phone_number: 'Dalam format apa pun.',
    personal_id_number: 'Biasanya diterbitkan oleh negara.',
  },
  save: 'Simpan profil',
  unchanged: 'Tidak ada yang diubah',
  notSaved: 'Profil gagal disimpan',
}
