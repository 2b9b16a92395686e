/** Sorting of lists: natural order for names (web-2 before web-10), stable, rows without a value last in both directions. */
import { perLocale } from './per-locale'

export type Compare<Key> = (a: Key, b: Key) => number
export type Direction = 'asc' | 'desc'

const collator = perLocale((locale) => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }))

/** Names as a person sorts them: digits as numbers, case and accents aside, in the order of the viewer's language. */
export function compareText(a: string, b: string): number {
  return collator().compare(a, b)
}

export function compareNumbers(a: number, b: number): number {
  return a - b
}

/** A sorted copy. `key` is asked once per row; null or undefined puts the row at the end, whatever the direction. */
export function sorted<Row, Key>(
  rows: readonly Row[],
  key: (row: Row) => Key | null | undefined,
  compare: Compare<Key>,
  direction: Direction = 'asc',
): Row[] {
  const keyed: { row: Row; key: Key }[] = []
  const without: Row[] = []
  for (const row of rows) {
    const value = key(row)
    if (value === null || value === undefined) without.push(row)
    else keyed.push({ row, key: value })
  }
  const sign = direction === 'asc' ? 1 : -1
  keyed.sort((a, b) => sign * compare(a.key, b.key))
  return [...keyed.map(({ row }) => row), ...without]
}
