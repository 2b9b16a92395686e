import { afterEach, expect, it, vi } from 'vitest'

import { bulkRuns, forgetBulkRuns, retryFailed, type BulkTask } from './bulk-runs'
import { startSteps } from './steps'

afterEach(() => {
  forgetBulkRuns()
  vi.useRealTimers()
})

const settle = () => new Promise((resolve) => setTimeout(resolve))
const outcomes = () => bulkRuns()[0]?.items.map(({ outcome }) => outcome.kind)

/** Steps that fail as often as is said, and keep the order in which they were begun. */
function setUp(failures: Record<string, number>) {
  const begun: string[] = []
  const task = (id: string): BulkTask => ({
    id,
    name: id,
    whyNot: () => null,
    run: async () => {
      begun.push(id)
      const left = failures[id] ?? 0
      failures[id] = left - 1
      if (left > 0) throw new Error(`${id} failed`)
    },
  })
  return { begun, steps: [task('stop'), task('resize'), task('start')] as const }
}

it('goes step by step to the end', async () => {
  const { begun, steps } = setUp({})
  await startSteps('Resize', steps)
  await settle()
  expect(begun).toEqual(['stop', 'resize', 'start'])
  expect(outcomes()).toEqual(['done', 'done', 'done'])
})

it('ends at the first that fails, and goes on from there when asked', async () => {
  const { begun, steps } = setUp({ resize: 1 })
  await startSteps('Resize', steps)
  await settle()
  expect(outcomes()).toEqual(['done', 'failed', 'waiting'])
  expect(bulkRuns()[0]?.isRunning).toBe(false)

  retryFailed(bulkRuns()[0]!.id)
  await settle()
  expect(begun).toEqual(['stop', 'resize', 'resize', 'start'])
  expect(outcomes()).toEqual(['done', 'done', 'done'])
})

it('leaves the telling to the dialog when the first step is refused', async () => {
  const { begun, steps } = setUp({ stop: 1 })
  await expect(startSteps('Resize', steps)).rejects.toThrow('stop failed')
  await settle()
  expect(begun).toEqual(['stop'])
  expect(bulkRuns()).toEqual([])
})

it('tells of the first step itself once the dialog was left', async () => {
  const { steps } = setUp({ stop: 1 })
  const left = new AbortController()
  const begun = startSteps('Resize', steps, left.signal)
  left.abort()
  await begun
  await settle()
  expect(outcomes()).toEqual(['failed', 'waiting', 'waiting'])
})

it('lets one get on when the first step takes long', async () => {
  vi.useFakeTimers()
  const { steps } = setUp({})
  const slow = { ...steps[0], run: () => new Promise(() => undefined) }
  const begun = startSteps('Resize', [slow, steps[1]])
  await vi.advanceTimersByTimeAsync(5_000)
  await begun
  expect(outcomes()).toEqual(['running', 'waiting'])
})
