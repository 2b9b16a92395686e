import type { ListControls } from '@/components/list-state/use-list-state'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { FilterChip } from '@/ui/filter-chip'
import { SearchInput } from '@/ui/search-input'

import { vmListMessages } from './messages'
import type { VmColumn, VmFilter } from './shape'
import type { VmListView } from './use-list-view'

interface ToolbarProps {
  list: ListControls<VmColumn, VmFilter>
  view: VmListView
  /** How many VMs there are before the search and the filters. */
  total: number
}

/** Search and filters of the list, and what they leave. */
export function Toolbar({ list, view, total }: ToolbarProps) {
  const t = useMessages(vmListMessages)
  const { all, slug, choose } = useLocationScope()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchInput
        label={t.search.label}
        placeholder={t.search.placeholder}
        value={list.state.query}
        onValueChange={list.search}
        className="max-md:w-full"
      />
      <div role="group" aria-label={t.filters.label} className="contents">
        {(['status', 'os'] as const).map((filter) => (
          <FilterChip
            key={filter}
            label={t.filters[filter]}
            options={view.options[filter]}
            selected={view.filters[filter]}
            onChange={(values) => list.filterBy(filter, values)}
          />
        ))}
        {all.length > 1 && (
          // The same choice as the switch in the header, one or all, in its place among the filters.
          <FilterChip
            label={t.filters.location}
            options={all.map((location) => ({ value: location.slug, label: location.display_name }))}
            selected={slug === null ? [] : [slug]}
            onChange={(slugs) => choose(slugs.find((chosen) => chosen !== slug) ?? null)}
          />
        )}
      </div>
      {list.isNarrowed && (
        <Button variant="quiet" onClick={list.clear}>
          {t.filters.clear}
        </Button>
      )}
      <p role="status" className="num ml-auto text-muted">
        {list.isNarrowed && total > 0 && t.shown(view.rows.length, total)}
      </p>
    </div>
  )
}
