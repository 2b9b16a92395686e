import { useCallback, useMemo, useRef } from 'react'
import type { Selection } from './data-table-types'
import { allToggled, headerState, rangeToggled, toggled } from './row-selection'
import { useStable } from './use-stable'

export interface RowSelection {
  header: 'all' | 'some' | 'none'
  isSelected: (id: string) => boolean
  isSelectable: (id: string) => boolean
  /** With `range`, everything from the row last toggled. */
  toggle: (id: string, on: boolean, range: boolean) => void
  toggleAll: () => void
}

/** The selection of a list, for its rows and its header. */
export function useRowSelection<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  selection: Selection<Row> | undefined,
): RowSelection | undefined {
  const last = useRef<string>(undefined)
  const isRowSelectable = selection?.isRowSelectable
  // Asked for when something is selected: while nothing is, no list of 10,000 ids is made.
  const ids = useMemo(
    () => once(() => rows.filter((row) => isRowSelectable?.(row) ?? true).map((row) => rowId(row))),
    [rows, rowId, isRowSelectable],
  )
  const selectable = useMemo(
    () => (isRowSelectable === undefined ? null : new Set(ids())),
    [ids, isRowSelectable],
  )

  const toggle = useStable((id: string, on: boolean, range: boolean) => {
    if (selection === undefined) return
    selection.onChange(
      range ? rangeToggled(selection.ids, ids(), last.current, id, on) : toggled(selection.ids, id, on),
    )
    last.current = id
  })
  const toggleAll = useStable(() => selection?.onChange(allToggled(selection.ids, ids())))
  const isSelectable = useCallback((id: string) => selectable?.has(id) ?? true, [selectable])

  if (selection === undefined) return undefined
  return {
    header: selection.ids.size === 0 ? 'none' : headerState(selection.ids, ids()),
    isSelected: (id) => selection.ids.has(id),
    isSelectable,
    toggle,
    toggleAll,
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
