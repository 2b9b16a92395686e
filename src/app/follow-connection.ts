import type { QueryClient } from '@tanstack/react-query'

import { isOffline, onConnection, watchConnection } from '@/api/connection'
import { askWhetherThere } from '@/api/http'
import { messagesOf } from '@/lib/i18n/catalogue'
import { announce } from '@/ui/announcer'

import { appMessages } from './messages'

/** Notices when the network goes, and reads everything again once it is back. */
export function followConnection(client: QueryClient): void {
  watchConnection(askWhetherThere)
  onConnection(() => {
    if (isOffline()) return
    announce(messagesOf(appMessages).offline.back)
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  })
}
