/** The words for regular expressions: what they ask for, and what of it a text breaks. */
import { catalogue } from '@/lib/i18n/catalogue'
import { capitalised, formatAnd, formatNumber, formatOr } from '@/lib/words'

import { type CharName, charNames } from './char-names'
import type { CharSet } from './char-set'
import type { Breach } from './expression-breaches'
import type { Demand, Facts } from './expression-facts'

export const expressionMessages = catalogue('expressionMessages', {
  /** "8 or more characters with a capital and a digit"; null when no fact can be put in words. */
  rule: (facts: Facts): string | null => factsRule(facts),
  /** "Letters and digits only"; null when there are no words for it. */
  breach: (breach: Breach): string | null => breachText(breach),
})

function lengths(minLength: number, maxLength: number): string | null {
  if (maxLength === Infinity) return minLength > 1 ? `${formatNumber(minLength)} or more` : null
  if (minLength === maxLength) return `exactly ${formatNumber(minLength)}`
  const most = formatNumber(maxLength)
  return minLength > 0 ? `${formatNumber(minLength)} to ${most}` : `up to ${most}`
}

function factsRule(facts: Facts): string | null {
  if (facts.texts !== null) return quotedOr(facts.texts)
  const open = facts.maxLength === Infinity && facts.prefixes.length > 0
  const length = open ? null : lengths(facts.minLength, facts.maxLength)
  const alphabet = alphabetWords(facts.alphabet)
  const demands = facts.contains
    .toSorted(asUsual)
    .map(demandWords)
    .filter((words) => words !== null)
  const parts: string[] = []
  if (length !== null || alphabet !== null || demands.length > 0) {
    const subject = [length, alphabet ?? 'characters'].filter((words) => words !== null).join(' ')
    parts.push(demands.length === 0 ? subject : `${subject} with ${formatAnd(demands)}`)
  }
  parts.push(...ends(facts))
  const refused = [...facts.refusedWords, ...facts.refusedParts.map((text) => `“${text}” anywhere`)]
  if (refused.length > 0) parts.push(`not ${formatOr(refused)}`)
  return parts.length === 0 ? null : parts.join('; ')
}

function quotedOr(texts: readonly string[]): string {
  return formatOr(texts.map((text) => `“${text.trimEnd()}”`))
}

const USUAL_ORDER = ['letter', 'capital', 'small_letter', 'digit']

/** A capital, a small letter, a digit, and then the rest. */
function asUsual(a: Demand, b: Demand): number {
  const rank = ({ set }: Demand) => {
    const index = USUAL_ORDER.indexOf(charNames(set)?.[0]?.kind ?? '')
    return index === -1 ? USUAL_ORDER.length : index
  }
  return rank(a) - rank(b)
}

function ends({ alphabet, first, last, prefixes }: Facts): string[] {
  const words = (set: CharSet) => (isSame(set, alphabet) ? null : oneOf(charNames(set)))
  const [start, end] = [prefixes.length > 0 ? quotedOr(prefixes) : words(first), words(last)]
  if (start !== null && start === end) return [`starts and ends with ${start}`]
  return [...(start === null ? [] : [`starts with ${start}`]), ...(end === null ? [] : [`ends with ${end}`])]
}

function isSame(a: CharSet, b: CharSet): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

const PLURALS: Record<string, string> = {
  letter: 'letters',
  capital: 'capitals',
  small_letter: 'small letters',
  digit: 'digits',
  special: 'special characters',
  '-': 'hyphens',
  _: 'underscores',
  '.': 'dots',
  ' ': 'spaces',
}

const SINGULARS: Record<string, string> = {
  letter: 'a letter',
  capital: 'a capital',
  small_letter: 'a small letter',
  digit: 'a digit',
  special: 'a special character',
  non_space: 'something other than a space',
  '-': 'a hyphen',
  _: 'an underscore',
  '.': 'a dot',
  ' ': 'a space',
}

/** "letters, digits and hyphens"; null when anything goes, or there are no words for it. */
function alphabetWords(set: CharSet): string | null {
  const names = charNames(set)
  if (names === null || names.some(isLoneLetter)) return null
  if (names.some(({ kind }) => kind === 'non_space')) return 'characters without spaces'
  return formatAnd(names.map((name) => nameIn(PLURALS, name)))
}

/** Characters that happen to occur in the words of an expression are not its alphabet. */
function isLoneLetter(name: CharName): boolean {
  return name.kind === 'char' && /[0-9A-Za-z]/.test(name.char)
}

function nameIn(words: Record<string, string>, name: CharName): string {
  if (name.kind === 'range') return `${name.from}–${name.to}`
  return name.kind === 'char' ? (words[name.char] ?? name.char) : (words[name.kind] ?? name.kind)
}

/** "a letter or digit"; null when there are no words for it. */
function oneOf(names: readonly CharName[] | null): string | null {
  if (names === null) return null
  if (names.length > 2 && names.every(({ kind }) => kind === 'char')) {
    return `one of ${names.map((name) => (name.kind === 'char' ? name.char : '')).join(' ')}`
  }
  return formatOr(names.map((name) => nameIn(SINGULARS, name)))
}

function demandWords({ set, count }: Demand): string | null {
  const names = charNames(set)
  const words = oneOf(names)
  if (words === null || names === null || count === 1) return words
  const plurals = names.map((name) => nameIn(PLURALS, name))
  return `${formatNumber(count)} ${formatOr(plurals)}`
}

function breachText(breach: Breach): string | null {
  switch (breach.kind) {
    case 'texts':
      return `Only ${quotedOr(breach.allowed)}`
    case 'prefix':
      return `Must start with ${quotedOr(breach.allowed)}`
    case 'alphabet': {
      const names = charNames(breach.allowed)
      if (names?.some(({ kind }) => kind === 'non_space') === true) return 'No spaces'
      const words = alphabetWords(breach.allowed)
      return words === null ? `“${breach.found}” is not accepted` : capitalised(`${words} only`)
    }
    case 'too_short':
      return `At least ${formatNumber(breach.min)} ${breach.min === 1 ? 'character' : 'characters'}`
    case 'too_long':
      return `At most ${formatNumber(breach.max)} ${breach.max === 1 ? 'character' : 'characters'}`
    case 'first': {
      const words = oneOf(charNames(breach.allowed))
      return words === null ? `Cannot start with “${breach.found}”` : `Must start with ${words}`
    }
    case 'last': {
      const words = oneOf(charNames(breach.allowed))
      return words === null ? `Cannot end with “${breach.found}”` : `Must end with ${words}`
    }
    case 'lacks': {
      const words = breach.missing
        .toSorted(asUsual)
        .map(demandWords)
        .filter((missing) => missing !== null)
      return words.length === 0 ? null : `Needs ${formatAnd(words)}`
    }
    case 'refused':
      return breach.whole ? `“${breach.text}” is not accepted` : `“${breach.text}” may not occur in it`
  }
}
