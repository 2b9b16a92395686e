/** What a form holds for a parameter, as text; '' when there is nothing. */
export function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

/** The size that a form holds for a parameter; null when it is not filled in, or is none. */
export function toSize(value: unknown): number | null {
  const size = Number(toText(value).trim() || Number.NaN)
  return Number.isFinite(size) && size > 0 ? size : null
}
