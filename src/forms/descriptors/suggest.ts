/** A corrected value for a text that breaks an expression: "web 04" where no spaces are allowed becomes "web-04". */
import { withoutAccents } from '@/lib/accents'

import { isAnything } from './char-names'
import { type CharSet, has } from './char-set'
import { understand } from './expression'
import type { Facts } from './expression-facts'

const SEPARATORS = ['-', '_', '.']

/** null when the text is right already, or nothing close to it would be. Never for an expression that asks for strength: that is a secret. */
export function suggest(expression: string, text: string): string | null {
  const known = understand(expression)
  if (known === null || known.test(text) || known.facts.contains.length > 0) return null
  if (isAnything(known.facts.alphabet)) return null
  const separator = SEPARATORS.find((char) => has(known.facts.alphabet, char)) ?? ''
  const [joined, closed] = [correct(known.facts, text, separator), correct(known.facts, text, '')]
  for (const candidate of [joined, closed, joined.replace(/([-_.])[-_.]+/g, '$1')]) {
    if (candidate !== '' && known.test(candidate)) return candidate
  }
  return null
}

function correct(facts: Facts, text: string, separator: string): string {
  let kept = ''
  let gap = false
  for (const char of withoutAccents(text.trim())) {
    const allowed = allowedForm(char, facts.alphabet)
    if (allowed === null) gap = true
    else {
      const joins = SEPARATORS.includes(allowed) || SEPARATORS.includes(kept.at(-1) ?? '-')
      kept += gap && !joins ? separator + allowed : allowed
      gap = false
    }
  }
  return trimmed(facts, kept)
}

/** The character itself, or in the other case. */
function allowedForm(char: string, alphabet: CharSet): string | null {
  return (
    [char, char.toLowerCase(), char.toUpperCase()].find((form) => form.length === 1 && has(alphabet, form)) ??
    null
  )
}

/** Without what may not stand at the ends, and no longer than allowed. */
function trimmed(facts: Facts, text: string): string {
  let start = 0
  while (start < text.length && !has(facts.first, text.charAt(start))) start++
  let end = Math.min(text.length, start + facts.maxLength)
  while (end > start && !has(facts.last, text.charAt(end - 1))) end--
  return text.slice(start, end)
}
