import { type ReactNode, memo } from 'react'
import { cx } from './cx'
import { rowFocus } from './row-focus'
import { RowMenu } from './row-menu'
import { RowTick } from './row-tick'

interface DataCardProps<Row> {
  row: Row
  id: string
  index: number
  count: number
  top: number | undefined
  renderCard: ((row: Row) => ReactNode) | undefined
  rowLabel: (row: Row) => string
  rowActions: ((row: Row) => ReactNode) | undefined
  selected: boolean | undefined
  selectable: boolean
  onToggle: ((id: string, on: boolean, range: boolean) => void) | undefined
  measure: ((element: HTMLElement | null) => void) | undefined
}

function DataCardInner<Row>(props: DataCardProps<Row>) {
  const { row, id, index, count, top, renderCard, rowLabel, rowActions, selected, selectable, onToggle } =
    props
  const { measure } = props
  const name = rowLabel(row)
  return (
    <li
      ref={measure}
      data-index={index}
      tabIndex={-1}
      aria-setsize={top === undefined ? undefined : count}
      aria-posinset={top === undefined ? undefined : index + 1}
      className={cx(
        'flex min-w-0 gap-2.5 rounded-lg border py-2.5 pr-1.5 pl-3 in-data-[density=dense]:py-1.5',
        rowFocus,
        top !== undefined && 'absolute inset-x-0',
        selected ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
      )}
      style={top === undefined ? undefined : { top }}
    >
      {onToggle !== undefined && (
        <span className="flex h-5 items-center">
          <RowTick
            id={id}
            name={name}
            selected={selected ?? false}
            selectable={selectable}
            onToggle={onToggle}
          />
        </span>
      )}
      <div
        className={cx(
          'grid min-w-0 flex-1 gap-1.5 in-data-[density=dense]:gap-0.5',
          rowActions === undefined && 'pr-1.5',
        )}
      >
        {renderCard?.(row)}
      </div>
      {rowActions !== undefined && (
        <span className="-mt-1.5">
          <RowMenu name={name}>{() => rowActions(row)}</RowMenu>
        </span>
      )}
    </li>
  )
}

/** One card; drawn again only when the row itself, its place or its selection changes. */
export const DataCard = memo(DataCardInner) as typeof DataCardInner
