/** Sorting of lists: natural order for names (web-2 before web-10), stable, rows without a value last in both directions. */
import { formatLocale } from './i18n/locale'
import { perLocale } from './per-locale'
import { isPlainLanguage, plainTextKey } from './plain-text-key'

export type Compare<Key> = (a: Key, b: Key) => number
/** Fewer are sorted at once either way. */
const MANY = 500

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
  const plain = compare === compareText ? plainKeyed(keyed) : null
  if (plain === null) keyed.sort((a, b) => sign * compare(a.key, b.key))
  else plain.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign))
  return [...(plain ?? keyed).map(({ row }) => row), ...without]
}

/** With keys that need no collator; null when one of the texts does. */
function plainKeyed<Row>(keyed: readonly { row: Row; key: unknown }[]): { row: Row; key: string }[] | null {
  if (keyed.length < MANY || !isPlainLanguage(formatLocale())) return null
  const plain: { row: Row; key: string }[] = []
  for (const { row, key } of keyed) {
    const plainKey = plainTextKey(String(key))
    if (plainKey === null) return null
    plain.push({ row, key: plainKey })
  }
  return plain
}
