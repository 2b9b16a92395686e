import { messagesOf } from '@/lib/i18n/catalogue'

import { ApiError } from './api-error'
import { FoundError } from './found-error'
import { apiMessages } from './messages'

/** When to look, each after so many milliseconds: the service may still be taking the request in. */
const LOOK_AFTER_MS = [0, 2_000, 4_000, 8_000]

interface Creation<T> {
  create: () => Promise<T>
  /** All that there are now. */
  list: () => Promise<readonly T[]>
  idOf: (one: T) => string
  /** Whether it could be the one that is made. */
  isIt: (one: T) => boolean
  sleep?: (ms: number) => Promise<void>
}

/**
 * Creates something, once. When no clear answer comes it is looked for among what was not there before, and found it counts as made: a
 * second request would make a second one (rules.md, "Observed"). A failure after that says whether it is there.
 */
export async function createOnce<T>(creation: Creation<T>): Promise<T> {
  const { create, list, idOf, isIt, sleep = pause } = creation
  const before = await list()
    .then((all) => new Set(all.map(idOf)))
    .catch(() => null)
  try {
    return await create()
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isUnclear) throw error
    const t = messagesOf(apiMessages).createdOrNot
    if (before === null) throw new FoundError(t.unknown, error)
    let isRead = false
    for (const after of LOOK_AFTER_MS) {
      await sleep(after)
      const now = await list().catch(() => null)
      isRead = now !== null
      const made = now?.find((one) => !before.has(idOf(one)) && isIt(one))
      if (made !== undefined) return made
    }
    throw new FoundError(isRead ? t.absent : t.unknown, error)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
