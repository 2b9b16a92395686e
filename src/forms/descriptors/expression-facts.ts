/**
 * What an expression says about every text that it matches, in terms that a person can be told: how long, of which characters, beginning
 * and ending with what. Each fact is necessary; together they need not be sufficient.
 */
import { ALL, type CharSet, NONE, complement, intersection, isSubset, union, without } from './char-set'
import type { Node } from './expression-syntax'

export interface Demand {
  set: CharSet
  count: number
}

export interface Facts {
  minLength: number
  /** Infinity when there is no end to it. */
  maxLength: number
  /** The characters it may consist of. */
  alphabet: CharSet
  first: CharSet
  last: CharSet
  /** Characters that must occur, so many times. */
  contains: readonly Demand[]
  /** The only texts there are, when they are few; null otherwise. */
  texts: readonly string[] | null
  /** Of several characters, with one of which it begins; empty when there is nothing to say. */
  prefixes: readonly string[]
  /** Texts that are refused as a whole. */
  refusedWords: readonly string[]
  /** Texts that may occur nowhere. */
  refusedParts: readonly string[]
}

const NOTHING_KNOWN: Facts = {
  minLength: 0,
  maxLength: Infinity,
  alphabet: ALL,
  first: ALL,
  last: ALL,
  contains: [],
  texts: null,
  prefixes: [],
  refusedWords: [],
  refusedParts: [],
}

export function factsOf(expression: Node): Facts {
  const items = flatten(expression)
  const anchoredAtStart = items[0]?.kind === 'start'
  const anchoredAtEnd = items.at(-1)?.kind === 'end'
  const body = items.slice(anchoredAtStart ? 1 : 0, anchoredAtEnd ? -1 : undefined)
  // An anchor inside, as in ^a$|^b$, leaves the ends of the whole unknown.
  const shape = shapeOf({ kind: 'sequence', items: body })
  const whole = anchoredAtStart && anchoredAtEnd
  const facts: Facts = {
    ...NOTHING_KNOWN,
    minLength: shape.min,
    maxLength: whole ? shape.max : Infinity,
    alphabet: whole ? shape.alphabet : ALL,
    first: anchoredAtStart && shape.min > 0 ? shape.first : ALL,
    last: anchoredAtEnd && shape.min > 0 ? shape.last : ALL,
    texts: whole ? literalsOf({ kind: 'sequence', items: body }) : null,
    prefixes: anchoredAtStart ? prefixesOf(body) : [],
  }
  if (!anchoredAtStart) return facts
  const firstOther = body.findIndex((item) => item.kind !== 'look')
  const lookaheads = firstOther === -1 ? body : body.slice(0, firstOther)
  return tidy(lookaheads.reduce(withLookahead, facts))
}

/** First and last say nothing new when they are the alphabet. */
function tidy(facts: Facts): Facts {
  return {
    ...facts,
    first: intersection(facts.first, facts.alphabet),
    last: intersection(facts.last, facts.alphabet),
  }
}

interface Shape {
  min: number
  max: number
  alphabet: CharSet
  first: CharSet
  last: CharSet
}

const EMPTY: Shape = { min: 0, max: 0, alphabet: NONE, first: NONE, last: NONE }

/** The shape of what a node consumes. */
export function shapeOf(node: Node): Shape {
  switch (node.kind) {
    case 'set':
      return { min: 1, max: 1, alphabet: node.set, first: node.set, last: node.set }
    case 'sequence':
      return node.items.map(shapeOf).reduce(followedBy, EMPTY)
    case 'choice':
      return node.branches.map(shapeOf).reduce((a, b) => ({
        min: Math.min(a.min, b.min),
        max: Math.max(a.max, b.max),
        alphabet: union(a.alphabet, b.alphabet),
        first: union(a.first, b.first),
        last: union(a.last, b.last),
      }))
    case 'repeat': {
      if (node.max === 0) return EMPTY
      const item = shapeOf(node.item)
      return { ...item, min: item.min * node.min, max: item.max === 0 ? 0 : item.max * node.max }
    }
    case 'back_reference':
      return { min: 0, max: Infinity, alphabet: ALL, first: ALL, last: ALL }
    default:
      return EMPTY
  }
}

function followedBy(a: Shape, b: Shape): Shape {
  return {
    min: a.min + b.min,
    max: a.max + b.max,
    alphabet: union(a.alphabet, b.alphabet),
    first: a.min > 0 ? a.first : union(a.first, b.first),
    last: b.min > 0 ? b.last : union(a.last, b.last),
  }
}

/** The items of a sequence, those of groups inside it included. */
export function flatten(node: Node): readonly Node[] {
  return node.kind === 'sequence' ? node.items.flatMap(flatten) : [node]
}

/** Adds what a lookahead at the very beginning says; one of a form not known here adds nothing. */
function withLookahead(facts: Facts, look: Node): Facts {
  if (look.kind !== 'look' || !look.ahead) return facts
  const items = flatten(look.body)
  if (!look.negative) return withDemand(facts, items)
  const [only, ...rest] = items
  // Refusing one or the other refuses both.
  const refused = only?.kind === 'choice' && rest.length === 0 ? only.branches.map(flatten) : [items]
  return refused.reduce(withRefusal, facts)
}

function withDemand(facts: Facts, items: readonly Node[]): Facts {
  const contained = demanded(items)
  if (contained !== null) return { ...facts, contains: [...facts.contains, contained] }
  if (items.at(-1)?.kind !== 'end') return facts
  const { min, max, alphabet } = shapeOf({ kind: 'sequence', items })
  return {
    ...facts,
    minLength: Math.max(facts.minLength, min),
    maxLength: Math.min(facts.maxLength, max),
    alphabet: intersection(facts.alphabet, alphabet),
  }
}

/** `.*[A-Z]`, `[^A-Z]*[A-Z]` or `(.*[A-Z]){2}`: the characters that must occur. */
function demanded(items: readonly Node[]): Demand | null {
  const [head, ...rest] = items
  if (head?.kind === 'repeat' && head.min > 0 && rest.length === 0) {
    const inner = demanded(flatten(head.item))
    return inner === null ? null : { ...inner, count: inner.count * head.min }
  }
  const [target, ...others] = rest
  if (head === undefined || target?.kind !== 'set' || others.length > 0) return null
  return skips(head, target.set) ? { set: target.set, count: 1 } : null
}

/** Whether a node runs over everything that is not in the set. */
function skips(node: Node, set: CharSet): boolean {
  if (node.kind !== 'repeat' || node.min > 0 || node.max !== Infinity) return false
  const [item, ...rest] = flatten(node.item)
  return item?.kind === 'set' && rest.length === 0 && isSubset(without(complement(set), LINE_ENDS), item.set)
}

const LINE_ENDS: CharSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
]

function withRefusal(facts: Facts, items: readonly Node[]): Facts {
  const [head, ...rest] = items
  const body: Node = { kind: 'sequence', items: items.slice(0, -1) }
  if (items.at(-1)?.kind === 'end') {
    return { ...facts, refusedWords: [...facts.refusedWords, ...(literalsOf(body) ?? [])] }
  }
  if (head?.kind === 'set' && rest.length === 0) return { ...facts, first: without(facts.first, head.set) }
  if (head === undefined || !skips(head, NONE)) return facts
  const [target, ...others] = rest
  if (target?.kind === 'set' && others.length === 0) {
    return { ...facts, alphabet: without(facts.alphabet, target.set) }
  }
  return {
    ...facts,
    refusedParts: [...facts.refusedParts, ...(literalsOf({ kind: 'sequence', items: rest }) ?? [])],
  }
}

const MOST_LITERALS = 20

/** The texts that a node matches, when they are few. */
function literalsOf(node: Node): readonly string[] | null {
  switch (node.kind) {
    case 'set': {
      const [range, ...rest] = node.set
      return range !== undefined && rest.length === 0 && range[0] === range[1]
        ? [String.fromCharCode(range[0])]
        : null
    }
    case 'choice': {
      const texts = node.branches.map(literalsOf)
      return texts.every((branch) => branch !== null) ? texts.flat() : null
    }
    case 'sequence': {
      let texts: readonly string[] = ['']
      for (const item of node.items) {
        const endings = literalsOf(item)
        if (endings === null || texts.length * endings.length > MOST_LITERALS) return null
        texts = texts.flatMap((text) => endings.map((ending) => text + ending))
      }
      return texts
    }
    default:
      return null
  }
}

const MOST_PREFIXES = 6

function prefixesOf(items: readonly Node[]): readonly string[] {
  let prefixes: readonly string[] = ['']
  for (const item of items) {
    const endings = item.kind === 'look' ? [''] : literalsOf(item)
    if (endings === null || prefixes.length * endings.length > MOST_PREFIXES) break
    prefixes = prefixes.flatMap((prefix) => endings.map((ending) => prefix + ending))
  }
  return prefixes.every((prefix) => prefix.length > 1) ? prefixes : []
}
