/**
 * Numbers as people type them, in the form of the viewer's language: "1.234,5" where the comma is the decimal sign, "1,234.5" where the
 * point is. In code, in the address and towards the API a number is written "1234.5".
 */
import { perLocale } from './per-locale'

const forms = perLocale((locale) => {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const decimal = sign('decimal') === ',' ? ',' : '.'
  const other = decimal === ',' ? '.' : ','
  // A space that groups is typed as a plain one.
  const group = /\s/.test(sign('group')) ? String.raw`\s` : `\\${sign('group') || other}`
  return {
    decimal,
    grouping: new RegExp(group, 'g'),
    grouped: new RegExp(`^[+-]?[1-9]\\d{0,2}(?:${group}\\d{3})+(?:\\${decimal}\\d+)?$`),
    plain: new RegExp(`^[+-]?(?:\\d+\\${decimal}?\\d*|\\${decimal}\\d+)$`),
    // What cannot be read as groups of thousands is the decimal sign of another language.
    foreign: new RegExp(`^[+-]?\\d+\\${other}\\d+$`),
  }
})

/** "1.5" for what was typed as 1,5 or 1.5; null when it is no number. "1.500" is a number in every language, and not the same one. */
export function readDecimal(typed: string): string | null {
  const text = typed.trim()
  const { grouped, grouping, plain, foreign } = forms()
  if (grouped.test(text)) return text.replace(grouping, '').replace(',', '.')
  return plain.test(text) || foreign.test(text) ? text.replace(',', '.') : null
}

/** For a field: "1,5" for 1.5 where that is how it is typed; without groups. */
export function writeDecimal(decimal: string): string {
  return decimal.replace('.', forms().decimal)
}
