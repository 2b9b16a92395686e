/**
 * Whether the turns of repeated groups can be told apart. A backtracking engine takes exponential time where a repeated group can split
 * the same text in several ways, as in `(a+)+$` or `(a|ab)*$`. Only repeated groups that can be split in one way are let through; what
 * happens within a turn is judged in `expression-cost.ts`.
 */
import { areDisjoint } from './char-set'
import { flatten, shapeOf } from './expression-facts'
import { type Node, isZeroWidth } from './expression-syntax'

/** A group repeated at most so often has few ways in any case, as the four numbers of an address. */
const FEW = 4

export function isSafe(node: Node): boolean {
  switch (node.kind) {
    case 'sequence':
      return node.items.every(isSafe)
    case 'choice':
      return node.branches.every(isSafe)
    case 'look':
      return isSafe(node.body)
    case 'repeat':
      return isSafe(node.item) && isSafeToRepeat(node.item, node.max)
    default:
      return true
  }
}

function isSafeToRepeat(item: Node, max: number): boolean {
  // Twice is as if it were written twice, as in `(.*[0-9]){2}`.
  if (max <= 2) return true
  const items = flatten(item).filter((part) => !isZeroWidth(part))
  const body: Node = { kind: 'sequence', items }
  return isDelimited(items) || hasOneReading(body) || (max <= FEW && isBounded(body))
}

/** It begins or ends with a character that occurs nowhere else in it, as in `(-[a-z]+)*`: that marks where each turn begins. */
function isDelimited(items: readonly Node[]): boolean {
  const marks = (mark: Node | undefined, rest: readonly Node[]) =>
    mark?.kind === 'set' && areDisjoint(mark.set, shapeOf({ kind: 'sequence', items: rest }).alphabet)
  return marks(items[0], items.slice(1)) || marks(items.at(-1), items.slice(0, -1))
}

/** Of fixed length, and of the branches of a choice only one can begin as the text does. */
function hasOneReading(node: Node): boolean {
  const { min, max } = shapeOf(node)
  return min > 0 && min === max && branchesDiffer(node)
}

function branchesDiffer(node: Node): boolean {
  switch (node.kind) {
    case 'set':
      return true
    case 'sequence':
      return node.items.every(branchesDiffer)
    case 'repeat':
      return branchesDiffer(node.item)
    case 'choice':
      return node.branches.every(
        (branch, i) =>
          branchesDiffer(branch) &&
          node.branches
            .slice(i + 1)
            .every((other) => areDisjoint(shapeOf(branch).first, shapeOf(other).first)),
      )
    default:
      return false
  }
}

function isBounded(node: Node): boolean {
  return shapeOf(node).max !== Infinity
}
