import { ApiError } from '@/api/api-error'

/** What the page of one thing has to show. */
export type ResourceReading<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Error }
  /** It was deleted, or never was: `last` as it was known before. */
  | { readonly state: 'gone'; readonly last: T | null }
  /** `staleSince`: the last reading failed, and that of then is shown; epoch milliseconds. */
  | { readonly state: 'ready'; readonly value: T; readonly staleSince: number | null }

interface Result<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly dataUpdatedAt: number
}

/** @param isDeleted after its deletion a thing may still be answered (rules.md, "Observed") */
export function readingOf<T>(
  { data, error, dataUpdatedAt }: Result<T>,
  isDeleted: (one: T) => boolean,
): ResourceReading<T> {
  if (error !== null && isMissing(error)) return { state: 'gone', last: data ?? null }
  if (data === undefined) return error === null ? { state: 'loading' } : { state: 'failed', error }
  if (isDeleted(data)) return { state: 'gone', last: data }
  return { state: 'ready', value: data, staleSince: error === null ? null : dataUpdatedAt }
}

/** What is missing is answered with 400 by some and 404 by others (rules.md, "Observed"). */
function isMissing(error: Error): boolean {
  return error instanceof ApiError && (error.status === 400 || error.status === 404)
}
