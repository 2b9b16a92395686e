import type { ReactNode } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'
import { formatAnd } from '@/lib/words'
import { Skeleton } from '@/ui/skeleton'

import type { Inventory, LocationPart } from './list-part'
import { listMessages } from './messages'

interface ListSummaryProps {
  inventory: Inventory<unknown, LocationPart>
  /** Further numbers about what could be read, each beginning with its comma. */
  children?: ReactNode
}

/** "16 in 2 locations": of what could be read so far, whatever is searched for. */
export function ListSummary({ inventory: { rows, parts }, children }: ListSummaryProps) {
  const t = useMessages(listMessages).summary
  const known = parts.filter(({ state }) => state === 'ready' || state === 'stale')
  const loading = parts.filter(({ state }) => state === 'loading')
  const [first] = known
  if (first === undefined) return loading.length > 0 ? <Skeleton className="w-80" /> : null
  return (
    <>
      {known.length === 1 && parts.length === 1
        ? t.countOne(rows.length, first.location.display_name)
        : t.count(rows.length, known.length)}
      {children}
      {loading.length > 0 &&
        t.loading(formatAnd(loading.map(({ location }) => location.display_name)), loading.length)}
    </>
  )
}
