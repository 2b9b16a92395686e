import { attempt } from './attempt'

/** The calls that a move is made of; `holder` reads what the address is assigned to now. */
export interface MoveCalls {
  readonly unassign: () => Promise<unknown>
  readonly assign: (to: 'target' | 'origin') => Promise<unknown>
  readonly holder: () => Promise<string | null>
}

export type MoveEnd =
  | { readonly at: 'target' }
  /** Nothing was done: it was not where it was thought to be. */
  | { readonly at: 'elsewhere'; readonly holder: string | null }
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
  // It may have been moved since it was shown: whoever has it now is not to lose it.
  const before = await calls.holder()
  if (before !== origin) return { at: 'elsewhere', holder: before }
  const off = await attempt(calls.unassign, async () => (await calls.holder()) !== origin)
  if (off.kind === 'failed') return { at: 'origin', wasAway: false, error: off.error }
  if (off.kind === 'unclear') return { at: 'unknown', error: off.error }
  const on = await attempt(
    () => calls.assign('target'),
    async () => (await calls.holder()) === target,
  )
  if (on.kind === 'done') return { at: 'target' }
  // It may stand there already: putting it back could do harm.
  if (on.kind === 'unclear') return { at: 'unknown', error: on.error }
  const back = await attempt(
    () => calls.assign('origin'),
    async () => (await calls.holder()) === origin,
  )
  if (back.kind === 'done') return { at: 'origin', wasAway: true, error: on.error }
  return { at: back.kind === 'failed' ? 'nowhere' : 'unknown', error: on.error }
}
