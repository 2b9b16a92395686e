import { useSyncExternalStore } from 'react'

import { forgetWithAccount } from '@/components/account-memory'
import { messagesOf } from '@/lib/i18n/catalogue'

import { bulkMessages } from './messages'

/** One thing of many that the same is done to. */
export interface BulkTask {
  readonly id: string
  readonly name: string
  /** Why it cannot be done now, or null. Asked just before it is done, also before it is tried again. */
  readonly whyNot: () => string | null
  readonly run: () => Promise<unknown>
  /** How things stand when it fails; said below why it did. */
  readonly ifFailed?: string
  /** The ids of those that must be done before it; it is left out together with one of them. */
  readonly after?: readonly string[]
}

export type BulkOutcome =
  | { readonly kind: 'waiting' | 'running' | 'done' }
  /** Left out, and why. */
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface BulkItem {
  readonly task: BulkTask
  readonly outcome: BulkOutcome
}

export interface BulkRun {
  readonly id: number
  /** What is done to how many: "Stop 3 VMs". */
  readonly title: string
  readonly items: readonly BulkItem[]
  readonly isRunning: boolean
  /** Steps of one thing: each begins when the one before it is done, and the first that fails ends the run. */
  readonly isInOrder: boolean
}

export interface NewRun {
  title: string
  tasks: readonly BulkTask[]
  isInOrder?: boolean
  /** After the last of them, each time that it runs: reads again what they changed. */
  onSettled?: () => void
}

/** Enough to be quick, few enough for the service and for the browser's connections to it. */
const AT_ONCE = 4

let runs: readonly BulkRun[] = []
let lastId = 0
const settled = new Map<number, (() => void) | undefined>()
const listeners = new Set<() => void>()

function setRuns(next: readonly BulkRun[]): void {
  runs = next
  for (const listener of listeners) listener()
}

function update(id: number, change: (run: BulkRun) => Partial<BulkRun>): void {
  setRuns(runs.map((run) => (run.id === id ? { ...run, ...change(run) } : run)))
}

function setOutcome(id: number, task: BulkTask, outcome: BulkOutcome): void {
  update(id, ({ items }) => ({
    items: items.map((item) => (item.task === task ? { task, outcome } : item)),
  }))
}

/** The first that waits and need not wait for another one. */
function nextOf(id: number): BulkTask | null {
  const items = runs.find((run) => run.id === id)?.items ?? []
  const kindOf = (taskId: string) => items.find(({ task }) => task.id === taskId)?.outcome.kind
  const next = items.find(
    ({ task, outcome }) =>
      outcome.kind === 'waiting' && (task.after?.every((before) => kindOf(before) === 'done') ?? true),
  )
  return next?.task ?? null
}

/** Leaves it out, and with it what was to follow it. */
function leaveOut(id: number, left: BulkTask, reason: string): void {
  setOutcome(id, left, { kind: 'skipped', reason })
  const following = runs
    .find((run) => run.id === id)
    ?.items.filter(({ task, outcome }) => outcome.kind === 'waiting' && task.after?.includes(left.id))
  for (const { task } of following ?? []) leaveOut(id, task, messagesOf(bulkMessages).leftOutWith(left.name))
}

async function runTask(id: number, task: BulkTask): Promise<void> {
  setOutcome(id, task, { kind: 'running' })
  try {
    await task.run()
    setOutcome(id, task, { kind: 'done' })
  } catch (error) {
    setOutcome(id, task, { kind: 'failed', error })
  }
}

async function runWaiting(id: number): Promise<void> {
  update(id, () => ({ isRunning: true }))
  const underWay = new Set<Promise<void>>()
  for (;;) {
    const task = underWay.size < AT_ONCE ? nextOf(id) : null
    if (task !== null) {
      const reason = task.whyNot()
      if (reason !== null) {
        leaveOut(id, task, reason)
        continue
      }
      const running: Promise<void> = runTask(id, task).finally(() => underWay.delete(running))
      underWay.add(running)
    } else if (underWay.size > 0) await Promise.race(underWay)
    else break
  }
  update(id, () => ({ isRunning: false }))
  settled.get(id)?.()
}

/**
 * Does the same to many things, a few at a time, each on its own: one that fails stops none of the others. The run goes on wherever one
 * goes in the panel; `BulkRunPanel` shows it until it is dismissed.
 */
export function startBulkRun({ title, tasks, isInOrder = false, onSettled }: NewRun): number {
  lastId += 1
  const id = lastId
  settled.set(id, onSettled)
  const items = tasks.map((task, at): BulkItem => {
    const before = isInOrder ? tasks[at - 1] : undefined
    return {
      task: before === undefined ? task : { ...task, after: [before.id] },
      outcome: { kind: 'waiting' },
    }
  })
  setRuns([...runs, { id, title, items, isRunning: true, isInOrder }])
  void runWaiting(id)
  return id
}

/** Tries those again that failed, once the run has come to its end; steps that wait for one of them follow. */
export function retryFailed(id: number): void {
  tryAgain(id, 'failed')
}

/** Takes those in after all that were left out, as far as they can be done by now. */
export function takeInLeftOut(id: number): void {
  tryAgain(id, 'skipped')
}

function tryAgain(id: number, kind: 'failed' | 'skipped'): void {
  if (runs.find((run) => run.id === id)?.isRunning !== false) return
  update(id, ({ items }) => ({
    items: items.map((item) =>
      item.outcome.kind === kind ? { ...item, outcome: { kind: 'waiting' } } : item,
    ),
  }))
  void runWaiting(id)
}

/** Leaves out those that have not begun; what is under way is finished. */
export function giveUpWaiting(id: number): void {
  const reason = messagesOf(bulkMessages).givenUp
  update(id, ({ items }) => ({
    items: items.map((item) =>
      item.outcome.kind === 'waiting' ? { ...item, outcome: { kind: 'skipped', reason } } : item,
    ),
  }))
}

/** Takes a finished run off the screen. */
export function dismissBulkRun(id: number): void {
  settled.delete(id)
  setRuns(runs.filter((run) => run.id !== id))
}

/** At sign-out: nothing of this account may be seen by the next one, and nothing that waits is begun any more. */
export function forgetBulkRuns(): void {
  settled.clear()
  setRuns([])
}

forgetWithAccount(forgetBulkRuns)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The runs that are under way or not dismissed yet, the oldest first. */
export const bulkRuns = (): readonly BulkRun[] => runs

export function useBulkRuns(): readonly BulkRun[] {
  return useSyncExternalStore(subscribe, bulkRuns)
}
