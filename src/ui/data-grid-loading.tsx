import { cx } from './cx'
import type { ListViewProps } from './list-view'
import { Skeleton } from './skeleton'

/** Places kept for rows that are on their way, in the columns they will have. */
export function DataGridLoading<Row>(props: ListViewProps<Row> & { lines: number }) {
  const { columns, rowSelection, rowActions, lines } = props
  return (
    <tbody aria-hidden className="block">
      {Array.from({ length: lines }, (_, line) => (
        <tr key={line} className="grid h-(--row-height) grid-cols-(--tracks) border-t border-line">
          {rowSelection !== undefined && (
            <td className="self-center pl-4">
              <Skeleton className="w-4" />
            </td>
          )}
          {columns.map((column) => (
            <td
              key={column.id}
              className={cx('self-center px-3 first:pl-4 last:pr-4', column.align === 'end' && 'text-right')}
            >
              <Skeleton className="w-3/5" />
            </td>
          ))}
          {rowActions !== undefined && (
            <td className="self-center pr-1 text-center">
              <Skeleton className="w-4" />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  )
}
