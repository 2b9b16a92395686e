/**
 * The text of a number after one step, kept within its bounds; undefined when the text is no number, so that a step never replaces what
 * was typed. A step from an empty field starts at the lower bound.
 */
export function stepped(
  text: string,
  step: number,
  bounds: { min?: number | undefined; max?: number | undefined },
): string | undefined {
  if (text.trim() === '') return String(bounds.min ?? 0)
  const value = Number(text)
  if (!Number.isFinite(value)) return undefined
  const min = bounds.min ?? Number.NEGATIVE_INFINITY
  const max = bounds.max ?? Number.POSITIVE_INFINITY
  const decimals = Math.max(decimalsOf(text), decimalsOf(String(step)))
  return Math.min(max, Math.max(min, value + step)).toFixed(decimals)
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.trim().length ?? 0
}
