import { useMemo } from 'react'

import { hiddenIn, withHidden } from '@/components/list-state/saved-views'
import type { ListControls } from '@/components/list-state/use-list-state'
import type { Column } from '@/ui/data-table'

import { useListPreferences } from './use-list-preferences'

export interface ListColumns<Row> {
  /** Those that are shown. */
  readonly shown: readonly Column<Row>[]
  /** Those that can be left out: all but the one that names the row. */
  readonly optional: readonly Column<Row>[]
  /** The ids of those left out. */
  readonly hidden: readonly string[]
  readonly hide: (ids: readonly string[]) => void
}

/**
 * Which columns a list shows. A link may say so, as one of a saved view does: then that counts, and what is chosen goes into the address;
 * else it is kept for the user.
 */
export function useListColumns<Row>(
  { params, changeParams }: Pick<ListControls<string, string>, 'params' | 'changeParams'>,
  columns: readonly Column<Row>[],
): ListColumns<Row> {
  const [kept, keep] = useListPreferences()
  const inAddress = hiddenIn(params)
  const asked = (inAddress ?? kept.hidden).join(',')
  const parts = useMemo(() => {
    const names = columns.find((column) => column.names === true) ?? columns[0]
    const optional = columns.filter((column) => column !== names)
    const hidden = optional.map(({ id }) => id).filter((id) => asked.split(',').includes(id))
    // The very same columns as long as none is left out: a new array draws every row anew.
    const shown = hidden.length === 0 ? columns : columns.filter(({ id }) => !hidden.includes(id))
    return { shown, optional, hidden }
  }, [columns, asked])
  return {
    ...parts,
    hide: (hidden) =>
      inAddress === null
        ? keep({ ...kept, hidden: [...hidden] })
        : changeParams(withHidden(params, hidden), { replace: false }),
  }
}
