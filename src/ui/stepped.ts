import { readDecimal, writeDecimal } from '@/lib/typed-number'

/**
 * The text of a number, as it is typed, after one step, kept within its bounds; undefined when the text is no number, so that a step never replaces what
 * was typed. A step from an empty field starts at the lower bound.
 */
export function stepped(
  text: string,
  step: number,
  bounds: { min?: number | undefined; max?: number | undefined },
): string | undefined {
  if (text.trim() === '') return writeDecimal(String(bounds.min ?? 0))
  const decimal = readDecimal(text)
  if (decimal === null) return undefined
  const min = bounds.min ?? Number.NEGATIVE_INFINITY
  const max = bounds.max ?? Number.POSITIVE_INFINITY
  const decimals = Math.max(decimalsOf(decimal), decimalsOf(String(step)))
  return writeDecimal(Math.min(max, Math.max(min, Number(decimal) + step)).toFixed(decimals))
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}
