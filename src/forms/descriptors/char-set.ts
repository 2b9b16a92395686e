/** Sets of characters (UTF-16 code units), as the classes of a regular expression make them. */

export type Range = readonly [from: number, to: number]

/** Sorted, apart from each other, inclusive at both ends. */
export type CharSet = readonly Range[]

const LAST = 0xffff

export function charSet(ranges: readonly Range[]): CharSet {
  const result: Range[] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const previous = result.at(-1)
    if (previous !== undefined && from <= previous[1] + 1) {
      result[result.length - 1] = [previous[0], Math.max(previous[1], to)]
    } else result.push([from, to])
  }
  return result
}

/** The set of the characters of a text. */
export function charsOf(text: string): CharSet {
  return charSet(
    Array.from({ length: text.length }, (_, i) => [text.charCodeAt(i), text.charCodeAt(i)] as const),
  )
}

function rangeOf(from: string, to: string): CharSet {
  return [[from.charCodeAt(0), to.charCodeAt(0)]]
}

export function union(...sets: readonly CharSet[]): CharSet {
  return charSet(sets.flat())
}

export function complement(set: CharSet): CharSet {
  const result: Range[] = []
  let next = 0
  for (const [from, to] of set) {
    if (from > next) result.push([next, from - 1])
    next = to + 1
  }
  if (next <= LAST) result.push([next, LAST])
  return result
}

export function intersection(a: CharSet, b: CharSet): CharSet {
  return complement(union(complement(a), complement(b)))
}

export function without(set: CharSet, removed: CharSet): CharSet {
  return intersection(set, complement(removed))
}

export function isEmpty(set: CharSet): boolean {
  return set.length === 0
}

export function isSubset(inner: CharSet, outer: CharSet): boolean {
  return isEmpty(without(inner, outer))
}

export function areDisjoint(a: CharSet, b: CharSet): boolean {
  return !a.some(([from, to]) => b.some((other) => from <= other[1] && other[0] <= to))
}

export function has(set: CharSet, char: string): boolean {
  const code = char.charCodeAt(0)
  return set.some(([from, to]) => code >= from && code <= to)
}

export const NONE: CharSet = []
export const ALL: CharSet = [[0, LAST]]
export const CAPITALS = rangeOf('A', 'Z')
export const SMALL_LETTERS = rangeOf('a', 'z')
export const DIGITS = rangeOf('0', '9')
export const WORD = union(CAPITALS, SMALL_LETTERS, DIGITS, charsOf('_'))
export const SPACES = union(
  charsOf(' \t\n\r\f\v\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'),
  rangeOf('\u2000', '\u200a'),
)
/** What `.` stands for. */
export const DOT = complement(charsOf('\n\r\u2028\u2029'))
