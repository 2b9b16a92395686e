/**
 * How long a text an expression can be tested with in reasonable time. A backtracking engine goes through all the ways in which repeats
 * can share a text among them: `.*a.*b` has as many as the text is long, with each further `.*` their number is multiplied by that again,
 * and a repeat of `.*.*-` has so many for each turn that only the end of time ends it.
 */
import { ALL, type CharSet, NONE, areDisjoint, intersection, isEmpty, union } from './char-set'
import { flatten, shapeOf } from './expression-facts'
import { type Node, isZeroWidth } from './expression-syntax'

/** The square of the longest length: two repeats that share a text are borne, at some hundredths of a second. */
const MOST_STEPS = 2 ** 24
/** What cannot be tested up to the last of them is not tested at all. */
const LENGTHS = [4096, 1024, 256, 64]
/** Beyond this an expression is not worth looking through. */
const MOST_VISITS = 100_000
const MOST_PASSED = 100

/** Null: none worth testing. */
export function longestTested(expression: Node): number | null {
  return LENGTHS.find((length) => stepsFor(expression, length) <= MOST_STEPS) ?? null
}

function stepsFor(expression: Node, length: number): number {
  const count: Count = { length, visits: 0, most: 1 }
  // Without an anchor the engine begins anew at each place of the text, as if anything went before.
  const before = isAnchored(expression) ? [] : [passed({ kind: 'set', set: ALL }, 1)]
  follow(expression, { ways: 1, before, next: NONE }, count)
  return count.most * length
}

interface Count {
  readonly length: number
  visits: number
  /** The ways to get to where there are most. */
  most: number
}

/** A repeat, or what else takes a text of any length, that lies behind. */
interface Passed {
  readonly item: Node
  readonly alphabet: CharSet
  /** In how many ways one may have got out of it. */
  readonly ways: number
  /** What has been passed since. */
  readonly since: readonly Node[]
}

interface Place {
  /** In how many ways one may have got there. */
  readonly ways: number
  /** The repeats that lie behind by then. */
  readonly before: readonly Passed[]
  /** What may come after the node. */
  readonly next: CharSet
}

interface Followed {
  /** In how many ways one may have got through. */
  readonly ways: number
  /** By how much that is more for getting through alone. */
  readonly factor: number
  /** The repeats inside. */
  readonly opened: readonly Passed[]
}

function passed(item: Node, ways: number): Passed {
  return { item, alphabet: shapeOf(item).alphabet, ways, since: [] }
}

function follow(node: Node, place: Place, count: Count): Followed {
  const { ways, before } = place
  count.visits += 1
  if (count.visits > MOST_VISITS || before.length > MOST_PASSED) count.most = Infinity
  count.most = Math.max(count.most, ways)
  const straight = { ways, factor: 1, opened: [] }
  // It is known already that it takes too long.
  if (count.most * count.length > MOST_STEPS) return straight
  switch (node.kind) {
    case 'sequence':
      return followSequence(node.items, place, count)
    case 'choice':
      return followChoice(node.branches, place, count)
    case 'repeat':
      return node.max === 0 ? straight : followRepeat(node, place, count)
    case 'back_reference':
      return followRepeat({ item: { kind: 'set', set: ALL }, min: 0, max: Infinity }, place, count)
    case 'look':
      // Once it has been decided nothing of it is tried again.
      follow(node.body, { ways, before, next: NONE }, count)
      return straight
    default:
      return straight
  }
}

function followSequence(items: readonly Node[], place: Place, count: Count): Followed {
  const next = nextOfEach(items, place.next)
  let { ways, before } = place
  let factor = 1
  let opened: readonly Passed[] = []
  for (const [at, item] of items.entries()) {
    const within = { ways, before: [...before, ...opened], next: next[at] ?? ALL }
    const through = follow(item, within, count)
    before = before.flatMap((repeat) => passOn(repeat, item, through.factor))
    opened = [...opened.flatMap((repeat) => passOn(repeat, item, through.factor)), ...through.opened]
    ways = through.ways
    factor *= through.factor
  }
  return { ways, factor, opened }
}

/** What may come after each of the items. */
function nextOfEach(items: readonly Node[], afterAll: CharSet): readonly CharSet[] {
  let next = afterAll
  return items
    .toReversed()
    .map((item) => {
      const own = next
      const { min, first } = shapeOf(item)
      next = min > 0 ? first : union(first, next)
      return own
    })
    .toReversed()
}

/** None, when what has been passed cannot have been something that the repeat takes, too. */
function passOn(repeat: Passed, node: Node, factor: number): readonly Passed[] {
  if (isZeroWidth(node)) return [repeat]
  if (!canMatch(node, repeat.alphabet)) return []
  return [{ ...repeat, ways: repeat.ways * factor, since: [...repeat.since, node] }]
}

function followChoice(branches: readonly Node[], { ways, before, next }: Place, count: Count): Followed {
  count.visits += branches.length ** 2
  const alike = count.visits > MOST_VISITS ? Infinity : mostAlike(branches, next)
  const into = {
    ways: ways * alike,
    before: before.map((repeat) => ({ ...repeat, ways: repeat.ways * alike })),
    next,
  }
  const through = branches.map((branch) => follow(branch, into, count))
  return {
    ways: Math.max(...through.map((each) => each.ways)),
    factor: alike * Math.max(...through.map((each) => each.factor)),
    opened: through.flatMap((each) => each.opened),
  }
}

interface Repeat {
  readonly item: Node
  readonly min: number
  readonly max: number
}

function followRepeat({ item, min, max }: Repeat, { ways, before, next }: Place, count: Count): Followed {
  const varies = min !== max
  const inside = max > 1 ? union(shapeOf(item).first, next) : next
  const self = (waysOut: number) => (varies && max > 1 ? [passed(item, waysOut)] : [])
  const once = follow(item, { ways: 1, before: [], next: inside }, count)
  const turned = { ways: once.ways, before: [...once.opened, ...self(once.ways)], next: inside }
  const growth = max > 1 ? follow(item, turned, count).ways / once.ways : 1
  const factor = growth === 1 ? once.ways : once.ways * growth ** (max - 1)
  const into = varies ? sharedWays(item, max - min + 1, { ways, before }, count) : ways
  const through = follow(item, { ways: into, before: [...before, ...self(into)], next: inside }, count)
  const waysOut = (through.ways / once.ways) * factor
  count.most = Math.max(count.most, waysOut)
  const inner = once.opened.map((repeat) => ({ ...repeat, ways: waysOut }))
  return { ways: waysOut, factor, opened: varies ? [...inner, passed(item, waysOut)] : inner }
}

/** The ways into a repeat that may share a text with those before: there are as many as there are places for it to begin at. */
function sharedWays(
  item: Node,
  options: number,
  { ways, before }: Pick<Place, 'ways' | 'before'>,
  { length }: Count,
): number {
  const { alphabet } = shapeOf(item)
  const sharing = before.filter((repeat) => {
    const common = intersection(repeat.alphabet, alphabet)
    return !isEmpty(common) && [repeat.item, ...repeat.since, item].every((node) => canMatch(node, common))
  })
  return Math.max(ways, ...sharing.map((repeat) => repeat.ways * Math.min(options, length)))
}

/** Whether it takes some text of these characters alone. */
function canMatch(node: Node, set: CharSet): boolean {
  switch (node.kind) {
    case 'set':
      return !areDisjoint(node.set, set)
    case 'sequence':
      return node.items.every((item) => canMatch(item, set))
    case 'choice':
      return node.branches.some((branch) => canMatch(branch, set))
    case 'repeat':
      return node.min === 0 || canMatch(node.item, set)
    default:
      return true
  }
}

/** How many branches at most may take the same text. */
function mostAlike(branches: readonly Node[], next: CharSet): number {
  const known = branches.map((branch) => ({ beginning: beginningOf(branch), ...shapeOf(branch) }))
  const isApart = (one: (typeof known)[number], other: (typeof known)[number]) =>
    one.beginning.some((set, at) => areDisjoint(set, other.beginning[at] ?? set)) ||
    // What the longer one goes on with cannot be what comes after the shorter one.
    (one.max < other.min && areDisjoint(other.alphabet, next)) ||
    (other.max < one.min && areDisjoint(one.alphabet, next))
  return Math.max(
    ...known.map((one) => known.filter((other) => one === other || !isApart(one, other)).length),
  )
}

/** The characters at each place, as far as the places are fixed; at least at the first, where there is one in any case. */
function beginningOf(branch: Node): readonly CharSet[] {
  const places: CharSet[] = []
  for (const item of flatten(branch)) {
    if (isZeroWidth(item)) continue
    if (item.kind !== 'set') break
    places.push(item.set)
  }
  const { min, first } = shapeOf(branch)
  return places.length === 0 && min > 0 ? [first] : places
}

function isAnchored(node: Node): boolean {
  if (node.kind === 'choice') return node.branches.every(isAnchored)
  return node.kind === 'start' || (node.kind === 'sequence' && isAnchoredSequence(node.items))
}

function isAnchoredSequence(items: readonly Node[]): boolean {
  const first = items.find((item) => item.kind !== 'look' && item.kind !== 'boundary')
  return first !== undefined && isAnchored(first)
}
