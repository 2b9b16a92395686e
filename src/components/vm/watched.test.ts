import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { inStateSince } from './watched'

const now = Date.UTC(2026, 5, 1, 12)

beforeEach(() => {
  vi.useFakeTimers({ now })
})
afterEach(() => {
  vi.useRealTimers()
})

const vm = (uuid: string, status: string) => ({
  location: 'cyc01',
  uuid,
  status,
  created_at: '2026-06-01 11:58:00',
})

it('a creation began when the VM was created, however late it is seen', () => {
  expect(inStateSince(vm('new', 'creating'))).toBe(now - 120_000)
})

it('a transition that was under way when it was first seen began nobody knows when', () => {
  expect(inStateSince(vm('a', 'stopping'))).toBeNull()
  vi.advanceTimersByTime(5_000)
  expect(inStateSince(vm('a', 'stopping'))).toBeNull()
})

it('one that was seen to begin is counted from there', () => {
  inStateSince(vm('b', 'running'))
  vi.advanceTimersByTime(5_000)
  expect(inStateSince(vm('b', 'stopping'))).toBe(now + 5_000)
  vi.advanceTimersByTime(5_000)
  expect(inStateSince(vm('b', 'stopping'))).toBe(now + 5_000)
})
