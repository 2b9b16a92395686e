import { findLocation, defaultLocation, type Location } from '../../catalogue/locations.ts'
import { Clock } from '../../clock.ts'
import { Database, type SqlValues } from '../../database.ts'
import type { EndpointId } from '../../documented-endpoints.ts'
import { handlers } from '../../handlers.ts'
import { Call } from '../../http/call.ts'
import { createTenantAtOnce } from '../../tenancy.ts'
import { MINUTE } from '../../time.ts'
import type { World } from '../../worlds/world.ts'
import { settle } from '../settlement.ts'

type Fields = Readonly<Record<string, unknown>>

/** A database of its own, in memory. */
export function testDatabase(): Database {
  return new Database(':memory:')
}

/**
 * A tenant that is served without HTTP, at instants that the test chooses: what a write waits for, the clock is moved over at once,
 * unless the write is left open.
 */
export class HeldTenant {
  readonly db: Database
  readonly userId: number
  readonly #clock: Clock
  readonly #open: Promise<unknown>[] = []
  #leavesOpen = false

  constructor(db: Database, world: World = 'empty') {
    this.db = db
    this.#clock = new Clock(db)
    this.userId = createTenantAtOnce(db, { world, speed: 1, hold: true }).userId
  }

  get now(): number {
    return this.#clock.now(this.userId)
  }

  /** Moves the clock on. */
  pass(ms: number): void {
    this.#clock.set(this.userId, { advanceSeconds: ms / 1000 })
  }

  moveTo(instant: number): void {
    this.pass(instant - this.now)
  }

  /** Has calls made without waiting for what they wait for: the next thing happens while they are on their way. */
  async begin(calls: () => Promise<unknown>): Promise<void> {
    this.#leavesOpen = true
    const begun = calls()
    this.#leavesOpen = false
    begun.catch(() => undefined)
    this.#open.push(begun)
    await turn()
  }

  /** Moves the clock over everything that was left open. */
  async finish(): Promise<void> {
    this.pass(MINUTE)
    await Promise.all(this.#open.splice(0))
  }

  /** The answer's body; a refusal is thrown. Names in braces of the path are taken from the fields, too. */
  async call<Body = unknown>(
    id: EndpointId,
    fields: Fields = {},
    location: Location = findLocation('') ?? defaultLocation,
  ): Promise<Body> {
    const staysOpen = this.#leavesOpen
    const handler = handlers.get(id)
    if (!handler) throw new Error(`No handler for ${id}`)
    settle(this.db, this.userId, this.now)
    const pathValues = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)]))
    const call = new Call({
      db: this.db,
      clock: this.#clock,
      s3Url: 'http://s3.invalid',
      caller: { userId: this.userId, onlyAccount: null },
      location,
      pathValues,
      sent: new Map(Object.entries(fields)),
      signal: () => AbortSignal.timeout(60_000),
    })
    let waiting = true
    const reply = handler(call).finally(() => (waiting = false))
    reply.catch(() => undefined)
    // A handler that is still at work after its first turn waits for the clock.
    await turn()
    if (waiting && !staysOpen) this.pass(MINUTE)
    return (await reply).body as Body
  }

  rows<Row>(sql: string, values: SqlValues = {}): Row[] {
    return this.db.all<Row>(sql, { user: this.userId, ...values })
  }
}

/** Until every handler has gone as far as it can without the clock. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
