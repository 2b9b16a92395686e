/** Joins class names and leaves out what is false: `cx('row', selected && 'bg-accent-soft')`. */
export function cx(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
