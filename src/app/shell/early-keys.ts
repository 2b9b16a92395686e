/** What was typed for a field that was not there yet. */
export interface Typed {
  readonly query: string
  /** Enter was pressed: what comes after it was not meant for the field. */
  readonly isEntered: boolean
}

export const nothingTyped: Typed = { query: '', isEntered: false }

/** What has been typed with a further key, named as `KeyboardEvent.key` does. */
export function typedOn(before: Typed, key: string): Typed {
  if (before.isEntered) return before
  if (key === 'Enter') return { ...before, isEntered: true }
  if (key === 'Backspace') return { ...before, query: Array.from(before.query).slice(0, -1).join('') }
  // A key with a name ("ArrowDown", "Shift") writes nothing.
  return Array.from(key).length === 1 ? { ...before, query: before.query + key } : before
}
