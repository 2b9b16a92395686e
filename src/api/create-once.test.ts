import { describe, expect, it } from 'vitest'

import { ApiError } from './api-error'
import { createOnce } from './create-once'
import { describeError } from './describe-error'

const lost = new ApiError('network', { method: 'POST', path: '/v1/things' })
const noSleep = () => Promise.resolve()

/** A service that makes a thing `b`; `lists` are its answers when asked what there is, one after the other. */
function attempt(create: () => Promise<string>, lists: (readonly string[] | Error)[], malformed = [0]) {
  let asked = 0
  return createOnce({
    create,
    list: async () => {
      const answer = lists[Math.min(asked, lists.length - 1)]!
      const unread = malformed[Math.min(asked, malformed.length - 1)]!
      asked += 1
      if (answer instanceof Error) throw answer
      return { items: [...answer], malformed: unread }
    },
    idOf: (one) => one,
    isIt: (one) => one.startsWith('b'),
    sleep: noSleep,
  })
}

const fails = () => Promise.reject(lost)

describe('creating something once', () => {
  it('hands out what was made', async () => {
    expect(await attempt(async () => 'b', [['a']])).toBe('b')
  })

  it('finds what a lost answer was about, also when it appears late', async () => {
    expect(await attempt(fails, [['a'], ['a', 'b']])).toBe('b')
    expect(await attempt(fails, [['a'], ['a'], lost, ['a', 'b']])).toBe('b')
  })

  it('takes neither what was there before nor another thing for it', async () => {
    const failure = await attempt(fails, [
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]).catch((error: unknown) => error)
    expect(describeError(failure)).toContain('It was not made')
  })

  it('says so when it cannot be looked for', async () => {
    const unread = await attempt(fails, [['a'], lost]).catch((error: unknown) => error)
    expect(describeError(unread)).toContain('look before you try again')
    const unknown = await attempt(fails, [lost, ['a', 'b']]).catch((error: unknown) => error)
    expect(describeError(unknown)).toContain('look before you try again')
  })

  it('claims nothing while what is new could not be read', async () => {
    const failure = async (malformed: number[]) =>
      describeError(await attempt(fails, [['a']], malformed).catch((error: unknown) => error))
    expect(await failure([1, 2])).toContain('look before you try again')
    expect(await failure([1])).toContain('It was not made')
  })

  it('looks for nothing after a refusal', async () => {
    const refusal = new ApiError('refused', { method: 'POST', path: '/v1/things', status: 400 })
    await expect(attempt(() => Promise.reject(refusal), [['a'], ['b']])).rejects.toBe(refusal)
  })
})
