import { describe, expect, it } from 'vitest'

import { ApiError } from './api-error'
import { describeError } from './describe-error'
import { FoundError } from './found-error'

const busy = new ApiError('unexpected', {
  method: 'POST',
  path: '/network/ip_addresses/192.0.2.7/assign',
  status: 500,
  problems: [{ name: 'message', text: 'The router is busy.' }],
})

describe('why something failed', () => {
  it('is told after what holds now', () => {
    const told = describeError(new FoundError('It was not assigned.', busy))
    expect(told).toContain('It was not assigned.')
    expect(told).toContain('The router is busy.')
  })

  it('is told once where a step of several had found out something of its own', () => {
    const step = new FoundError('It was not changed.', busy)
    const told = describeError(new FoundError('It is reserved, but not assigned.', step))
    expect(told).toBe(describeError(new FoundError('It is reserved, but not assigned.', busy)))
    expect(told).not.toContain('It was not changed.')
  })
})
