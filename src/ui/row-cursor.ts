import { flushSync } from 'react-dom'

/** A list whose rows can be gone through with keys. Its rows carry `data-index`. */
export interface RowList {
  readonly element: () => HTMLElement | null
  readonly count: () => number
  /** Has the row drawn, wherever it is. */
  readonly draw: (index: number) => void
}

const ROW = '[data-index]'
const lists = new Set<RowList>()

export function addRowList(list: RowList): () => void {
  lists.add(list)
  return () => lists.delete(list)
}

/** Gives the focus to the row after or before the one that has it; to the first in view where none has. False: there is no list. */
export function moveRow(by: 1 | -1): boolean {
  const list = presentList()
  const element = list?.element()
  if (list === undefined || element == null) return false
  const row = presentRow()
  const at = row === null || !element.contains(row) ? firstInView(element) : indexOf(row) + by
  const index = Math.max(0, Math.min(list.count() - 1, at))
  flushSync(() => list.draw(index))
  const target = element.querySelector<HTMLElement>(`[data-index="${index}"]`)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'nearest' })
  return true
}

/** Goes to what the row leads to. */
export function openRow(): boolean {
  const link = presentRow()?.querySelector<HTMLElement>('a[href], [data-opens]')
  link?.click()
  return link != null
}

/** Selects the row, or releases it. */
export function selectRow(): boolean {
  const tick = presentRow()?.querySelector<HTMLElement>('input[type="checkbox"]:not(:disabled)')
  tick?.click()
  return tick != null
}

/** Whether a row itself has the focus, and nothing in it. */
export function isOnRow(): boolean {
  return presentRow() !== null && presentRow() === document.activeElement
}

function presentRow(): HTMLElement | null {
  const row = document.activeElement?.closest<HTMLElement>(ROW) ?? null
  return row !== null && [...lists].some((list) => list.element()?.contains(row)) ? row : null
}

/** The one that has the focus, else the first of the page. */
function presentList(): RowList | undefined {
  const all = [...lists].filter((list) => list.count() > 0 && list.element() !== null)
  const focused = all.find((list) => list.element()?.contains(document.activeElement))
  return focused ?? all.toSorted(inReadingOrder)[0]
}

function inReadingOrder(a: RowList, b: RowList): number {
  const [first, second] = [a.element(), b.element()]
  if (first === null || second === null) return 0
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

function firstInView(list: HTMLElement): number {
  const rows = [...list.querySelectorAll<HTMLElement>(ROW)]
  const row = rows.find((each) => each.getBoundingClientRect().top >= 0) ?? rows[0]
  return row === undefined ? 0 : indexOf(row)
}

function indexOf(row: HTMLElement): number {
  return Number(row.dataset['index'])
}
