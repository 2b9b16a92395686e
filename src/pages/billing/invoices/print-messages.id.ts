import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './print-messages'

export const printMessages: Translation<typeof source.printMessages> = {
  button: 'Cetak atau PDF',
  title: (number) => `Faktur ${number}`,
  number: 'Nomor',
  period: 'Periode',
  issued: 'Diterbitkan',
  due: 'Jatuh tempo',
  item: 'Butir',
  location: 'Lokasi',
  quantity: 'Jumlah',
  price: 'Harga satuan',
  amount: (symbol) => `Nilai, ${symbol}`,
  subtotalOf: (resource) => `${resource} seluruhnya`,
  paidBy: (date, card) => (card === null ? `Dibayar pada ${date}` : `Dibayar pada ${date}, ${card}`),
}
