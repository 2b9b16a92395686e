import type { ListControls } from '@/components/list-state/use-list-state'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { FilterChip } from '@/ui/filter-chip'
import { SearchInput } from '@/ui/search-input'

import { ColumnsMenu } from './columns-menu'
import type { ListDefinition, ListRow } from './list-definition'
import { clearLabel, type FilterFace } from './list-view'
import { listMessages } from './messages'
import type { ListColumns } from './use-list-columns'
import type { ListView } from './use-list-view'
import { ViewsMenu } from './views-menu'

interface ListToolbarProps<Row extends ListRow, C extends string, F extends string> {
  definition: ListDefinition<Row, C, F>
  list: ListControls<C, F>
  view: ListView<Row, F>
  columns: ListColumns<Row>
  faces: Readonly<Record<F, FilterFace>>
  search: { readonly label: string; readonly placeholder: string }
  /** How many rows there are before the search and the filters. */
  total: number
  /** Whether the list has the location among its filters. */
  byLocation: boolean
}

/** Search and filters of a list, what they leave, and how it is looked at. */
export function ListToolbar<Row extends ListRow, C extends string, F extends string>(
  props: ListToolbarProps<Row, C, F>,
) {
  const { definition, list, view, columns, faces, search, total, byLocation } = props
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
            options={() => view.optionsOf(filter)}
            selected={view.chosen[filter]}
            onChange={(values) => list.filterBy(filter, values)}
          />
        ))}
        {byLocation && all.length > 1 && (
          // The same choice as the switch in the header, one or all, in its place among the filters.
          <FilterChip
            label={t.filters.location}
            options={() => all.map((location) => ({ value: location.slug, label: location.display_name }))}
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
      <div className="flex min-w-0 flex-wrap items-center gap-x-1 gap-y-1 max-md:w-full max-md:not-has-[p:not(:empty)]:-ml-3 md:ml-auto">
        <p role="status" className="num text-muted not-empty:mr-2 max-md:not-empty:mr-auto">
          {list.isNarrowed && total > 0 && t.shown(view.rows.length, total)}
        </p>
        <ViewsMenu definition={definition} list={list} hidden={columns.hidden} />
        <ColumnsMenu columns={columns} />
      </div>
    </div>
  )
}
