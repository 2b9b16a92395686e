import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { GAP, PAD, type Box } from './grid'
import { wayIn, wayOut, type Point } from './routes'

const CARD = { width: 160, height: 44 }

/** A frame with its cards in rows, as the layout sets them. */
function grid(columns: number, rows: number): { frame: Box; cards: Box[] } {
  const cards = Array.from({ length: columns * rows }, (_, at) => ({
    x: 500 + PAD + (at % columns) * (CARD.width + GAP),
    y: 300 + PAD + Math.floor(at / columns) * (CARD.height + GAP),
    ...CARD,
  }))
  const width = 2 * PAD + columns * (CARD.width + GAP) - GAP
  return { frame: { x: 500, y: 300, width, height: 2 * PAD + rows * (CARD.height + GAP) - GAP }, cards }
}

/** Whether the piece of line runs through the inside of the card. Its pieces are level or upright. */
const crosses = (a: Point, b: Point, card: Box) =>
  Math.max(Math.min(a.x, b.x), card.x) < Math.min(Math.max(a.x, b.x), card.x + card.width) + 0.001 &&
  Math.max(Math.min(a.y, b.y), card.y) < Math.min(Math.max(a.y, b.y), card.y + card.height) + 0.001

describe('a line to or from a card among others', () => {
  it('crosses none of the others, wherever the card stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (w, h, pick) => {
        const { frame, cards } = grid(w, h)
        const card = cards[pick % cards.length]
        if (card === undefined) return
        for (const way of [wayOut({ card, frame }), wayIn({ card, frame })]) {
          const others = cards.filter((each) => each !== card)
          const pieces = way.slice(1).map((to, n) => [way[n] ?? to, to] as const)
          expect(others.some((other) => pieces.some(([a, b]) => crosses(a, b, other)))).toBe(false)
        }
      }),
    )
  })

  it('begins at the card and ends at the edge of the frame', () => {
    const { frame, cards } = grid(3, 2)
    const [card] = cards
    if (card === undefined) throw new Error('no card')
    const out = wayOut({ card, frame })
    expect(out[0]).toEqual({ x: card.x + card.width, y: card.y + card.height / 2 })
    expect(out.at(-1)?.x).toBe(frame.x + frame.width)
    expect(wayIn({ card, frame })).toEqual([
      { x: frame.x, y: card.y + card.height / 2 },
      { x: card.x, y: card.y + card.height / 2 },
    ])
  })
})
