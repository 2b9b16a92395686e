import type { CsvValue } from '@/lib/csv'

/**
 * A column of a CSV file: its head, what a row has there, and the column of the list that shows it. What stands in no column of the list
 * (ids, further facts) is always in the file.
 */
export type CsvField<Row, Column extends string = string> = readonly [
  head: string,
  value: (row: Row) => CsvValue,
  column?: Column,
]

/** The head and a line for each row, without what stands in a column that is not shown. */
export function csvLines<Row, Column extends string>(
  fields: readonly CsvField<Row, Column>[],
  rows: readonly Row[],
  hidden: readonly string[] = [],
): CsvValue[][] {
  const shown = fields.filter(([, , column]) => column === undefined || !hidden.includes(column))
  return [shown.map(([head]) => head), ...rows.map((row) => shown.map(([, value]) => value(row)))]
}

/** An instant as other programs read it. */
export function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
