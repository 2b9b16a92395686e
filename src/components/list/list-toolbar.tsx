import type { ListControls } from '@/components/list-state/use-list-state'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { FilterChip } from '@/ui/filter-chip'
import { SearchInput } from '@/ui/search-input'

import { clearLabel, type FilterFace } from './list-view'
import { listMessages } from './messages'
import type { ListView } from './use-list-view'

interface ListToolbarProps<Row, C extends string, F extends string> {
  list: ListControls<C, F>
  view: ListView<Row, F>
  faces: Readonly<Record<F, FilterFace>>
  search: { readonly label: string; readonly placeholder: string }
  /** How many rows there are before the search and the filters. */
  total: number
  /** Whether the list has the location among its filters. */
  byLocation: boolean
}

/** Search and filters of a list, and what they leave. */
export function ListToolbar<Row, C extends string, F extends string>(props: ListToolbarProps<Row, C, F>) {
  const { list, view, faces, search, total, byLocation } = props
  const t = useMessages(listMessages)
  const { all, slug, choose } = useLocationScope()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchInput
        label={search.label}
        placeholder={search.placeholder}
        value={list.state.query}
        onValueChange={list.search}
        className="max-md:w-full"
      />
      <div role="group" aria-label={t.filters.label} className="contents">
        {(Object.keys(faces) as F[]).map((filter) => (
          <FilterChip
            key={filter}
            label={faces[filter].label}
            options={view.options[filter]}
            selected={view.chosen[filter]}
            onChange={(values) => list.filterBy(filter, values)}
          />
        ))}
        {byLocation && all.length > 1 && (
          // The same choice as the switch in the header, one or all, in its place among the filters.
          <FilterChip
            label={t.filters.location}
            options={all.map((location) => ({ value: location.slug, label: location.display_name }))}
            selected={slug === null ? [] : [slug]}
            onChange={(slugs) => choose(slugs.find((chosen) => chosen !== slug) ?? null)}
          />
        )}
      </div>
      {/* Where nothing is found it stands there. */}
      {list.isNarrowed && (total === 0 || view.rows.length > 0) && (
        <Button variant="quiet" onClick={list.clear}>
          {clearLabel(list.state)}
        </Button>
      )}
      <p role="status" className="num ml-auto text-muted">
        {list.isNarrowed && total > 0 && t.shown(view.rows.length, total)}
      </p>
    </div>
  )
}
