import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { has } from './char-set'
import { understand } from './expression'
import { type Node, parseExpression } from './expression-syntax'

describe('how long a text is tested', () => {
  it.each([
    ['^[0-9a-zA-Z][-0-9a-zA-Z]{2,}[0-9a-zA-Z]$', 4096],
    ['^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,}$', 4096],
    ['^(?=(.*\\d){2}).*$', 4096],
    ['^ssh-(rsa|ed25519) [A-Za-z0-9+/]+={0,3}( .*)?$', 4096],
    ['^[\\w.%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}$', 4096],
    ['^(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\\.)*([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])$', 4096],
    ['^((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)$', 4096],
    ['^.*a.*b$', 4096],
    ['^\\S+@\\S+\\.\\S+$', 256],
    ['.*a.*b', 256],
    ['^.*a.*a.*b$', 256],
    ['^.*a.*a.*a.*b$', 64],
  ])('by %s: %i characters', (expression, longest) => {
    expect(understand(expression)?.longest).toBe(longest)
  })

  it('passes a text that is too long to be tested, unless it is longer than allowed', () => {
    expect(understand('^a+$')?.test('b'.repeat(5000))).toBe(true)
    expect(understand('^.*a.*a.*a.*b$')?.test('a'.repeat(65))).toBe(true)
    expect(understand('^.*a.*a.*a.*b$')?.test('a'.repeat(64))).toBe(false)
    expect(understand('^a{1,30}$')?.test('a'.repeat(5000))).toBe(false)
  })

  it('grows no faster than is taken for granted', () => {
    fc.assert(
      fc.property(expressions, (body) => {
        const expression = `^${body}$`
        const longest = understand(expression)?.longest
        const node = parseExpression(expression)
        if (longest === undefined || node === null) return
        for (const unit of ['a', 'b', 'ab', '-', '-a', '-ab', '-aab', 'a-', 'aa-', 'ab-']) {
          // Of whole units both, so that they end alike.
          const [shorter, longer] = [24, 48].map((length) =>
            stepsOf(node, `${unit.repeat(length / unit.length)}!`),
          )
          // Twice the length: up to the square, the third and the fourth power.
          const most = longest === 4096 ? 4 : longest === 256 ? 8 : 16
          expect([expression, unit, longer! / shorter! < most * 1.5]).toEqual([expression, unit, true])
        }
      }),
      { numRuns: 400 },
    )
  })
})

/** Expressions over a and b, of all that can take long. */
const { node: expressions } = fc.letrec<{ node: string; atom: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    tie('atom'),
    fc.tuple(tie('node'), tie('node')).map((parts) => parts.join('')),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
    fc.tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{2,}')).map(([a, q]) => `(${a})${q}`),
    tie('node').map((inner) => `(-${inner})*`),
    tie('node').map((inner) => `(${inner}-)+`),
  ),
  atom: fc.constantFrom('a', 'b', 'a*', 'b?', '[ab]', '[ab]+', '.', '.*', '-', '[^a]'),
}))

/** Enough to see that there is no end to it. */
const MOST_STEPS = 1_000_000

/** How many steps the plainest of backtracking engines takes to find that a text does not match. */
function stepsOf(expression: Node, text: string): number {
  let steps = 0
  const match = (node: Node, at: number, then: (at: number) => boolean): boolean => {
    if (++steps > MOST_STEPS) return true
    switch (node.kind) {
      case 'set':
        return at < text.length && has(node.set, text.charAt(at)) && then(at + 1)
      case 'sequence':
        return node.items.reduceRight<(at: number) => boolean>(
          (rest, item) => (here) => match(item, here, rest),
          then,
        )(at)
      case 'choice':
        return node.branches.some((branch) => match(branch, at, then))
      case 'repeat': {
        const turn = (turns: number, from: number): boolean =>
          (turns < node.max &&
            match(node.item, from, (to) => (to > from || turns < node.min) && turn(turns + 1, to))) ||
          (turns >= node.min && then(from))
        return turn(0, at)
      }
      case 'start':
        return at === 0 && then(at)
      case 'end':
        return at === text.length && then(at)
      default:
        throw new Error(`not generated: ${node.kind}`)
    }
  }
  match(expression, 0, () => true)
  return steps
}
