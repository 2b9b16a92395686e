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
  const active = selection !== undefined
  const { selectable, ids } = useMemo(() => {
    const shown = active ? rows.filter((row) => isRowSelectable?.(row) ?? true).map((row) => rowId(row)) : []
    return { selectable: new Set(shown), ids: shown }
  }, [active, rows, rowId, isRowSelectable])

  const toggle = useStable((id: string, on: boolean, range: boolean) => {
    if (selection === undefined) return
    selection.onChange(
      range ? rangeToggled(selection.ids, ids, last.current, id, on) : toggled(selection.ids, id, on),
    )
    last.current = id
  })
  const toggleAll = useStable(() => selection?.onChange(allToggled(selection.ids, ids)))
  const isSelectable = useCallback((id: string) => selectable.has(id), [selectable])

  if (selection === undefined) return undefined
  return {
    header: headerState(selection.ids, ids),
    isSelected: (id) => selection.ids.has(id),
    isSelectable,
    toggle,
    toggleAll,
  }
}
