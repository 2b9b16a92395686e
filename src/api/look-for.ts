/** When to look, each after so many milliseconds: the service may still be taking the request in. */
const LOOK_AFTER_MS = [0, 2_000, 4_000, 8_000]

interface Look<T> {
  /** All that there are now. */
  list: () => Promise<readonly T[]>
  /** What is looked for among them. */
  find: (all: readonly T[]) => T | null | undefined
  /** Resolves after so many milliseconds; rejects to end the looking. */
  sleep?: (ms: number) => Promise<void>
}

export type Looked<T> =
  | { readonly kind: 'found'; readonly made: T }
  /** The list was read to the last, and it is not in it. */
  | { readonly kind: 'absent' }
  /** The list could not be read at the last: nothing is known. */
  | { readonly kind: 'unread'; readonly error: unknown }

/** After a create whose answer got lost: reads the list a few times, until what it made is found. */
export async function lookFor<T>({ list, find, sleep = pause }: Look<T>): Promise<Looked<T>> {
  let looked: Looked<T> = { kind: 'absent' }
  for (const after of LOOK_AFTER_MS) {
    await sleep(after)
    try {
      const made = find(await list())
      if (made != null) return { kind: 'found', made }
      looked = { kind: 'absent' }
    } catch (error) {
      looked = { kind: 'unread', error }
    }
  }
  return looked
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
