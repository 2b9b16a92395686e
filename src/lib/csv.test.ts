import fc from 'fast-check'
import { expect, it } from 'vitest'

import { toCsv } from './csv'

it('writes lines as RFC 4180 has them', () => {
  expect(
    toCsv([
      ['name', 'note'],
      ['web-01', 'says "hi", twice'],
      ['two\nlines', ' spaced '],
      [1.5, true, null, undefined],
    ]),
  ).toBe('name,note\r\nweb-01,"says ""hi"", twice"\r\n"two\nlines"," spaced "\r\n1.5,true,,\r\n')
  expect(toCsv([], { bom: true })).toBe('\uFEFF')
})

it.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+62 812', "'+62 812"],
  ['-rm', "'-rm"],
  ['@me', "'@me"],
  ['\t=1', "'\t=1"],
  ['-5.43', '-5.43'],
  ['-1-1', "'-1-1"],
])('writes %j so that no spreadsheet runs it', (value, cell) => {
  expect(toCsv([[value]])).toBe(`${cell}\r\n`)
})

/** Reads CSV back, one character at a time. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  for (let i = 0; i < csv.length; i++) {
    const at = csv.charAt(i)
    if (quoted) {
      if (at !== '"') field += at
      else if (csv.charAt(i + 1) === '"') field += csv.charAt(i++)
      else quoted = false
    } else if (at === '"') quoted = true
    else if (at === ',') {
      row.push(field)
      field = ''
    } else if (at === '\r' && csv.charAt(i + 1) === '\n') {
      rows.push([...row, field])
      row = []
      field = ''
      i++
    } else field += at
  }
  return rows
}

it('can be read back, whatever it holds', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', ' ', 'a') }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1 })), (rows) => {
      const back = read(toCsv(rows)).map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r])/, '')))
      const plain = rows.map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r])/, '')))
      expect(back).toEqual(plain)
    }),
  )
})
