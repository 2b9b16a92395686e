/** The words of generated forms: the rule before it is broken, what is wrong when it is, and what the panel changed by itself. */
import { catalogue, formatLocale } from '@/lib/i18n/catalogue'
import { perLocale } from '@/lib/per-locale'
import { formatGb, formatMb } from '@/lib/sizes'

import { type CharName, charNames } from './descriptors/char-names'
import type { CharSet } from './descriptors/char-set'
import type { Problem } from './descriptors/check'
import type { Effective } from './descriptors/effective'
import { understand } from './descriptors/expression'
import type { Breach, Demand, Facts } from './descriptors/expression-facts'
import type { Unit } from './descriptors/hints'

export const formMessages = catalogue({
  yes: 'Yes',
  no: 'No',
  unit: (unit: Unit): string => (unit === 'core' ? 'cores' : unit),
  /** A number of that unit in words: "8 GB", "4". */
  amount,
  /** "1 to 32"; null when there is nothing to tell. */
  rule: (effective: Effective, unit: Unit | null): string | null => {
    const refused = effective.refused.map((text) => `not ${text}`)
    const parts = [constraintRule(effective, unit), ...refused].filter((part) => part !== null)
    return parts.length === 0 ? null : capitalised(parts.join('; '))
  },
  problem: (problem: Problem, unit: Unit | null): string => problemText(problem, unit),
  /** What the panel changed when something else was chosen; all given in words. */
  changed: (change: { label: string; from: string; to: string; because: string }): string =>
    change.to === ''
      ? `${change.label} ${change.from} is not available with ${change.because}`
      : change.from === ''
        ? `${change.label} set to ${change.to} for ${change.because}`
        : `${change.label} changed from ${change.from} to ${change.to} for ${change.because}`,
})

const numbers = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }))
const conjunctions = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const disjunctions = perLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }))

function amount(value: number, unit: Unit | null): string {
  if (unit === 'MB') return formatMb(value)
  if (unit === 'GB') return formatGb(value)
  return numbers().format(value)
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(formatLocale()) + text.slice(1)
}

function constraintRule({ constraint, description }: Effective, unit: Unit | null): string | null {
  switch (constraint.kind) {
    case 'range':
      return rangeRule(constraint, unit)
    case 'enum':
      return null
    case 'regexp': {
      const known = understand(constraint.expression)
      return (known && factsRule(known.facts)) ?? description
    }
    case 'any':
      return description
  }
}

function rangeRule(
  { integer, min, max }: { integer: boolean; min: number | null; max: number | null },
  unit: Unit | null,
): string | null {
  if (min !== null && max !== null) {
    if (min > max) return impossible(min, max, unit)
    return min === max ? `only ${amount(min, unit)}` : between(amount(min, unit), amount(max, unit))
  }
  if (min !== null) return `${amount(min, unit)} or more`
  if (max !== null) return `up to ${amount(max, unit)}`
  return integer ? 'a whole number' : null
}

/** "1 to 64 GB": a unit that both have is said once. */
function between(least: string, most: string): string {
  const [number = least, unit] = least.split(' ')
  return unit !== undefined && most.endsWith(` ${unit}`) ? `${number} to ${most}` : `${least} to ${most}`
}

function impossible(min: number, max: number, unit: Unit | null): string {
  return `needs at least ${amount(min, unit)}, but only ${amount(max, unit)} is possible: choose something else`
}

function lengths(minLength: number, maxLength: number): string | null {
  if (maxLength === Infinity) return minLength > 1 ? `${numbers().format(minLength)} or more` : null
  if (minLength === maxLength) return `exactly ${numbers().format(minLength)}`
  const most = numbers().format(maxLength)
  return minLength > 0 ? `${numbers().format(minLength)} to ${most}` : `up to ${most}`
}

/** null when no fact can be put in words. */
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
    parts.push(demands.length === 0 ? subject : `${subject} with ${conjunctions().format(demands)}`)
  }
  parts.push(...ends(facts))
  const refused = [...facts.refusedWords, ...facts.refusedParts.map((text) => `“${text}” anywhere`)]
  if (refused.length > 0) parts.push(`not ${disjunctions().format(refused)}`)
  return parts.length === 0 ? null : parts.join('; ')
}

function quotedOr(texts: readonly string[]): string {
  return disjunctions().format(texts.map((text) => `“${text.trimEnd()}”`))
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
  return conjunctions().format(names.map((name) => nameIn(PLURALS, name)))
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
  return disjunctions().format(names.map((name) => nameIn(SINGULARS, name)))
}

function demandWords({ set, count }: Demand): string | null {
  const names = charNames(set)
  const words = oneOf(names)
  if (words === null || names === null || count === 1) return words
  const plurals = names.map((name) => nameIn(PLURALS, name))
  return `${numbers().format(count)} ${disjunctions().format(plurals)}`
}

function problemText(problem: Problem, unit: Unit | null): string {
  switch (problem.kind) {
    case 'required':
      return 'Fill this in'
    case 'not_a_number':
      return 'Enter a number'
    case 'not_integer':
      return unit === 'MB' ? 'Enter a whole number of MB' : 'Enter a whole number'
    case 'below_min':
      return `At least ${amount(problem.min, unit)}`
    case 'above_max':
      return `At most ${amount(problem.max, unit)}`
    case 'impossible':
      return capitalised(impossible(problem.min, problem.max, unit))
    case 'not_in_values':
      return problem.values.length > 0 && problem.values.length <= 8
        ? `Choose ${disjunctions().format(problem.values.map(String))}`
        : 'Choose one from the list'
    case 'refused':
      return `“${problem.value}” is not accepted: use another`
    case 'does_not_match': {
      const breach = problem.breaches[0]
      const words = breach === undefined ? null : breachText(breach)
      const text =
        words ??
        (problem.description === null ? 'Not accepted in this form' : `Not accepted: ${problem.description}`)
      return problem.suggestion === null ? text : `${text}: use ${problem.suggestion}`
    }
  }
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
      return `At least ${numbers().format(breach.min)} ${breach.min === 1 ? 'character' : 'characters'}`
    case 'too_long':
      return `At most ${numbers().format(breach.max)} ${breach.max === 1 ? 'character' : 'characters'}`
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
      return words.length === 0 ? null : `Needs ${conjunctions().format(words)}`
    }
    case 'refused':
      return breach.whole ? `“${breach.text}” is not accepted` : `“${breach.text}” may not occur in it`
  }
}
