import type { ListOf } from './list'

/** When to look, each after so many milliseconds: the service may still be taking the request in. */
const LOOK_AFTER_MS = [0, 2_000, 4_000, 8_000]
/** What is seen to be under way is waited for longer: a stop takes 22 s, a creation 33 s (rules.md, "Observed"). */
const UNDER_WAY_MS = 4_000
const UNDER_WAY_LOOKS = 45

interface Look<T> {
  /** All that there are now. */
  list: () => Promise<readonly T[]>
  /** What is looked for among them. */
  find: (all: readonly T[]) => T | null | undefined
  /** Whether it is on the way: then it is looked for on and on. */
  isUnderWay?: (all: readonly T[]) => boolean
  /** Resolves after so many milliseconds; rejects to end the looking. */
  sleep?: (ms: number) => Promise<void>
}

export type Looked<T> =
  | { readonly kind: 'found'; readonly made: T }
  /** The list was read to the last, and it is not in it. */
  | { readonly kind: 'absent' }
  /** The list could not be read at the last, or not all of it: nothing is known. */
  | { readonly kind: 'unread'; readonly error: unknown }

/** After a create whose answer got lost: reads the list a few times, until what it made is found. */
export async function lookFor<T>(look: Look<T>): Promise<Looked<T>> {
  const { list, find, isUnderWay, sleep = pause } = look
  let looked: Looked<T> = { kind: 'absent' }
  let waits: readonly number[] = LOOK_AFTER_MS
  let looksLeft = UNDER_WAY_LOOKS
  for (let wait = waits[0]; wait !== undefined; wait = waits[0]) {
    waits = waits.slice(1)
    await sleep(wait)
    try {
      const all = await list()
      const made = find(all)
      if (made != null) return { kind: 'found', made }
      looked = { kind: 'absent' }
      if (isUnderWay?.(all) !== true) continue
      looked = { kind: 'unread', error: null }
      // Should it end as it was, that is looked at as often as if it had never been on the way.
      if (looksLeft > 0) waits = [UNDER_WAY_MS, ...LOOK_AFTER_MS.slice(2)]
      looksLeft -= 1
    } catch (error) {
      looked = { kind: 'unread', error }
    }
  }
  return looked
}

/**
 * The same in a list of which not every entry can be read: if more of them cannot than before, what is not found may be one of those, and
 * nothing is known.
 */
export async function lookForNew<T>(
  look: Omit<Look<T>, 'list'> & { list: () => Promise<ListOf<T>>; malformedBefore: number },
): Promise<Looked<T>> {
  const { list, malformedBefore, ...rest } = look
  let malformed = 0
  const looked = await lookFor({
    ...rest,
    list: async () => {
      const all = await list()
      malformed = all.malformed
      return all.items
    },
  })
  return looked.kind === 'absent' && malformed > malformedBefore ? { kind: 'unread', error: null } : looked
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
