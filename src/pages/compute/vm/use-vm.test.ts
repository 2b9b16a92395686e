import { describe, expect, it } from 'vitest'

import { ApiError } from '@/api/api-error'
import type { Vm } from '@/api/vms'

import { readingOf } from './use-vm'

const vm: Vm = { uuid: 'u', name: 'web-01', status: 'running', location: 'cyc01' }
const failure = (status: number) =>
  new ApiError('refused', { method: 'GET', path: '/v1/cyc01/user-resource/vm', status })

describe('what the page of a VM shows', () => {
  it('is the VM once it is read', () => {
    expect(readingOf({ data: vm, error: null, dataUpdatedAt: 5 })).toEqual({
      state: 'ready',
      vm,
      staleSince: null,
    })
  })

  it('waits, or says why it cannot be read', () => {
    expect(readingOf({ data: undefined, error: null, dataUpdatedAt: 0 })).toEqual({ state: 'loading' })
    const error = failure(403)
    expect(readingOf({ data: undefined, error, dataUpdatedAt: 0 })).toEqual({ state: 'failed', error })
  })

  it('keeps showing what was read when a later reading fails, and says of when it is', () => {
    expect(readingOf({ data: vm, error: failure(502), dataUpdatedAt: 5 })).toEqual({
      state: 'ready',
      vm,
      staleSince: 5,
    })
  })

  it.each([400, 404])('takes the status %i for a VM that is gone, by name when it was known', (status) => {
    expect(readingOf({ data: undefined, error: failure(status), dataUpdatedAt: 0 })).toEqual({
      state: 'gone',
      name: null,
    })
    expect(readingOf({ data: vm, error: failure(status), dataUpdatedAt: 5 })).toEqual({
      state: 'gone',
      name: 'web-01',
    })
  })

  it.each([{ status: 'Deleted' }, { is_deleted: true }])('takes %o for a deleted one', (change) => {
    expect(readingOf({ data: { ...vm, ...change }, error: null, dataUpdatedAt: 5 })).toEqual({
      state: 'gone',
      name: 'web-01',
    })
  })
})
