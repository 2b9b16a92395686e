import { ApiError } from '@/api/api-error'

export type Attempt =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' | 'unclear'; readonly error: unknown }

/** Does a step. When its answer is lost it is not done again: `tookEffect` looks; and when that fails, too, it stays unclear. */
export async function attempt(
  step: () => Promise<unknown>,
  tookEffect: () => Promise<boolean>,
): Promise<Attempt> {
  try {
    await step()
    return { kind: 'done' }
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isUnclear) return { kind: 'failed', error }
    try {
      return (await tookEffect()) ? { kind: 'done' } : { kind: 'failed', error }
    } catch {
      return { kind: 'unclear', error }
    }
  }
}
