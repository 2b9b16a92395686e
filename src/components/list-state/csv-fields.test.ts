import { expect, it } from 'vitest'

import { csvLines, isoOf, type CsvField } from './csv-fields'

const fields: readonly CsvField<{ id: number; name: string; at: number | null }, 'name' | 'created'>[] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name, 'name'],
  ['created_at', ({ at }) => isoOf(at), 'created'],
]
const rows = [
  { id: 1, name: 'web', at: 0 },
  { id: 2, name: 'db', at: null },
]

it('makes a head and a line for each row', () => {
  expect(csvLines(fields, rows)).toEqual([
    ['id', 'name', 'created_at'],
    [1, 'web', '1970-01-01T00:00:00.000Z'],
    [2, 'db', null],
  ])
})

it('leaves out what stands in a hidden column, and keeps what stands in none', () => {
  expect(csvLines(fields, rows, ['created', 'nothing'])).toEqual([
    ['id', 'name'],
    [1, 'web'],
    [2, 'db'],
  ])
})
