import { z } from 'zod'

import type { Database } from './database.ts'

export const FASTEST = 1_000_000

/** Sandbox seconds per real second. */
export const speedSchema = z.number().positive().max(FASTEST)

interface ClockRow {
  readonly clock_ms: number
  readonly clock_set_at: number
  readonly clock_speed: number
  readonly clock_held: number
}

export interface ClockSetting {
  readonly hold?: boolean | undefined
  readonly advanceSeconds?: number | undefined
  /** Sandbox seconds per real second. */
  readonly speed?: number | undefined
}

export interface ClockState {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly held: boolean
  readonly speed: number
}

// setTimeout takes at most this; a longer wait is made of several.
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * The time each tenant lives in. It runs from an instant that was true at a moment of real time, both stored, so it goes on
 * over a restart; a held one stands still.
 */
export class Clock {
  readonly #db: Database
  readonly #rows = new Map<number, ClockRow>()
  readonly #sleepers = new Map<number, Set<() => void>>()

  constructor(db: Database) {
    this.#db = db
  }

  now(userId: number): number {
    return instantOf(this.#row(userId))
  }

  state(userId: number): ClockState {
    const row = this.#row(userId)
    return { now: instantOf(row), held: row.clock_held === 1, speed: row.clock_speed }
  }

  /** Changes the clock from the present instant on, and wakes everyone who waits for an instant of it. */
  set(userId: number, setting: ClockSetting): ClockState {
    const before = this.#row(userId)
    const row: ClockRow = {
      clock_ms: instantOf(before) + Math.round((setting.advanceSeconds ?? 0) * 1000),
      clock_set_at: Date.now(),
      clock_speed: setting.speed ?? before.clock_speed,
      clock_held: setting.hold === undefined ? before.clock_held : Number(setting.hold),
    }
    this.#db.run(
      `UPDATE tenants SET clock_ms = :clock_ms, clock_set_at = :clock_set_at, clock_speed = :clock_speed,
       clock_held = :clock_held WHERE user_id = :user_id`,
      { ...row, user_id: userId },
    )
    this.#rows.set(userId, row)
    for (const wake of this.#sleepers.get(userId) ?? []) wake()
    return this.state(userId)
  }

  /** Resolves once the tenant's clock has reached the instant; rejects when the signal aborts first. */
  async waitUntil(userId: number, instant: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted()
      const row = this.#row(userId)
      const remaining = instant - instantOf(row)
      if (remaining <= 0) return
      const realMs = row.clock_held === 1 ? undefined : Math.ceil(remaining / row.clock_speed)
      await this.#sleep(userId, realMs, signal)
    }
  }

  /** Until the clock is changed, the signal aborts or, when given, `ms` of real time have passed. */
  #sleep(userId: number, ms: number | undefined, signal: AbortSignal): Promise<void> {
    const sleepers = this.#sleepers.get(userId) ?? new Set()
    this.#sleepers.set(userId, sleepers)
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        sleepers.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const timer = ms === undefined ? undefined : setTimeout(wake, Math.min(ms, LONGEST_TIMER_MS))
      sleepers.add(wake)
      signal.addEventListener('abort', wake)
    })
  }

  #row(userId: number): ClockRow {
    const known = this.#rows.get(userId)
    if (known) return known
    const row = this.#db.get<ClockRow>(
      'SELECT clock_ms, clock_set_at, clock_speed, clock_held FROM tenants WHERE user_id = :user_id',
      { user_id: userId },
    )
    if (!row) throw new Error(`No tenant ${userId}`)
    this.#rows.set(userId, row)
    return row
  }
}

function instantOf(row: ClockRow): number {
  if (row.clock_held === 1) return row.clock_ms
  return row.clock_ms + Math.floor((Date.now() - row.clock_set_at) * row.clock_speed)
}
