/** What regular expressions ask for, and what of it a text breaks, put together in one way from the words of any language. */
import { capitalised, formatAnd, formatNumber, formatOr } from '@/lib/words'

import { type CharName, charNames } from './char-names'
import type { CharSet } from './char-set'
import type { Breach } from './expression-breaches'
import type { Demand, Facts } from './expression-facts'

/** By the kind of a character, or by the character itself. */
type CharWords = Readonly<Record<string, string>>

export interface ExpressionWords {
  plurals: CharWords
  singulars: CharWords
  characters: string
  withoutSpaces: string
  oneOf: (chars: string) => string
  orMore: (least: string) => string
  exactly: (count: string) => string
  range: (least: string, most: string) => string
  upTo: (most: string) => string
  with: (subject: string, demands: string) => string
  anywhere: (text: string) => string
  not: (texts: string) => string
  startsAndEnds: (what: string) => string
  starts: (what: string) => string
  ends: (what: string) => string
  only: (texts: string) => string
  alphabetOnly: (alphabet: string) => string
  noSpaces: string
  refused: (text: string) => string
  mayNotOccur: (text: string) => string
  atLeast: (count: number) => string
  atMost: (count: number) => string
  mustStart: (what: string) => string
  cannotStart: (char: string) => string
  mustEnd: (what: string) => string
  cannotEnd: (char: string) => string
  needs: (demands: string) => string
}

export interface ExpressionTexts {
  /** "8 or more characters with a capital and a digit"; null when no fact can be put in words. */
  rule: (facts: Facts) => string | null
  /** "Letters and digits only"; null when there are no words for it. */
  breach: (breach: Breach) => string | null
}

export function expressionTexts(words: ExpressionWords): ExpressionTexts {
  return { rule: factsRule, breach: breachText }

  function lengths(minLength: number, maxLength: number): string | null {
    if (maxLength === Infinity) return minLength > 1 ? words.orMore(formatNumber(minLength)) : null
    if (minLength === maxLength) return words.exactly(formatNumber(minLength))
    const most = formatNumber(maxLength)
    return minLength > 0 ? words.range(formatNumber(minLength), most) : words.upTo(most)
  }

  function factsRule(facts: Facts): string | null {
    if (facts.texts !== null) return quotedOr(facts.texts)
    const open = facts.maxLength === Infinity && facts.prefixes.length > 0
    const length = open ? null : lengths(facts.minLength, facts.maxLength)
    const alphabet = alphabetWords(facts.alphabet)
    const demands = facts.contains
      .toSorted(asUsual)
      .map(demandWords)
      .filter((demand) => demand !== null)
    const parts: string[] = []
    if (length !== null || alphabet !== null || demands.length > 0) {
      const subject = [length, alphabet ?? words.characters].filter((said) => said !== null).join(' ')
      parts.push(demands.length === 0 ? subject : words.with(subject, formatAnd(demands)))
    }
    parts.push(...ends(facts))
    const refused = [...facts.refusedWords, ...facts.refusedParts.map((text) => words.anywhere(text))]
    if (refused.length > 0) parts.push(words.not(formatOr(refused)))
    return parts.length === 0 ? null : parts.join('; ')
  }

  function ends({ alphabet, first, last, prefixes }: Facts): string[] {
    const said = (set: CharSet) => (isSame(set, alphabet) ? null : oneOf(charNames(set)))
    const [start, end] = [prefixes.length > 0 ? quotedOr(prefixes) : said(first), said(last)]
    if (start !== null && start === end) return [words.startsAndEnds(start)]
    return [...(start === null ? [] : [words.starts(start)]), ...(end === null ? [] : [words.ends(end)])]
  }

  /** "letters, digits and hyphens"; null when anything goes, or there are no words for it. */
  function alphabetWords(set: CharSet): string | null {
    const names = charNames(set)
    if (names === null || names.some(isLoneLetter)) return null
    if (names.some(({ kind }) => kind === 'non_space')) return words.withoutSpaces
    return formatAnd(names.map((name) => nameIn(words.plurals, name)))
  }

  /** "a letter or digit"; null when there are no words for it. */
  function oneOf(names: readonly CharName[] | null): string | null {
    if (names === null) return null
    if (names.length > 2 && names.every(({ kind }) => kind === 'char')) {
      return words.oneOf(names.map((name) => (name.kind === 'char' ? name.char : '')).join(' '))
    }
    return formatOr(names.map((name) => nameIn(words.singulars, name)))
  }

  function demandWords({ set, count }: Demand): string | null {
    const names = charNames(set)
    const said = oneOf(names)
    if (said === null || names === null || count === 1) return said
    const plurals = names.map((name) => nameIn(words.plurals, name))
    return `${formatNumber(count)} ${formatOr(plurals)}`
  }

  function breachText(breach: Breach): string | null {
    switch (breach.kind) {
      case 'texts':
        return words.only(quotedOr(breach.allowed))
      case 'prefix':
        return words.mustStart(quotedOr(breach.allowed))
      case 'alphabet': {
        const names = charNames(breach.allowed)
        if (names?.some(({ kind }) => kind === 'non_space') === true) return words.noSpaces
        const said = alphabetWords(breach.allowed)
        return said === null ? words.refused(breach.found) : capitalised(words.alphabetOnly(said))
      }
      case 'too_short':
        return words.atLeast(breach.min)
      case 'too_long':
        return words.atMost(breach.max)
      case 'first': {
        const said = oneOf(charNames(breach.allowed))
        return said === null ? words.cannotStart(breach.found) : words.mustStart(said)
      }
      case 'last': {
        const said = oneOf(charNames(breach.allowed))
        return said === null ? words.cannotEnd(breach.found) : words.mustEnd(said)
      }
      case 'lacks': {
        const demands = breach.missing
          .toSorted(asUsual)
          .map(demandWords)
          .filter((missing) => missing !== null)
        return demands.length === 0 ? null : words.needs(formatAnd(demands))
      }
      case 'refused':
        return breach.whole ? words.refused(breach.text) : words.mayNotOccur(breach.text)
    }
  }
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

function isSame(a: CharSet, b: CharSet): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Characters that happen to occur in the words of an expression are not its alphabet. */
function isLoneLetter(name: CharName): boolean {
  return name.kind === 'char' && /[0-9A-Za-z]/.test(name.char)
}

function nameIn(table: CharWords, name: CharName): string {
  if (name.kind === 'range') return `${name.from}–${name.to}`
  return name.kind === 'char' ? (table[name.char] ?? name.char) : (table[name.kind] ?? name.kind)
}
