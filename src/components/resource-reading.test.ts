import { describe, expect, it } from 'vitest'

import { ApiError } from '@/api/api-error'

import { readingOf as readingOfAny } from './resource-reading'

const thing = { name: 'web-01', isDeleted: false }
const failure = (status: number) =>
  new ApiError('refused', { method: 'GET', path: '/v1/cyc01/user-resource/vm', status })
const readingOf = (result: Parameters<typeof readingOfAny<typeof thing>>[0]) =>
  readingOfAny(result, ({ isDeleted }) => isDeleted)

describe('what the page of a thing shows', () => {
  it('is the thing once it is read', () => {
    expect(readingOf({ data: thing, error: null, dataUpdatedAt: 5 })).toEqual({
      state: 'ready',
      value: thing,
      staleSince: null,
    })
  })

  it('waits, or says why it cannot be read', () => {
    expect(readingOf({ data: undefined, error: null, dataUpdatedAt: 0 })).toEqual({ state: 'loading' })
    const error = failure(403)
    expect(readingOf({ data: undefined, error, dataUpdatedAt: 0 })).toEqual({ state: 'failed', error })
  })

  it('keeps showing what was read when a later reading fails, and says of when it is', () => {
    expect(readingOf({ data: thing, error: failure(502), dataUpdatedAt: 5 })).toEqual({
      state: 'ready',
      value: thing,
      staleSince: 5,
    })
  })

  it.each([400, 404])('takes the status %i for one that is gone, as it was known', (status) => {
    expect(readingOf({ data: undefined, error: failure(status), dataUpdatedAt: 0 })).toEqual({
      state: 'gone',
      last: null,
    })
    expect(readingOf({ data: thing, error: failure(status), dataUpdatedAt: 5 })).toEqual({
      state: 'gone',
      last: thing,
    })
  })

  it('takes one that is answered as deleted for one that is gone', () => {
    const deleted = { ...thing, isDeleted: true }
    expect(readingOf({ data: deleted, error: null, dataUpdatedAt: 5 })).toEqual({
      state: 'gone',
      last: deleted,
    })
  })
})
