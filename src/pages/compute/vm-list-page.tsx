import { useQueries, type QueryClient } from '@tanstack/react-query'
import { Download, Plus, Server } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { LoaderFunction } from 'react-router'

import { floatingIpsQuery } from '@/api/floating-ips'
import { allImagesQuery, type Image } from '@/api/images'
import { locationsQuery } from '@/api/locations'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { exportCsv } from '@/components/list-state/export-csv'
import { useListState } from '@/components/list-state/use-list-state'
import { LOCATION_PARAM, useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useVmActionsOf } from '@/components/vm-actions'
import { useVmInventory, type VmInventory, type VmRow } from '@/components/vm-inventory'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { PageHeader } from '@/ui/page-header'

import { VmBulkBar } from './list/bulk-bar'
import { useVmColumns, VmCard } from './list/columns'
import { vmCsv } from './list/csv'
import { vmListMessages } from './list/messages'
import { Notices } from './list/notices'
import { VmRowMenu } from './list/row-menu'
import { vmListShape, type VmColumn } from './list/shape'
import { Summary } from './list/summary'
import { Toolbar } from './list/toolbar'
import { useListView } from './list/use-list-view'

/** Starts what the list shows; each location comes in its own time. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    startReading(client, pricingPolicyQuery)
    const asked = new URL(request.url).searchParams.get(LOCATION_PARAM)
    const all = await readOnce(client, locationsQuery)
    const one = all.filter(({ slug }) => slug === asked)
    for (const { slug } of one.length > 0 ? one : all) {
      startReading(client, vmListQuery(slug))
      startReading(client, floatingIpsQuery(slug))
      startReading(client, allImagesQuery(slug))
    }
    return null
  }
}

/** While nothing is known yet, so many lines are kept for what comes. */
const SKELETON_ROWS = 8

export function Component() {
  const t = useMessages(vmListMessages)
  const currency = useCurrency()
  const { shown, keep } = useLocationScope()
  const inventory = useVmInventory(shown)
  const images = useImages(shown.map(({ slug }) => slug))
  const list = useListState(vmListShape)
  const view = useListView(inventory, images, list.state)
  const columns = useVmColumns()
  const { actionsOf, dialogs } = useVmActionsOf()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const selectedRows = useMemo(
    () => (selected.size === 0 ? [] : inventory.rows.filter(({ id }) => selected.has(id))),
    [inventory.rows, selected],
  )
  const isEmpty = inventory.rows.length === 0
  const isLoading = inventory.parts.some(({ state }) => state === 'loading')
  const isAllFailed = inventory.parts.every(({ state }) => state === 'failed')

  return (
    <>
      <title>{t.title}</title>
      <PageHeader
        title={t.title}
        summary={<Summary inventory={inventory} />}
        actions={
          <>
            <Button
              icon={<Download />}
              disabledReason={view.rows.length === 0 ? t.nothingToExport : undefined}
              onClick={() => exportCsv(t.csvName, vmCsv(view.rows, currency))}
            >
              {t.exportCsv}
            </Button>
            <ButtonLink to={keep(paths.newVm)} variant="primary" icon={<Plus />}>
              {t.newVm}
            </ButtonLink>
          </>
        }
      />
      <Toolbar list={list} view={view} total={inventory.rows.length} />
      <Notices parts={inventory.parts} />
      {/* The notices say it all: an empty table would look like an empty account. */}
      {!isAllFailed && (
        <DataTable
          label={t.title}
          columns={columns}
          rows={view.rows}
          rowId={rowId}
          rowLabel={rowLabel}
          renderCard={renderCard}
          rowActions={(row) => <VmRowMenu row={row} actions={actionsOf(row.vm)} />}
          sort={list.state.sort}
          onSort={({ column, direction }) => list.sortBy({ column: column as VmColumn, direction })}
          selection={{ ids: selected, onChange: setSelected }}
          loadingRows={isEmpty && isLoading ? SKELETON_ROWS : 0}
          empty={isEmpty ? <NothingThere inventory={inventory} /> : <NoMatch clear={list.clear} />}
        />
      )}
      <VmBulkBar rows={selectedRows} onClear={() => setSelected(new Set())} />
      {dialogs}
    </>
  )
}

const rowId = ({ id }: VmRow) => id
const rowLabel = ({ vm }: VmRow) => vm.name.trim() || vm.uuid
const renderCard = (row: VmRow) => <VmCard row={row} />

/** The images of all these locations: they give the systems their names. */
function useImages(slugs: readonly string[]): readonly Image[] {
  return useQueries({ queries: slugs.map((slug) => allImagesQuery(slug)), combine: joinImages })
}

function joinImages(lists: readonly { data: { items: Image[] } | undefined }[]): readonly Image[] {
  return lists.flatMap(({ data }) => data?.items ?? [])
}

function NothingThere({ inventory: { parts } }: { inventory: VmInventory }) {
  const t = useMessages(vmListMessages)
  const { all, keep } = useLocationScope()
  const read = parts.filter(({ state }) => state === 'ready' || state === 'stale')
  const [only] = parts
  if (read.length < parts.length) return <Empty title={t.empty.unread}>{t.empty.unreadText}</Empty>
  return (
    <Empty
      icon={<Server />}
      title={
        parts.length === 1 && all.length > 1 && only !== undefined
          ? t.empty.titleAt(only.location.display_name)
          : t.empty.title
      }
      action={
        <ButtonLink to={keep(paths.newVm)} variant="primary" icon={<Plus />}>
          {t.newVm}
        </ButtonLink>
      }
    >
      {t.empty.text}
    </Empty>
  )
}

function NoMatch({ clear }: { clear: () => void }) {
  const t = useMessages(vmListMessages)
  return (
    <Empty title={t.empty.noMatch} action={<Button onClick={clear}>{t.filters.clear}</Button>}>
      {t.empty.noMatchText}
    </Empty>
  )
}
