import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './pay-messages'

export const payMessages: Translation<typeof source.payMessages> = {
  pay: (amount) => `Bayar ${amount}`,
  payNothing: 'Bayar',
  keep: 'Batal',
  reading: 'Yang terutang masih dibaca.',
  unread: 'Yang terutang tidak dapat dibaca.',
  incomplete: 'Salah satu faktur tidak dapat dibaca, jadi tidak diketahui berapa yang akan ditagih.',
  nothingOwed: 'Tidak ada yang terutang.',
  one: {
    title: (number) => `Bayar faktur ${number}`,
    text: (amount) => `${amount} ditagih sekarang.`,
    older: (count, amount) =>
      plural(count, {
        other: `# faktur lebih lama dari akun ini juga belum dibayar, ${amount}. Keadaannya tetap: yang dibayar hanya faktur yang disebut di sini.`,
      }),
  },
  all: {
    title: (account) => `Bayar semua faktur ${account}`,
    text: (amount) => `${amount} ditagih sekarang, untuk:`,
    list: 'Yang dibayar',
  },
  amount: {
    title: (account) => `Bayar sebagian faktur ${account}`,
    text: (owed) => `Seluruhnya terutang ${owed}. Faktur terlama dibayar lebih dulu.`,
    field: 'Jumlah',
    failed: 'Tidak dibayar seperti yang diminta',
    tooMuch: (owed) => `Yang terutang tidak lebih dari ${owed}.`,
    covers: 'Yang akan dibayar',
  },
  cover: {
    wholly: 'dibayar penuh',
    left: (amount) => `sisa ${amount}`,
    untouched: 'tidak dibayar',
    line: (number, period) => (period === '' ? number : `${number}, ${period}`),
  },
  card: {
    charged: (card) => `${card} ditagih. Jika ditolak, kartu lain dari akun ini dicoba.`,
    only: (card) => `${card} ditagih.`,
    none: 'Akun ini tidak punya kartu yang dapat ditagih: layanan akan menolaknya. Tambah kartu dulu.',
    add: 'Ke kartunya',
    unread: 'Kartu yang akan ditagih tidak dapat dibaca.',
  },
}
