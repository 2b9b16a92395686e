import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

const locations = (count: number) => plural(count, { other: '# lokasi' })
const number = (count: number) => plural(count, { other: '#' })

export const listMessages: Translation<typeof source.listMessages> = {
  export: 'Ekspor',
  exportCsv: 'Ekspor CSV',
  nothingToExport: 'Daftar ini kosong',
  retry: 'Coba lagi',
  retryFor: (what) => `Coba lagi: ${what}`,
  filters: {
    label: 'Filter',
    location: 'Lokasi',
    clear: 'Hapus filter',
    clearSearch: 'Kosongkan pencarian',
    clearBoth: 'Kosongkan pencarian dan filter',
  },
  views: {
    menu: 'Tampilan',
    open: (name) => `Tampilan: ${name}`,
    saved: 'Tampilan tersimpan',
    plain: 'Bawaan',
    save: 'Simpan tampilan ini…',
    savedAlready: (name) => `Tersimpan sebagai “${name}”.`,
    manage: 'Kelola tampilan…',
  },
  columns: {
    menu: 'Kolom',
    some: (shown, all) => `Kolom: ${number(shown)} dari ${number(all)}`,
    label: 'Dalam tabel dan CSV',
    showAll: 'Tampilkan semua kolom',
    rows: 'Baris',
    densities: { roomy: 'Lapang', dense: 'Rapat' },
  },
  shown: (shown, of) => `${number(shown)} dari ${number(of)} ditampilkan`,
  summary: {
    count: (count, places) =>
      count === 0 ? `Tidak ada di ${locations(places)}` : `${number(count)} di ${locations(places)}`,
    countOne: (count, place) => (count === 0 ? `Tidak ada di ${place}` : `${number(count)} di ${place}`),
    loading: (places) => `; ${places} masih dibaca`,
  },
  cells: { none: 'tidak ada', notKnown: 'tidak diketahui', dash: '–' },
  notices: {
    failed: (what) => `${what} tidak dapat dibaca.`,
    stale: (what, count, time) =>
      `${what} tidak dapat dibaca ulang; ${number(count)} yang ditampilkan adalah keadaan pada ${time}.`,
    malformed: (what, count) =>
      `${what}: ${number(count)} datang dalam bentuk yang tidak dapat dibaca panel ini dan tidak ditampilkan.`,
  },
  beside: {
    prices: 'harga',
    noPrices: 'Harga tidak dapat dibaca, jadi biaya tidak ditampilkan.',
    accounts: 'akun penagihan',
    noAccounts: 'Akun penagihan tidak dapat dibaca, jadi namanya tidak tercantum di bawah.',
  },
  empty: {
    unread: 'Tidak ada dalam yang dapat dibaca',
    unreadText: 'Mungkin masih ada lagi: tidak semuanya dapat dibaca.',
    noMatch: 'Tidak ada yang cocok',
    noMatchText: 'Tidak ada dalam daftar ini yang sesuai dengan pencarian dan filter.',
  },
}
