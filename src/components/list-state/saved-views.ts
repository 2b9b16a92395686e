import { formatParams, parseListState, writeListState, type ListShape } from './list-state'

/** A list as somebody wants to see it again: what its address says after `?`, under a name of theirs. */
export interface SavedView {
  readonly name: string
  readonly search: string
}

/** Names the columns that are left out: `?hide=location,size`. There but empty: none is, whatever is left out otherwise. */
const HIDE = 'hide'
/** Names are read in a menu. */
export const MOST_LETTERS = 60

/** The columns that the address leaves out; null when it says nothing of columns. */
export function hiddenIn(params: URLSearchParams): readonly string[] | null {
  return params.has(HIDE) ? (params.get(HIDE) ?? '').split(',').filter((id) => id !== '') : null
}

/** The address's parameters with the columns left out; null: with nothing said of columns. */
export function withHidden(params: URLSearchParams, hidden: readonly string[] | null): URLSearchParams {
  const next = new URLSearchParams(params)
  if (hidden === null) next.delete(HIDE)
  else next.set(HIDE, hidden.join(','))
  return next
}

/**
 * What is shown, as a link says it: the same list always gives the same text, in whatever order it was filtered. `hidden`: the columns
 * that are left out now, so that the link shows the same to everyone.
 */
export function viewSearch<C extends string, F extends string>(
  shape: ListShape<C, F>,
  params: URLSearchParams,
  hidden: readonly string[],
): string {
  const state = parseListState(shape, params)
  const filters: Record<F, readonly string[]> = { ...state.filters }
  for (const filter of shape.filters) filters[filter] = filters[filter].toSorted()
  const written = writeListState(shape, { ...state, query: state.query.trim(), filters }, params)
  const next = withHidden(written, hidden.toSorted())
  next.sort()
  return formatParams(next)
}

/** The list as it comes: nothing searched, filtered or ordered, and the columns as by preference. What is not the list's stays. */
export function plainSearch<C extends string, F extends string>(
  shape: ListShape<C, F>,
  params: URLSearchParams,
): string {
  const plain = parseListState(shape, new URLSearchParams())
  return formatParams(withHidden(writeListState(shape, plain, params), null))
}

/** The saved view that is what is shown. */
export function viewOf(views: readonly SavedView[], search: string): SavedView | undefined {
  return views.find((view) => view.search === search)
}

/** Why it cannot be called so. `present`: the name of the view itself, when it gets another. */
export function nameProblem(
  views: readonly Pick<SavedView, 'name'>[],
  name: string,
  present?: string,
): 'missing' | 'long' | 'taken' | null {
  const wanted = name.trim()
  if (wanted === '') return 'missing'
  if (wanted.length > MOST_LETTERS) return 'long'
  return views.some((view) => view.name !== present && isSame(view.name, wanted)) ? 'taken' : null
}

function isSame(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0
}
