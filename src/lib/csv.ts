/** Writes CSV as RFC 4180 has it: CRLF line ends, quotes doubled. */

export type CsvValue = string | number | boolean | null | undefined

/** What a spreadsheet takes for the start of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

const BOM = '\uFEFF'

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  // Names and descriptions are other people's text: an apostrophe keeps a spreadsheet from running them. Negative amounts stay numbers.
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The whole text of a CSV file. `bom` makes Excel read it as UTF-8. Write times as ISO texts and money as decimal texts. */
export function toCsv(rows: Iterable<readonly CsvValue[]>, options: { bom?: boolean } = {}): string {
  const lines = Array.from(rows, (row) => `${row.map(cell).join(',')}\r\n`)
  return (options.bom === true ? BOM : '') + lines.join('')
}
