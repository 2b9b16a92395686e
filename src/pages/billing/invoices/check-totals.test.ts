import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Invoice } from '@/api/invoices'

import { checkTotals } from './check-totals'

/** As the reference has them, under "List invoices". */
const documented = [
  { records: [2.9568], totals: [2.96, 0, 0, 0.59, 3.55], discount: 0, vat: 20 },
  { records: [22.88591], totals: [22.89, 0, 0, 4.58, 27.47], discount: 0, vat: 20 },
  { records: [2.352], totals: [2.36, 0, 0, 0.47, 2.83], discount: 0, vat: 20 },
  { records: [21.75006], totals: [21.76, 0, 0, 4.35, 26.11], discount: 0, vat: 20 },
  {
    records: [0.02602, 0.87927, 0.08646, 0.1441, 0.08646],
    totals: [1.23, 0.12, -0.1, 0.2, 1.21],
    discount: 10,
    vat: 20,
  },
]

type Totals = readonly number[]

function invoice(records: readonly number[], totals: Totals, discount: number, vat: number): Invoice {
  const [subtotal, discount_amount, credit, vat_tax, total] = totals
  return {
    id: 1,
    discount_percentage: discount,
    vat_percentage: vat,
    records_list: records.map((amount) => ({ amount })),
    totals: { subtotal, discount_amount, credit, vat_tax, total },
  }
}

const lines = (checked: Invoice) => checkTotals(checked).mismatches.map(({ line }) => line)

describe('checking the totals of an invoice', () => {
  it.each(documented)('agrees with the documented invoice over $totals.4', (each) => {
    expect(lines(invoice(each.records, each.totals, each.discount, each.vat))).toEqual([])
  })

  it('says each line that is off, once, with what it would be', () => {
    const wrong = invoice([10, 20.5], [31.5, 0, 0, 6.3, 37.8], 0, 20)
    const { mismatches, records } = checkTotals(wrong)
    expect(records?.toString()).toBe('30.5')
    expect(
      mismatches.map(({ line, stated, expected }) => [line, stated.toString(), expected.toString()]),
    ).toEqual([['subtotal', '31.5', '30.5']])
    expect(lines(invoice([30], [30, 0, 0, 6, 36.01], 0, 20))).toEqual(['total'])
    expect(lines(invoice([30], [30, 3, -7, 4, 25], 0, 20))).toEqual(['discount', 'total'])
    expect(lines(invoice([30], [30, 0, 0, 6.6, 36.6], 0, 20))).toEqual(['vat'])
  })

  it('says nothing of what is not there', () => {
    expect(checkTotals({ id: 1 })).toMatchObject({ records: null, total: null, mismatches: [] })
    expect(lines({ ...invoice([], [5, 0, 0, 1, 6], 0, 20) })).toEqual([])
  })

  it('finds no fault with whole-number reckoning, however it rounds, and every slip of a cent or more', () => {
    // The oracle reckons in hundred-thousandths and cents, without a decimal library.
    const record = fc.integer({ min: 0, max: 50_000_000 })
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 27 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(Math.floor, Math.round, Math.ceil),
        fc.constantFrom('none', 'subtotal', 'total'),
        (records, discount, vat, creditPercent, round, slip) => {
          const sum = records.reduce((all, each) => all + each, 0)
          const subtotal = round(sum / 1000) + (slip === 'subtotal' ? 1 : 0)
          const off = round((subtotal * discount) / 100)
          const credit = Math.floor(((subtotal - off) * creditPercent) / 100)
          const net = subtotal - off - credit
          const tax = round((net * vat) / 100)
          const total = net + tax + (slip === 'total' ? 1 : 0)
          const totals = [subtotal, off, -credit, tax, total].map((cents) => cents / 100)
          const found = lines(
            invoice(
              records.map((each) => each / 1e5),
              totals,
              discount,
              vat,
            ),
          )
          // A slip of a cent upwards hides behind a rounding downwards, and the other way round.
          const isHidden = slip === 'subtotal' && Math.abs(subtotal * 1000 - sum) < 1000
          expect(found).toEqual(slip === 'none' || isHidden ? [] : [slip])
        },
      ),
    )
  })
})
