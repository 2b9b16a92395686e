import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { InvoiceRecord } from '@/api/invoices'
import { sumMoney } from '@/lib/money'

import { groupRecords, recordLines, takeApart } from './group-records'

it.each([
  ['Ubuntu-3-16-04, 2 CPUs, 2 GB RAM, 20 GB disk', 'Ubuntu-3-16-04', '2 CPUs, 2 GB RAM, 20 GB disk'],
  ['web-01, 1 CPU, 0.5 GB RAM, 20 GB disk, stopped', 'web-01', '1 CPU, 0.5 GB RAM, 20 GB disk, stopped'],
  ['Ubuntu-16-04, snapshots', 'Ubuntu-16-04', 'snapshots'],
  ['erp, windows license, 4 CPUs', 'erp', 'windows license, 4 CPUs'],
  ['Disk 1a2b3c4d, 150 GB disk', 'Disk 1a2b3c4d', '150 GB disk'],
  ['shop, old, 2 CPUs, 4 GB RAM, 20 GB disk', 'shop, old', '2 CPUs, 4 GB RAM, 20 GB disk'],
  ['Credit top-up', 'Credit top-up', ''],
  ['', '', ''],
])('takes %j apart', (name, resource, details) => {
  expect(takeApart(name)).toEqual({ resource, details })
})

const record = fc.record({
  name: fc.constantFrom('web-01, 2 CPUs, 4 GB RAM, 40 GB disk', 'web-01, snapshots', 'db, backups', 'odd'),
  location_slug: fc.constantFrom('tll', 'trt', null),
  /** In hundred-thousandths. */
  e5: fc.integer({ min: 0, max: 100_000_000 }),
})

it('puts every record into one group, adds each group up exactly, and begins with the most expensive', () => {
  fc.assert(
    fc.property(fc.array(record), fc.constantFrom('resource', 'location'), (entries, by) => {
      const records: InvoiceRecord[] = entries.map(({ e5, ...rest }, id) => ({
        id,
        amount: e5 / 1e5,
        ...rest,
      }))
      const groups = groupRecords(recordLines(records), by)

      // The oracle adds whole numbers under keys of its own.
      const expected = new Map<string, number>()
      for (const { name, location_slug: slug, e5 } of entries) {
        const key = by === 'location' ? `${slug}` : `${name.split(',')[0]} ${slug}`
        expected.set(key, (expected.get(key) ?? 0) + e5)
      }
      expect(new Map(groups.map((group) => [keyOf(group, by), e5Of(group.subtotal)]))).toEqual(expected)

      const ids = groups.flatMap(({ lines }) => lines.map((line) => line.record.id))
      expect(ids.toSorted((a, b) => Number(a) - Number(b))).toEqual(records.map(({ id }) => id))
      const subtotals = groups.map(({ subtotal }) => subtotal)
      expect(subtotals.every((each, at) => at === 0 || subtotals[at - 1]!.gte(each))).toBe(true)
      expect(e5Of(sumMoney(subtotals))).toBe(entries.reduce((sum, { e5 }) => sum + e5, 0))
    }),
  )
})

const e5Of = (amount: { toFixed: (digits: number) => string }) => Number(amount.toFixed(5).replace('.', ''))

function keyOf({ name, location }: { name: string; location: string | null }, by: string): string {
  return by === 'location' ? name || 'null' : `${name} ${location}`
}
