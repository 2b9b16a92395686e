/* How the lines of the picture run: between the cards, never over one. */

import { GAP, PAD, type Box } from './grid'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where a line ends: a card, and the frame that it stands in if there is one. */
export interface LineEnd {
  readonly card: Box
  readonly frame?: Box | undefined
}

const middleOf = (box: Box) => box.y + box.height / 2

/** From the card out of the right side of its frame: straight, or around the cards beside it. */
export function wayOut({ card, frame = card }: LineEnd): Point[] {
  const right = card.x + card.width
  const edge = frame.x + frame.width
  const middle = { x: right, y: middleOf(card) }
  if (edge - right <= PAD) return [middle, { x: edge, y: middle.y }]
  const gap = card.y + card.height + GAP / 2
  return [middle, { x: right + GAP / 2, y: middle.y }, { x: right + GAP / 2, y: gap }, { x: edge, y: gap }]
}

/** From the left side of the frame to the card. */
export function wayIn({ card, frame = card }: LineEnd): Point[] {
  const middle = { x: card.x, y: middleOf(card) }
  if (card.x - frame.x <= PAD) return [{ x: frame.x, y: middle.y }, middle]
  const gap = card.y - GAP / 2
  return [
    { x: frame.x, y: gap },
    { x: card.x - GAP / 2, y: gap },
    { x: card.x - GAP / 2, y: middle.y },
    middle,
  ]
}

/** Around what stands between the two: level at that point for half of `reach` to each side. */
export interface Via extends Point {
  readonly reach: number
}

/** As an SVG path: straight inside the frames, bent between them, level where it passes by something. */
export function lineBetween(from: LineEnd, to: LineEnd, via: Via | null = null): string {
  const out = wayOut(from)
  const into = wayIn(to)
  const [start, ...rest] = out
  const [entry, ...last] = into
  const exit = rest.at(-1) ?? start
  if (start === undefined || entry === undefined || exit === undefined) return ''
  const by =
    via === null
      ? []
      : [
          { x: Math.max(exit.x, via.x - via.reach / 2), y: via.y },
          { x: Math.min(entry.x, via.x + via.reach / 2), y: via.y },
        ]
  let path = `M${at(start)}`
  for (const point of rest) path += ` L${at(point)}`
  let before = exit
  for (const point of [...by, entry]) {
    const bend = (point.x - before.x) / 2
    path += ` C${before.x + bend} ${before.y} ${point.x - bend} ${point.y} ${at(point)}`
    before = point
  }
  for (const point of last) path += ` L${at(point)}`
  return path
}

const at = ({ x, y }: Point) => `${x} ${y}`
