import type { Direction } from '@/lib/sort'

/** What a list keeps in its address: `?q=web&sort=created.desc&status=running,stopped`. */
export interface ListShape<Column extends string, Filter extends string> {
  /** The columns that can be sorted by. */
  readonly columns: readonly Column[]
  /** Not written to the address. */
  readonly defaultSort: ListSort<Column>
  /** The filters of several values; each is a parameter of its own. */
  readonly filters: readonly Filter[]
}

export interface ListSort<Column extends string> {
  readonly column: Column
  readonly direction: Direction
}

export interface ListState<Column extends string, Filter extends string> {
  /** What is searched for, as typed. */
  readonly query: string
  readonly sort: ListSort<Column>
  /** The chosen values of each filter, without repeats; none means that the filter is off. */
  readonly filters: Readonly<Record<Filter, readonly string[]>>
}

const QUERY = 'q'
const SORT = 'sort'

/** Reads a list's state from its address. What the address cannot mean (an unknown column or direction) counts as not said. */
export function parseListState<C extends string, F extends string>(
  shape: ListShape<C, F>,
  params: URLSearchParams,
): ListState<C, F> {
  return {
    query: params.get(QUERY) ?? '',
    sort: parseSort(shape, params.get(SORT) ?? ''),
    filters: valuesOf(shape, (filter) => parseValues(params.getAll(filter))),
  }
}

/** The address's parameters with the state in them: what is as by default is left out, parameters of others stay. */
export function writeListState<C extends string, F extends string>(
  shape: ListShape<C, F>,
  state: ListState<C, F>,
  params: URLSearchParams,
): URLSearchParams {
  const next = new URLSearchParams(params)
  const put = (name: string, value: string) => {
    if (value === '') next.delete(name)
    else next.set(name, value)
  }
  put(QUERY, state.query)
  put(SORT, isDefault(shape, state.sort) ? '' : `${state.sort.column}.${state.sort.direction}`)
  for (const filter of shape.filters) put(filter, writeValues(state.filters[filter]))
  return next
}

/** For the address: commas stay readable, as the query part allows them bare (RFC 3986, 3.4). */
export function formatParams(params: URLSearchParams): string {
  return params.toString().replaceAll('%2C', ',')
}

/** The state of a list that shows everything, in the order it has now. */
export function withoutFilters<C extends string, F extends string>(
  shape: ListShape<C, F>,
  state: ListState<C, F>,
): ListState<C, F> {
  return { query: '', sort: state.sort, filters: valuesOf(shape, () => []) }
}

function parseSort<C extends string, F extends string>(shape: ListShape<C, F>, text: string): ListSort<C> {
  const dot = text.lastIndexOf('.')
  const column = shape.columns.find((known) => known === text.slice(0, dot))
  const direction = text.slice(dot + 1)
  if (column === undefined || (direction !== 'asc' && direction !== 'desc')) return shape.defaultSort
  return { column, direction }
}

function isDefault<C extends string, F extends string>(shape: ListShape<C, F>, sort: ListSort<C>): boolean {
  return sort.column === shape.defaultSort.column && sort.direction === shape.defaultSort.direction
}

function valuesOf<C extends string, F extends string>(
  shape: ListShape<C, F>,
  values: (filter: F) => readonly string[],
): Record<F, readonly string[]> {
  const entries = shape.filters.map((filter): [F, readonly string[]] => [filter, values(filter)])
  return Object.fromEntries(entries) as Record<F, readonly string[]>
}

/* Values are other people's words and may hold the comma that parts them: there it stands behind a backslash. */

function writeValues(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\,]/g, (mark) => `\\${mark}`)).join(',')
}

function parseValues(texts: readonly string[]): string[] {
  const values = texts
    .flatMap((text) => text.match(/(?:\\.|[^\\,])+/gsu) ?? [])
    .map((value) => value.replace(/\\(.)/gsu, '$1'))
  return [...new Set(values)]
}
