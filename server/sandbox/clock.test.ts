import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { Clock } from './clock.ts'
import { Database } from './database.ts'

const START = Date.UTC(2026, 0, 1)
const never = new AbortController().signal

let db: Database

beforeEach(() => {
  db = new Database(':memory:')
  vi.useFakeTimers({ now: START })
})

afterEach(() => {
  vi.useRealTimers()
  db.close()
})

function tenant(setting: { speed?: number; held?: boolean } = {}): number {
  return db.insert('tenants', {
    world: 'empty',
    clock_ms: START,
    clock_set_at: START,
    clock_speed: setting.speed ?? 1,
    clock_held: setting.held ?? false,
  })
}

describe('Clock', () => {
  it('runs at its speed', () => {
    const userId = tenant({ speed: 60 })
    vi.advanceTimersByTime(2000)
    expect(new Clock(db).now(userId)).toBe(START + 120_000)
  })

  it('stands still while held, and goes on from there', () => {
    const clock = new Clock(db)
    const userId = tenant()
    vi.advanceTimersByTime(1000)
    clock.set(userId, { hold: true })
    vi.advanceTimersByTime(5000)
    expect(clock.now(userId)).toBe(START + 1000)
    clock.set(userId, { hold: false })
    vi.advanceTimersByTime(500)
    expect(clock.now(userId)).toBe(START + 1500)
  })

  it('is the same after a restart', () => {
    const userId = tenant()
    new Clock(db).set(userId, { hold: true, advanceSeconds: 90 })
    expect(new Clock(db).state(userId)).toEqual({ now: START + 90_000, held: true, speed: 1 })
  })

  it('wakes those who wait when it is moved, each at the own instant', async () => {
    const clock = new Clock(db)
    const userId = tenant({ held: true })
    const done: string[] = []
    const soon = clock.waitUntil(userId, START + 10_000, never).then(() => done.push('soon'))
    const late = clock.waitUntil(userId, START + 20_000, never).then(() => done.push('late'))
    clock.set(userId, { advanceSeconds: 10 })
    await soon
    expect(done).toEqual(['soon'])
    clock.set(userId, { advanceSeconds: 10 })
    await late
  })

  it('waits for real time while it runs', async () => {
    const clock = new Clock(db)
    const userId = tenant({ speed: 10 })
    const waiting = clock.waitUntil(userId, START + 10_000, never)
    await vi.advanceTimersByTimeAsync(1000)
    await waiting
    expect(Date.now()).toBe(START + 1000)
  })

  it('stops waiting when the signal aborts', async () => {
    const userId = tenant({ held: true })
    const controller = new AbortController()
    const waiting = new Clock(db).waitUntil(userId, START + 1, controller.signal)
    controller.abort()
    await expect(waiting).rejects.toThrow('aborted')
  })
})
