/* Cards in rows, and the frame around them. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Between the cards of a frame. */
export const GAP = 8
/** Between the cards and the edge of their frame. */
export const PAD = 12

/** So many columns that a block of `count` cells is `ratio` times as wide as high. */
export function columnsFor(count: number, { width, height }: Size, ratio: number): number {
  return Math.max(1, Math.min(count, Math.round(Math.sqrt((count * (height + GAP) * ratio) / (width + GAP)))))
}

export function gridSize(count: number, columns: number, { width, height }: Size, head: number): Size {
  const rows = Math.ceil(count / columns)
  return {
    width: 2 * PAD + columns * (width + GAP) - GAP,
    height:
      head + (rows === 0 ? PAD : 2 * PAD + rows * (height + GAP) - GAP) - (head > 0 && rows > 0 ? PAD : 0),
  }
}

export function cell({ x, y }: Box, at: number, columns: number, { width, height }: Size, head: number): Box {
  return {
    x: x + PAD + (at % columns) * (width + GAP),
    y: y + (head === 0 ? PAD : head) + Math.floor(at / columns) * (height + GAP),
    width,
    height,
  }
}
