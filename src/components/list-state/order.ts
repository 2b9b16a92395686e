import { sorted, type Compare, type Direction } from '@/lib/sort'

/** How a column puts rows in order. */
export type Order<Row> = (rows: readonly Row[], direction: Direction) => Row[]

/** Orders by one value of the row; rows without it come last in both directions, equals stay as they were. */
export function orderBy<Row, Key>(
  key: (row: Row) => Key | null | undefined,
  compare: Compare<Key>,
): Order<Row> {
  return (rows, direction) => sorted(rows, key, compare, direction)
}
