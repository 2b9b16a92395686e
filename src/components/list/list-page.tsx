import { FileCode } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react'

import { BulkActionsBar } from '@/components/bulk/bulk-actions-bar'
import type { BulkAction } from '@/components/bulk/bulk-action'
import { csvLines, type CsvField } from '@/components/list-state/csv-fields'
import { exportCsv } from '@/components/list-state/export-csv'
import { useListState } from '@/components/list-state/use-list-state'
import { useShortcut } from '@/components/shortcuts/handlers'
import type { Exported } from '@/components/terraform/configuration'
import { terraformMessages } from '@/components/terraform/messages'
import { saveTerraform } from '@/components/terraform/save-terraform'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { PageHeader } from '@/ui/page-header'

import { ExportMenu } from './export-menu'
import type { ListDefinition, ListRow } from './list-definition'
import { ListNotices, type PartName } from './list-notices'
import type { Inventory } from './list-part'
import { ListToolbar } from './list-toolbar'
import { clearLabel, type FilterFace } from './list-view'
import { listMessages } from './messages'
import { useListColumns } from './use-list-columns'
import { useListView } from './use-list-view'

export interface ListPageProps<Row extends ListRow, C extends string, F extends string> {
  title: string
  /** The list in numbers, below its title. */
  summary?: ReactNode
  /** Beside the export; the primary one, "New …", last. */
  actions?: ReactNode
  definition: ListDefinition<Row, C, F>
  inventory: Inventory<Row>
  /** Memoised, as they enter into what is shown. */
  faces: Readonly<Record<F, FilterFace>>
  search: { readonly label: string; readonly placeholder: string }
  partName: PartName
  /** Of further readings that the list is made from. */
  notices?: ReactNode
  /** Defined outside the component or memoised. */
  columns: readonly (Column<Row> & { id: string })[]
  nameOf: (row: Row) => string
  /** Tells it from those of the same name in another location; the name without. */
  fullNameOf?: (row: Row) => string
  card: (row: Row) => ReactNode
  rowActions?: (row: Row) => ReactNode
  /** What can be done to many; without, nothing can be selected. */
  bulk?: readonly BulkAction<Row>[]
  /** The file's name, and what a row has in it. */
  csv: { readonly name: string; readonly fields: readonly CsvField<Row>[] }
  /** What a row is to Terraform: with it, all that are shown or selected can be exported. Null: it belongs to another one. */
  terraform?: (row: Row) => Exported | null
  /** When nothing is there at all: what these things are for, and the way to the first one. */
  empty: ReactNode
}

/** While nothing is known yet, so many lines are kept for what comes. */
const SKELETON_ROWS = 8

/** The list page: search, filters and order in the address, parts that load and fail on their own, rows that can be selected, columns that can be left out, saved views, and CSV. */
export function ListPage<Row extends ListRow, C extends string, F extends string>(
  props: ListPageProps<Row, C, F>,
) {
  const { title, definition, faces, nameOf, fullNameOf = nameOf, csv, terraform } = props
  // Sorting and drawing what one location answered gives way to the answer of the next, and to what is typed.
  const inventory = useDeferredValue(props.inventory)
  const { rows, parts } = inventory
  const t = useMessages(listMessages)
  const terraformTexts = useMessages(terraformMessages)
  const list = useListState(definition)
  const view = useListView(definition, inventory, list.state, faces)
  const columns = useListColumns(list, props.columns)
  const ownActions = useRef<HTMLSpanElement>(null)
  useShortcut('new', () => {
    const primary = ownActions.current?.querySelector<HTMLElement>('[data-primary]')
    // Nothing is made on this page.
    if (primary == null) return false
    // A dialog gives the focus back to it.
    primary.focus()
    primary.click()
    return true
  })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const selectedRows = useMemo(() => {
    if (selected.size === 0) return []
    const { column, direction } = definition.defaultSort
    return definition.orders[column](
      rows.filter(({ id }) => selected.has(id)),
      direction,
    )
  }, [definition, rows, selected])
  const exportTerraform = (all: readonly Row[]) =>
    void saveTerraform(all.flatMap((row) => terraform?.(row) ?? []))
  const bulk: readonly BulkAction<Row>[] | undefined = props.bulk && [
    ...props.bulk,
    ...(terraform === undefined
      ? []
      : [
          {
            id: 'terraform',
            label: terraformTexts.export,
            title: () => terraformTexts.export,
            icon: <FileCode />,
            inMenu: true,
            asks: false,
            whyNot: () => null,
            run: exportTerraform,
          },
        ]),
  ]
  const isEmpty = rows.length === 0
  const isLoading = parts.some(({ state }) => state === 'loading')
  const isAllFailed = parts.every(({ state }) => state === 'failed')

  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        summary={props.summary}
        actions={
          <>
            <ExportMenu
              isEmpty={view.rows.length === 0}
              onCsv={() => exportCsv(csv.name, csvLines(csv.fields, view.rows, columns.hidden))}
              onTerraform={terraform && (() => exportTerraform(view.rows))}
            />
            <span ref={ownActions} className="contents">
              {props.actions}
            </span>
          </>
        }
      />
      <ListToolbar
        definition={definition}
        list={list}
        view={view}
        columns={columns}
        faces={faces}
        search={props.search}
        total={rows.length}
        byLocation={parts.some(({ location }) => location !== null)}
      />
      <ListNotices parts={parts} name={props.partName} />
      {props.notices}
      {/* The notices say it all: an empty table would look like an empty account. */}
      {!isAllFailed && (
        <DataTable
          label={title}
          columns={columns.shown}
          rows={view.rows}
          rowId={rowId}
          rowLabel={nameOf}
          renderCard={props.card}
          {...(props.rowActions !== undefined && { rowActions: props.rowActions })}
          sort={list.state.sort}
          onSort={({ column, direction }) => {
            const known = definition.columns.find((each) => each === column)
            if (known !== undefined) list.sortBy({ column: known, direction })
          }}
          {...(bulk !== undefined && { selection: { ids: selected, onChange: setSelected } })}
          loadingRows={isEmpty && isLoading ? SKELETON_ROWS : 0}
          empty={nothing()}
        />
      )}
      {bulk !== undefined && (
        <BulkActionsBar
          rows={selectedRows}
          actions={bulk}
          line={(row) => ({ id: row.id, name: fullNameOf(row) })}
          onClear={() => setSelected(new Set())}
        />
      )}
    </>
  )

  function nothing() {
    if (!isEmpty)
      return (
        <Empty
          title={t.empty.noMatch}
          action={<Button onClick={list.clear}>{clearLabel(list.state)}</Button>}
        >
          {t.empty.noMatchText}
        </Empty>
      )
    if (parts.some(({ state }) => state === 'failed' || state === 'loading'))
      return <Empty title={t.empty.unread}>{t.empty.unreadText}</Empty>
    return props.empty
  }
}

const rowId = ({ id }: ListRow) => id
