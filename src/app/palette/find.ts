import { matches, prepare, searchTerms } from '@/lib/search'

export interface Searchable {
  readonly id: string
  readonly title: string
  /** Prepared by `lib/search`. */
  readonly text: string
}

/** How well a title answers; less is better. */
function rankOf(title: string, query: string, terms: readonly string[]): number {
  const folded = prepare([title])
  if (folded === query) return 0
  if (folded.startsWith(query)) return 1
  // At the beginning of its words: "01" finds web-01 before it finds 10.0.0.101.
  if (terms.every((term) => startsAWord(folded, term))) return 2
  return matches(folded, terms) ? 3 : 4
}

function startsAWord(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  }
  return false
}

export interface Found<T> {
  readonly items: readonly T[]
  /** How many there are in all. */
  readonly count: number
}

/**
 * The best answers to a query, at most `most`: those used lately first, then the exact title, titles that begin with it, words that do,
 * and what holds the terms anywhere.
 */
export function best<T extends Searchable>(
  things: readonly T[],
  query: string,
  recent: readonly string[],
  most: number,
): Found<T> {
  const terms = searchTerms(query)
  if (terms.length === 0) return { items: [], count: 0 }
  const whole = terms.join(' ')
  // A bucket per rank, and within it the order in which they came: of 10,000 that match nobody sorts all.
  const ranks: T[][] = [[], [], [], [], [], []]
  let count = 0
  for (const thing of things) {
    if (!matches(thing.text, terms)) continue
    count++
    const rank = recent.includes(thing.id) ? 0 : 1 + rankOf(thing.title, whole, terms)
    const bucket = ranks[rank]
    if (bucket !== undefined && bucket.length < most) bucket.push(thing)
  }
  return { items: ranks.flat().slice(0, most), count }
}

/**
 * Splits a query such as "stop web-01" into a verb and what it is done to: each word is tried as the beginning of the verb's.
 * Returns the queries for the object, by the verb that they leave over.
 */
export function verbsIn(query: string): readonly { readonly verb: string; readonly object: string }[] {
  const terms = searchTerms(query)
  if (terms.length < 2) return []
  return terms.map((verb, at) => ({ verb, object: terms.filter((_, other) => other !== at).join(' ') }))
}

/** Whether a label, such as "Force stop…", has a word that begins with the verb. */
export function isVerbOf(label: string, verb: string): boolean {
  return startsAWord(prepare([label]), verb)
}
