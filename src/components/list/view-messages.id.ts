import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './view-messages'

export const viewMessages: Translation<typeof source.viewMessages> = {
  save: {
    title: 'Simpan tampilan ini',
    text: 'Pencarian, filter, urutan, dan kolomnya, dengan sebuah nama. Disimpan untuk Anda di browser ini; alamatnya dapat dibagikan sebagai tautan.',
    name: 'Nama',
    submit: 'Simpan',
  },
  manage: {
    title: 'Tampilan tersimpan',
    text: 'Disimpan untuk Anda di browser ini.',
    nameOf: (name) => `Nama “${name}”`,
    renew: (name) => `Jadikan “${name}” seperti yang ditampilkan sekarang`,
    renewed: 'Menjadi seperti yang ditampilkan sekarang',
    remove: (name) => `Hapus “${name}”`,
    keep: (name) => `Pertahankan “${name}”`,
    removed: 'Akan dihapus',
    submit: 'Simpan',
  },
  failed: 'Tidak ada yang disimpan',
  problems: {
    missing: 'Beri nama.',
    long: (most) => `Paling banyak ${most} karakter.`,
    taken: 'Tampilan lain dari daftar ini sudah bernama demikian.',
  },
}
