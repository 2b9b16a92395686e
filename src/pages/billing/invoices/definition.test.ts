import Big from 'big.js'
import { expect, it } from 'vitest'

import { invoiceRows, invoicesCsv } from './definition'

it('a row of the CSV adds up: what comes off is negative', () => {
  const invoice = {
    id: 1,
    status: 5,
    totals: { subtotal: 141.5, discount_amount: 14.15, credit: -50, vat_tax: 15.47, total: 92.82 },
  }
  const [row] = invoiceRows([invoice], [7, 'Studio', 0])
  const fields = new Map(invoicesCsv('EUR').map(([name, valueOf]) => [name, valueOf]))
  const of = (name: string) => new Big(String(row && fields.get(`${name}_eur`)?.(row)))
  const parts = ['subtotal', 'discount', 'credit', 'vat'].map(of)
  expect(of('discount').toFixed(2)).toBe('-14.15')
  expect(parts.reduce((sum, part) => sum.plus(part)).toFixed(2)).toBe(of('total').toFixed(2))
})
