import { messagesOf } from '@/lib/i18n/catalogue'

import { ApiError } from './api-error'
import { FoundError } from './found-error'
import type { ListOf } from './list'
import { lookForNew } from './look-for'
import { apiMessages } from './messages'

interface Creation<T> {
  /** `before`: the ids of those that were there before; null: not known. */
  create: (before: ReadonlySet<string> | null) => Promise<T>
  /** All that there are now. */
  list: () => Promise<ListOf<T>>
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
  const before = await list().catch(() => null)
  const known = before && new Set(before.items.map(idOf))
  try {
    return await create(known)
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isUnclear) throw error
    const t = words ?? { ...messagesOf(apiMessages).createdOrNot, outcome: 'known' }
    if (before === null || known === null) throw new FoundError(t.unknown, error, 'open')
    const looked = await lookForNew({
      list,
      malformedBefore: before.malformed,
      find: (all) => all.find((one) => !known.has(idOf(one)) && isIt(one)),
      ...(sleep !== undefined && { sleep }),
    })
    if (looked.kind === 'found') return looked.made
    throw looked.kind === 'absent'
      ? new FoundError(t.absent, error, t.outcome)
      : new FoundError(t.unknown, error, 'open')
  }
}
