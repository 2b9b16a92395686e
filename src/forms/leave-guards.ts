/**
 * The forms on screen that may hold what was typed, the topmost last: a dialog opens over a page's form. One of them asks for all, as the
 * router has room for one question.
 */

/** Whether something would be lost; asked at the moment of leaving. */
type LeaveGuard = () => boolean

let guards: readonly LeaveGuard[] = []
const listeners = new Set<() => void>()

function change(next: readonly LeaveGuard[]): void {
  guards = next
  for (const listener of listeners) listener()
}

function warn(event: BeforeUnloadEvent): void {
  if (anyHolds()) event.preventDefault()
}

export function addGuard(guard: LeaveGuard): () => void {
  if (guards.length === 0) addEventListener('beforeunload', warn)
  change([...guards, guard])
  return () => {
    change(guards.filter((each) => each !== guard))
    if (guards.length === 0) removeEventListener('beforeunload', warn)
  }
}

/** What was typed is given up, as after a question that was answered elsewhere: none of them holds anybody back any more. */
export function dropGuards(): void {
  removeEventListener('beforeunload', warn)
  change([])
}

export const anyHolds = (): boolean => guards.some((holds) => holds())

export const topGuard = (): LeaveGuard | undefined => guards.at(-1)

export function onGuards(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
