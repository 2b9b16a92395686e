import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import {
  bulkRuns,
  dismissBulkRun,
  forgetBulkRuns,
  giveUpWaiting,
  retryFailed,
  startBulkRun,
  takeInLeftOut,
  type BulkTask,
} from './bulk-runs'
import { tallyOf } from './tally'

/** Tasks that end when the test says so. */
class Work {
  readonly begun: string[] = []
  readonly #ends = new Map<string, (error?: Error) => void>()
  reasons: Record<string, string> = {}

  task(id: string): BulkTask {
    return {
      id,
      name: `vm ${id}`,
      whyNot: () => this.reasons[id] ?? null,
      run: () => {
        this.begun.push(id)
        return new Promise<void>((resolve, reject) => {
          this.#ends.set(id, (error) => (error === undefined ? resolve() : reject(error)))
        })
      },
    }
  }

  async end(id: string, error?: Error): Promise<void> {
    this.#ends.get(id)!(error)
    await settle()
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))
const run = () => bulkRuns()[0]!
const kindOf = (id: string) => run().items.find(({ task }) => task.id === id)!.outcome.kind

let work: Work
let settledCount: number

beforeEach(() => {
  work = new Work()
  settledCount = 0
})
afterEach(forgetBulkRuns)

async function start(ids: readonly string[]): Promise<void> {
  startBulkRun({
    title: 'Stop them',
    tasks: ids.map((id) => work.task(id)),
    onSettled: () => (settledCount += 1),
  })
  await settle()
}

describe('a bulk run', () => {
  it('does a few at a time, in order', async () => {
    await start(['1', '2', '3', '4', '5', '6'])
    expect(work.begun).toEqual(['1', '2', '3', '4'])
    await work.end('2')
    expect(work.begun).toEqual(['1', '2', '3', '4', '5'])
    expect(tallyOf(run().items)).toEqual({ waiting: 1, running: 4, done: 1, failed: 0, skipped: 0 })
    expect(run().isRunning).toBe(true)
  })

  it('goes on when one fails, and tries again only those that failed', async () => {
    await start(['1', '2'])
    const refused = new Error('refused')
    await work.end('1', refused)
    await work.end('2')
    expect(run().isRunning).toBe(false)
    expect(settledCount).toBe(1)
    expect(run().items[0]!.outcome).toEqual({ kind: 'failed', error: refused })

    retryFailed(run().id)
    await settle()
    expect(work.begun).toEqual(['1', '2', '1'])
    await work.end('1')
    expect(tallyOf(run().items).done).toBe(2)
    expect(settledCount).toBe(2)
  })

  it('does not try again before it has come to its end', async () => {
    await start(['1', '2'])
    await work.end('1', new Error('refused'))
    retryFailed(run().id)
    await settle()
    expect(kindOf('1')).toBe('failed')
  })

  it('leaves out what cannot be done when its turn comes, with the reason', async () => {
    work.reasons = { 2: 'It is not running.' }
    await start(['1', '2'])
    expect(work.begun).toEqual(['1'])
    expect(run().items[1]!.outcome).toEqual({ kind: 'skipped', reason: 'It is not running.' })
  })

  it('takes those in after all that were left out, and no others', async () => {
    work.reasons = { 2: 'It is not running.' }
    await start(['1', '2', '3'])
    await work.end('1', new Error('refused'))
    takeInLeftOut(run().id)
    expect(kindOf('2')).toBe('skipped')
    await work.end('3')

    takeInLeftOut(run().id)
    await settle()
    expect(run().items[1]!.outcome).toEqual({ kind: 'skipped', reason: 'It is not running.' })
    work.reasons = {}
    takeInLeftOut(run().id)
    await settle()
    await work.end('2')
    expect(work.begun).toEqual(['1', '3', '2'])
    expect(tallyOf(run().items)).toMatchObject({ done: 2, failed: 1, skipped: 0 })
    expect(settledCount).toBe(3)
  })

  describe('where one is to follow others', () => {
    const startChain = async () => {
      startBulkRun({
        title: 'Delete them',
        tasks: [
          work.task('vm 1'),
          { ...work.task('address'), after: ['vm 1'] },
          work.task('vm 2'),
          { ...work.task('disk'), after: ['vm 1', 'vm 2'] },
        ],
      })
      await settle()
    }

    it('begins each as soon as those before it are done', async () => {
      await startChain()
      expect(work.begun).toEqual(['vm 1', 'vm 2'])
      await work.end('vm 1')
      expect(work.begun).toEqual(['vm 1', 'vm 2', 'address'])
      await work.end('address')
      await work.end('vm 2')
      await work.end('disk')
      expect(tallyOf(run().items).done).toBe(4)
      expect(run().isRunning).toBe(false)
    })

    it('does not begin what follows one that failed, until that is done', async () => {
      await startChain()
      await work.end('vm 1', new Error('refused'))
      await work.end('vm 2')
      expect(run().isRunning).toBe(false)
      expect(tallyOf(run().items)).toMatchObject({ done: 1, failed: 1, waiting: 2 })

      retryFailed(run().id)
      await settle()
      await work.end('vm 1')
      expect(work.begun).toEqual(['vm 1', 'vm 2', 'vm 1', 'address', 'disk'])
    })

    it('leaves out what follows one that is left out', async () => {
      work.reasons = { 'vm 1': 'It is being changed.' }
      await startChain()
      await work.end('vm 2')
      expect(tallyOf(run().items)).toMatchObject({ done: 1, skipped: 3 })
      expect(run().items[1]!.outcome).toEqual({
        kind: 'skipped',
        reason: 'Left out because this was: vm vm 1.',
      })
      expect(run().isRunning).toBe(false)
    })
  })

  it('leaves out those that wait when it is given up, and finishes the rest', async () => {
    await start(['1', '2', '3', '4', '5'])
    giveUpWaiting(run().id)
    for (const id of ['1', '2', '3', '4']) await work.end(id)
    expect(work.begun).not.toContain('5')
    expect(kindOf('5')).toBe('skipped')
    expect(tallyOf(run().items).done).toBe(4)
  })

  it('begins nothing more once it is forgotten', async () => {
    await start(['1', '2', '3', '4', '5'])
    forgetBulkRuns()
    await work.end('1')
    expect(work.begun).not.toContain('5')
    expect(bulkRuns()).toEqual([])
    expect(settledCount).toBe(0)
  })

  it('stays until it is dismissed, beside others', async () => {
    await start(['1'])
    await start(['2'])
    await work.end('1')
    expect(bulkRuns()).toHaveLength(2)
    dismissBulkRun(run().id)
    expect(bulkRuns().map(({ items }) => items[0]!.task.id)).toEqual(['2'])
  })
})
