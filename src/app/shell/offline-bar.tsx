import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import { useOffline } from '@/api/connection'
import { appMessages } from '@/app/messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoment } from '@/lib/instant'
import { Notice } from '@/ui/notice'

/** What is read less often than this hardly changes (locations, prices, images): its age says nothing. */
const LIVELY_MS = 60_000

/** Not loaded lazily: when it is wanted, nothing can be loaded. */
export function OfflineBar() {
  const offline = useOffline()
  // A region that is there before what it says is read out.
  return (
    <div role="status" className="sticky top-0 z-20 empty:hidden">
      {offline && <Bar />}
    </div>
  )
}

function Bar() {
  const t = useMessages(appMessages).offline
  const client = useQueryClient()
  const readAt = useSyncExternalStore(
    (listener) => client.getQueryCache().subscribe(listener),
    () => oldestReading(client),
  )
  return (
    <div className="bg-ground px-3 py-2 md:px-6">
      <Notice tone="wait" title={readAt === null ? t.title : t.titleRead(formatMoment(readAt))}>
        {t.text}
      </Notice>
    </div>
  )
}

/** Of what is on screen; null when nothing there can have changed. Epoch milliseconds. */
function oldestReading(client: QueryClient): number | null {
  const shown = client
    .getQueryCache()
    .findAll({ type: 'active' })
    .filter((query) => query.state.data !== undefined && isLively(query.observers[0]?.options.staleTime))
  return shown.length === 0 ? null : Math.min(...shown.map(({ state }) => state.dataUpdatedAt))
}

function isLively(staleTime: unknown): boolean {
  return typeof staleTime !== 'number' || staleTime <= LIVELY_MS
}
