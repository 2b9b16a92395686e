import { describe, expect, it } from 'vitest'

import { lookFor } from './look-for'

describe('looking for what was made', () => {
  const look = (readings: (readonly string[] | Error)[]) => {
    const waited: number[] = []
    let reading = 0
    return {
      waited,
      outcome: lookFor({
        sleep: async (ms) => void waited.push(ms),
        find: (all: readonly string[]) => all.find((one) => one === 'new'),
        list: async () => {
          const answer = readings[Math.min(reading++, readings.length - 1)]!
          if (answer instanceof Error) throw answer
          return answer
        },
      }),
    }
  }

  it('looks at once and stops when it is there', async () => {
    const { outcome, waited } = look([['new']])
    expect(await outcome).toMatchObject({ kind: 'found', made: 'new' })
    expect(waited).toEqual([0])
  })

  it('looks again while it is not there', async () => {
    const { outcome, waited } = look([[], new Error('down'), ['new']])
    expect(await outcome).toMatchObject({ kind: 'found' })
    expect(waited).toHaveLength(3)
  })

  it('says that it is absent only when the last reading succeeded', async () => {
    expect(await look([new Error('down'), []]).outcome).toEqual({ kind: 'absent' })
    expect(await look([[], new Error('down')]).outcome).toMatchObject({ kind: 'unread' })
  })

  it('goes on as long as it is seen on its way, and then a while', async () => {
    let readings = 0
    const waited: number[] = []
    const outcome = await lookFor({
      sleep: async (ms) => void waited.push(ms),
      list: async () => [(readings += 1)],
      isUnderWay: ([reading = 0]) => reading < 10,
      find: () => null,
    })
    expect(outcome).toEqual({ kind: 'absent' })
    expect(readings).toBe(12)
    expect(waited.slice(-2)).toEqual([4_000, 8_000])
  })

  it('claims nothing of what never came to rest', async () => {
    let readings = 0
    const list = async () => [(readings += 1)]
    const outcome = await lookFor({
      sleep: async () => undefined,
      list,
      isUnderWay: () => true,
      find: () => null,
    })
    expect(outcome).toMatchObject({ kind: 'unread' })
    expect(readings).toBeLessThan(60)
  })

  it('ends when the waiting is ended', async () => {
    const gone = new Error('gone')
    await expect(
      lookFor({ sleep: () => Promise.reject(gone), list: async () => [], find: () => null }),
    ).rejects.toBe(gone)
  })
})
