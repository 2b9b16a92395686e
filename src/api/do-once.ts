import { messagesOf } from '@/lib/i18n/catalogue'

import { ApiError } from './api-error'
import { FoundError } from './found-error'
import type { ListOf } from './list'
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
  /**
   * It asks for a state, not for a deed, so that asking twice does no harm: where it is refused because things are so already, it is
   * done. So it comes when somebody else was quicker, and when one tries again after an answer that was lost.
   */
  isState?: boolean
  sleep?: (ms: number) => Promise<void>
}

/**
 * Changes what exists. When no clear answer comes, it is looked at: it counts as changed when it shows the change. A failure after
 * that says that it was not changed, or, where it cannot be told, stays as unclear as it was.
 */
export async function doOnce<T, Now>(change: Change<T, Now>): Promise<T> {
  const { act, look, seen, result, isState = false, sleep } = change
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (!error.isUnclear) {
      if (!isState || error.kind !== 'refused') throw error
      const now = await look().catch(() => null)
      if (now === null || seen(now) !== 'done') throw error
      return result(now)
    }
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

/** By what stands there now; a service that leaves it out does not tell. */
export function seenAs(now: string | number | null | undefined, wanted: string | number): Seen {
  if (now == null) return 'untold'
  return now === wanted ? 'done' : 'undone'
}

/** Removes one of a list: when no clear answer comes it is removed if the list has it no more. */
export function removeOnce<T>(removal: {
  act: () => Promise<void>
  /** All that there are now. */
  list: () => Promise<ListOf<T>>
  isIt: (one: T) => boolean
}): Promise<void> {
  const { act, list, isIt } = removal
  return doOnce({
    act,
    look: list,
    seen: ({ items, malformed }) => {
      if (items.some(isIt)) return 'undone'
      // It could be one of those that could not be read.
      return malformed === 0 ? 'done' : 'untold'
    },
    result: () => undefined,
    isState: true,
  })
}
