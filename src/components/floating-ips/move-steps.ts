import { ApiError } from '@/api/api-error'

/** The calls that a move is made of; `holder` reads what the address is assigned to now. */
export interface MoveCalls {
  readonly unassign: () => Promise<unknown>
  readonly assign: (to: 'target' | 'origin') => Promise<unknown>
  readonly holder: () => Promise<string | null>
}

export type MoveEnd =
  | { readonly at: 'target' }
  /** Nothing was done, or what was done was taken back. */
  | { readonly at: 'origin'; readonly wasAway: boolean; readonly error: unknown }
  /** It could be put neither there nor back. */
  | { readonly at: 'nowhere'; readonly error: unknown }
  /** No answer came, and looking did not help either. */
  | { readonly at: 'unknown'; readonly error: unknown }

/**
 * Takes an address off one thing and puts it on another. Should the other not take it, it goes back. A step whose answer is lost is not
 * done again: the address itself tells whether it took effect.
 */
export async function moveInSteps(origin: string, target: string, calls: MoveCalls): Promise<MoveEnd> {
  const off = await attempt(calls.unassign, (holder) => holder !== origin, calls)
  if (off.kind === 'failed') return { at: 'origin', wasAway: false, error: off.error }
  if (off.kind === 'unclear') return { at: 'unknown', error: off.error }
  const on = await attempt(
    () => calls.assign('target'),
    (holder) => holder === target,
    calls,
  )
  if (on.kind === 'done') return { at: 'target' }
  // It may stand there already: putting it back could do harm.
  if (on.kind === 'unclear') return { at: 'unknown', error: on.error }
  const back = await attempt(
    () => calls.assign('origin'),
    (holder) => holder === origin,
    calls,
  )
  if (back.kind === 'done') return { at: 'origin', wasAway: true, error: on.error }
  return { at: back.kind === 'failed' ? 'nowhere' : 'unknown', error: on.error }
}

type Attempt = { readonly kind: 'done' } | { readonly kind: 'failed' | 'unclear'; readonly error: unknown }

async function attempt(
  step: () => Promise<unknown>,
  tookEffect: (holder: string | null) => boolean,
  { holder }: MoveCalls,
): Promise<Attempt> {
  try {
    await step()
    return { kind: 'done' }
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isUnclear) return { kind: 'failed', error }
    try {
      return tookEffect(await holder()) ? { kind: 'done' } : { kind: 'failed', error }
    } catch {
      return { kind: 'unclear', error }
    }
  }
}
