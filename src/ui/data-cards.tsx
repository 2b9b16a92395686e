import { useRef } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { Tick } from './checkbox'
import { DataCard } from './data-card'
import type { ListViewProps } from './list-view'
import { uiMessages } from './messages'
import { Skeleton } from './skeleton'
import { useVisibleRows } from './use-visible-rows'

const cardHeight = 94
const spacing = 8

/** The phone form of a list. */
export function DataCards<Row>(props: ListViewProps<Row>) {
  const { label, rows, rowId, rowLabel, rowActions, renderCard, rowSelection, loadingRows = 0 } = props
  const t = useMessages(uiMessages)
  const list = useRef<HTMLUListElement>(null)
  const { virtual, height, items, measureRow } = useVisibleRows(list, rows.length, cardHeight, spacing)

  function drawCard(row: Row, index: number, top?: number) {
    const id = rowId(row)
    return (
      <DataCard
        key={id}
        row={row}
        id={id}
        index={index}
        count={rows.length}
        top={top}
        renderCard={renderCard}
        rowLabel={rowLabel}
        rowActions={rowActions}
        selected={rowSelection?.isSelected(id)}
        selectable={rowSelection?.isSelectable(id) ?? false}
        onToggle={rowSelection?.toggle}
        measure={virtual ? measureRow : undefined}
      />
    )
  }

  return (
    <div className="grid min-w-0 gap-2">
      {rowSelection !== undefined && rows.length > 0 && (
        <label className="flex items-center gap-2.5 px-3 text-muted">
          <Tick
            label={t.selectAll}
            checked={rowSelection.header === 'all'}
            indeterminate={rowSelection.header === 'some'}
            onChange={rowSelection.toggleAll}
          />
          <span aria-hidden>{t.selectAll}</span>
        </label>
      )}
      <ul
        ref={list}
        aria-label={label}
        className={virtual ? 'relative' : 'grid gap-2'}
        style={virtual ? { height } : undefined}
      >
        {virtual
          ? items.map((item) => {
              const row = rows[item.index]
              return row === undefined ? null : drawCard(row, item.index, item.top)
            })
          : rows.map((row, index) => drawCard(row, index))}
      </ul>
      {Array.from({ length: loadingRows }, (_, line) => (
        <div
          key={line}
          aria-hidden
          className="grid gap-1.5 rounded-lg border border-line bg-surface px-3 py-2.5"
        >
          <Skeleton className="w-2/5" />
          <Skeleton className="w-3/5" />
          <Skeleton className="w-1/3" />
        </div>
      ))}
    </div>
  )
}
