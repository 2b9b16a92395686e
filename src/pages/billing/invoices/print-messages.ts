import { catalogue } from '@/lib/i18n/catalogue'

/** An invoice on paper. */
const en = {
  button: 'Print or PDF',
  title: (number: string) => `Invoice ${number}`,
  number: 'Number',
  period: 'Period',
  issued: 'Issued',
  due: 'Due',
  item: 'Item',
  location: 'Location',
  quantity: 'Quantity',
  price: 'Price each',
  amount: (symbol: string) => `Amount, ${symbol}`,
  subtotalOf: (resource: string) => `${resource} in all`,
  paidBy: (date: string, card: string | null) =>
    card === null ? `Paid on ${date}` : `Paid on ${date}, ${card}`,
}

export const printMessages = catalogue('printMessages', en)
