/** Pure rules of selecting rows. `ids` are those that can be selected, in the order shown. */
export type Selected = ReadonlySet<string>

/** Selects or releases one row. */
export function toggled(selected: Selected, id: string, on: boolean): Selected {
  const next = new Set(selected)
  if (on) next.add(id)
  else next.delete(id)
  return next
}

/**
 * Selects or releases everything from the row last touched to this one, both included. When that row is no longer shown, only this one.
 */
export function rangeToggled(
  selected: Selected,
  ids: readonly string[],
  from: string | undefined,
  to: string,
  on: boolean,
): Selected {
  const start = from === undefined ? -1 : ids.indexOf(from)
  const end = ids.indexOf(to)
  if (start === -1 || end === -1) return toggled(selected, to, on)
  const next = new Set(selected)
  for (const id of ids.slice(Math.min(start, end), Math.max(start, end) + 1)) {
    if (on) next.add(id)
    else next.delete(id)
  }
  return next
}

/** What the header's checkbox shows: of the rows that are shown, all, some or none. */
export function headerState(selected: Selected, ids: readonly string[]): 'all' | 'some' | 'none' {
  if (selected.size === 0 || ids.length === 0) return 'none'
  let count = 0
  for (const id of ids) if (selected.has(id)) count += 1
  if (count === 0) return 'none'
  return count === ids.length ? 'all' : 'some'
}

/** Selects all that are shown, or releases them when they all are; what a filter hides keeps its state. */
export function allToggled(selected: Selected, ids: readonly string[]): Selected {
  const release = headerState(selected, ids) === 'all'
  const next = new Set(selected)
  for (const id of ids) {
    if (release) next.delete(id)
    else next.add(id)
  }
  return next
}
