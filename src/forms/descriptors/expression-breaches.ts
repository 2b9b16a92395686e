/** What of an expression's facts a text breaks: what to tell a person whose text does not match. */
import { type CharSet, has } from './char-set'
import type { Demand, Facts } from './expression-facts'

/** One way in which a text breaks the facts. */
export type Breach =
  | { kind: 'texts' | 'prefix'; allowed: readonly string[] }
  | { kind: 'too_short'; min: number }
  | { kind: 'too_long'; max: number }
  /** `found` is the character that may not stand there. */
  | { kind: 'alphabet' | 'first' | 'last'; allowed: CharSet; found: string }
  | { kind: 'lacks'; missing: readonly Demand[] }
  | { kind: 'refused'; text: string; whole: boolean }

/** All the facts that a text breaks; none does not mean that the expression matches it. */
export function breachesOf(facts: Facts, text: string): readonly Breach[] {
  const breaches: Breach[] = []
  const { texts, prefixes } = facts
  if (texts !== null && !texts.includes(text)) breaches.push({ kind: 'texts', allowed: texts })
  if (prefixes.length > 0 && !prefixes.some((prefix) => text.startsWith(prefix))) {
    breaches.push({ kind: 'prefix', allowed: prefixes })
  }
  const chars = text.split('')
  const stranger = Array.from(text).find((char) => !char.split('').every((unit) => has(facts.alphabet, unit)))
  if (stranger !== undefined) breaches.push({ kind: 'alphabet', allowed: facts.alphabet, found: stranger })
  if (text.length < facts.minLength) breaches.push({ kind: 'too_short', min: facts.minLength })
  if (text.length > facts.maxLength) breaches.push({ kind: 'too_long', max: facts.maxLength })
  const [first, last] = [chars[0], chars.at(-1)]
  // A character that may stand nowhere has been named above.
  if (first !== undefined && has(facts.alphabet, first) && !has(facts.first, first)) {
    breaches.push({ kind: 'first', allowed: facts.first, found: first })
  }
  if (last !== undefined && has(facts.alphabet, last) && !has(facts.last, last)) {
    breaches.push({ kind: 'last', allowed: facts.last, found: last })
  }
  const missing = facts.contains.filter(
    ({ set, count }) => chars.filter((char) => has(set, char)).length < count,
  )
  if (missing.length > 0) breaches.push({ kind: 'lacks', missing })
  const word = facts.refusedWords.find((refused) => refused === text)
  if (word !== undefined) breaches.push({ kind: 'refused', text: word, whole: true })
  const part = facts.refusedParts.find((refused) => text.includes(refused))
  if (part !== undefined) breaches.push({ kind: 'refused', text: part, whole: false })
  return breaches
}
