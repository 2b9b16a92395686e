/**
 * Sort keys for names. The browser's collator takes twice the time for the ten thousand names of a long list, and names of machines hold little
 * more than letters, digits and dashes: for these a key that is compared as it is puts them in the same order.
 */

/** Languages that sort the Latin letters as they come; in others two of them may count as one, or V as W. */
const PLAIN_LANGUAGES: ReadonlySet<string> = new Set(['en', 'id'])

/** What comes before the digits in the order of the collator, in that order. */
const MARKS = ' _-.'
const [ZERO, NINE, CAPITAL_A, CAPITAL_Z, SMALL_A, SMALL_Z] = [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a]
/** A number is the count of its digits and then these: the longer one is the greater. The counts end where the letters begin. */
const NO_DIGITS = ZERO
const MOST_DIGITS = SMALL_A - 1 - NO_DIGITS

export function isPlainLanguage(locale: string): boolean {
  return PLAIN_LANGUAGES.has(locale.split('-', 1)[0] ?? '')
}

/** In the order of these keys, by code unit, texts stand as a collator of a plain language would have them; null for a text that is not plain. */
export function plainTextKey(text: string): string | null {
  // Letter by letter, as patterns take three times as long.
  let key = ''
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      const end = endOfNumber(text, at)
      while (at < end && text.charCodeAt(at) === ZERO) at++
      if (end - at > MOST_DIGITS) return null
      key += String.fromCharCode(NO_DIGITS + end - at) + text.slice(at, end)
      at = end
      continue
    }
    const plain = plainCode(code)
    if (plain === null) return null
    key += String.fromCharCode(plain)
    at++
  }
  return key
}

const isDigit = (code: number) => code >= ZERO && code <= NINE

function endOfNumber(text: string, start: number): number {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** What stands for a letter or a mark: marks before digits, capitals as small letters. */
function plainCode(code: number): number | null {
  if (code >= SMALL_A && code <= SMALL_Z) return code
  if (code >= CAPITAL_A && code <= CAPITAL_Z) return code - CAPITAL_A + SMALL_A
  const mark = MARKS.indexOf(String.fromCharCode(code))
  return mark === -1 ? null : mark + 1
}
