import { messagesOf } from '@/lib/i18n/catalogue'

import { ApiError } from './api-error'
import { FoundError } from './found-error'
import { lookFor } from './look-for'
import { apiMessages } from './messages'

interface Creation<T> {
  /** `before`: the ids of those that were there before; null: not known. */
  create: (before: ReadonlySet<string> | null) => Promise<T>
  /** All that there are now. */
  list: () => Promise<readonly T[]>
  idOf: (one: T) => string
  /** Whether it could be the one that is made. */
  isIt: (one: T) => boolean
  /** What was found out when it was not found; where money moves, other words than for a thing. */
  words?: { readonly absent: string; readonly unknown: string; readonly outcome: FoundError['outcome'] }
  sleep?: (ms: number) => Promise<void>
}

/**
 * Creates something, once. When no clear answer comes it is looked for among what was not there before, and found it counts as made: a
 * second request would make a second one (rules.md, "Observed"). A failure after that says whether it is there.
 */
export async function createOnce<T>(creation: Creation<T>): Promise<T> {
  const { create, list, idOf, isIt, words, sleep } = creation
  const before = await list()
    .then((all) => new Set(all.map(idOf)))
    .catch(() => null)
  try {
    return await create(before)
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isUnclear) throw error
    const t = words ?? { ...messagesOf(apiMessages).createdOrNot, outcome: 'known' }
    if (before === null) throw new FoundError(t.unknown, error, 'open')
    const find = (all: readonly T[]) => all.find((one) => !before.has(idOf(one)) && isIt(one))
    const looked = await lookFor({ list, find, ...(sleep !== undefined && { sleep }) })
    if (looked.kind === 'found') return looked.made
    throw looked.kind === 'absent'
      ? new FoundError(t.absent, error, t.outcome)
      : new FoundError(t.unknown, error, 'open')
  }
}
