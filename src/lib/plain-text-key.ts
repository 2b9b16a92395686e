/**
 * Sort keys for names. The browser's collator takes twice the time for the ten thousand names of a long list, and names of machines hold little
 * more than letters, digits and dashes: for these a key that is compared as it is puts them in the same order.
 */

/** Languages that sort the Latin letters as they come; in others two of them may count as one, or V as W. */
const PLAIN_LANGUAGES: ReadonlySet<string> = new Set(['en', 'id'])

const PLAIN = /^[a-z0-9 _.-]*$/i
/** The collator has these before the digits, in this order. */
const MARKS: Readonly<Record<string, string>> = { ' ': '\u0001', _: '\u0002', '-': '\u0003', '.': '\u0004' }
/** A number is the count of its digits and then these: the longer one is the greater. The counts end where the letters begin. */
const NO_DIGITS = 0x30
const MOST_DIGITS = 0x60 - NO_DIGITS

export function isPlainLanguage(locale: string): boolean {
  return PLAIN_LANGUAGES.has(locale.split('-', 1)[0] ?? '')
}

/** In the order of these keys, by code unit, texts stand as a collator of a plain language would have them; null for a text that is not plain. */
export function plainTextKey(text: string): string | null {
  if (!PLAIN.test(text)) return null
  let isLong = false
  const key = text
    .toLowerCase()
    .replace(/[ _.-]/g, (mark) => MARKS[mark] ?? mark)
    .replace(/\d+/g, (digits) => {
      const number = digits.replace(/^0+/, '')
      isLong ||= number.length > MOST_DIGITS
      return String.fromCharCode(NO_DIGITS + number.length) + number
    })
  return isLong ? null : key
}
