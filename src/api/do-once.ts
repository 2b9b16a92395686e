import { messagesOf } from '@/lib/i18n/catalogue'

import { ApiError } from './api-error'
import { FoundError } from './found-error'
import { lookFor } from './look-for'
import { apiMessages } from './messages'

/** What is seen of a change: it was made, was not (so far), is on the way, or cannot be told by it. */
export type Seen = 'done' | 'undone' | 'underWay' | 'untold'

interface Change<T, Now> {
  act: () => Promise<T>
  /** How things stand now, past the cache. */
  look: () => Promise<Now>
  seen: (now: Now) => Seen
  /** What stands for the lost answer. */
  result: (now: Now) => T
  sleep?: (ms: number) => Promise<void>
}

/**
 * Changes what exists. When no clear answer comes, it is looked at: it counts as changed when it shows the change. A failure after
 * that says that it was not changed, or, where it cannot be told, stays as unclear as it was.
 */
export async function doOnce<T, Now>({ act, look, seen, result, sleep }: Change<T, Now>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isUnclear) throw error
    const looked = await lookFor({
      list: async () => [await look()],
      find: (all) => all.find((now) => ['done', 'untold'].includes(seen(now))),
      isUnderWay: (all) => all.some((now) => seen(now) === 'underWay'),
      ...(sleep !== undefined && { sleep }),
    })
    if (looked.kind === 'found' && seen(looked.made) === 'done') return result(looked.made)
    if (looked.kind === 'absent') throw new FoundError(messagesOf(apiMessages).notChanged, error)
    throw error
  }
}
