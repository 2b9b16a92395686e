/** What a set of characters is called, as data: the words are the catalogue's. */
import {
  ALL,
  CAPITALS,
  DIGITS,
  DOT,
  SMALL_LETTERS,
  SPACES,
  areDisjoint,
  type CharSet,
  complement,
  isEmpty,
  isSubset,
  union,
  without,
} from './char-set'

export type CharName =
  | { kind: 'letter' | 'capital' | 'small_letter' | 'digit' | 'special' | 'non_space' }
  | { kind: 'range'; from: string; to: string }
  | { kind: 'char'; char: string }

/** A list longer than this explains nothing. */
const MOST_NAMES = 12

const LETTERS = union(CAPITALS, SMALL_LETTERS)
const ALPHANUMERIC = union(LETTERS, DIGITS)
const PRINTABLE = complement([[0, 0x1f]])

/** Whether a set leaves nothing out that a person might type. */
export function isAnything(set: CharSet): boolean {
  return isSubset(DOT, set) || isSubset(PRINTABLE, set)
}

/** The names that together make up the set; null when it has none that a person would understand. */
export function charNames(set: CharSet): readonly CharName[] | null {
  if (isEmpty(set) || isAnything(set)) return null
  if (isSubset(complement(set), SPACES)) return [{ kind: 'non_space' }]
  // The complement of letters and digits, a few more or less, is what passwords call a special character.
  if (
    areDisjoint(set, ALPHANUMERIC) &&
    isSubset(without(ALL, union(ALPHANUMERIC, SPACES, [[0x5f, 0x5f]])), set)
  ) {
    return [{ kind: 'special' }]
  }
  const names: CharName[] = []
  let rest = set
  const groups = [
    ['letter', LETTERS],
    ['capital', CAPITALS],
    ['small_letter', SMALL_LETTERS],
    ['digit', DIGITS],
  ] as const
  for (const [kind, group] of groups) {
    if (!isSubset(group, rest)) continue
    names.push({ kind })
    rest = without(rest, group)
  }
  for (const [from, to] of rest) {
    const [first, last] = [String.fromCharCode(from), String.fromCharCode(to)]
    const alphanumeric = isSubset([[from, to]], ALPHANUMERIC)
    if (alphanumeric && to - from > 1) names.push({ kind: 'range', from: first, to: last })
    else if (to - from >= MOST_NAMES) return null
    else
      for (let code = from; code <= to; code++) names.push({ kind: 'char', char: String.fromCharCode(code) })
  }
  return names.length > MOST_NAMES ? null : names
}
