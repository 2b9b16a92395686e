import type { Location } from '../catalogue/locations.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import type { Reply } from './reply.ts'

/** Who sends a request. Each token is a user's, and each tenant is one user with a world of their own. */
export interface Caller {
  readonly userId: number
  /** The only billing account that the token may use, if it is restricted to one. */
  readonly onlyAccount: number | null
}

/** What of the tenant's resources a request may touch. */
export interface Scope extends Caller {
  readonly location: Location
}

/** One request to a documented endpoint, by a known caller. */
export class Call implements Scope {
  readonly db: Database
  readonly userId: number
  readonly onlyAccount: number | null
  readonly location: Location
  /** What query and body say, by parameter. */
  readonly sent: ReadonlyMap<string, unknown>
  /** What the path says, by the name in its braces. */
  readonly pathValues: Readonly<Record<string, string>>
  /** Where the S3 server beside the API is. */
  readonly s3Url: string
  readonly #clock: Clock
  readonly #signal: () => AbortSignal

  constructor(parts: {
    db: Database
    clock: Clock
    s3Url: string
    caller: Caller
    location: Location
    pathValues: Readonly<Record<string, string>>
    sent: ReadonlyMap<string, unknown>
    signal: () => AbortSignal
  }) {
    this.db = parts.db
    this.userId = parts.caller.userId
    this.onlyAccount = parts.caller.onlyAccount
    this.location = parts.location
    this.sent = parts.sent
    this.s3Url = parts.s3Url
    this.#clock = parts.clock
    this.pathValues = parts.pathValues
    this.#signal = parts.signal
  }

  /** The tenant's present instant. */
  get now(): number {
    return this.#clock.now(this.userId)
  }

  /**
   * Holds the answer back until the instant, as the service does: its writes return when they are done. What was written
   * stays when the client goes away meanwhile.
   */
  until(instant: number): Promise<void> {
    return this.#clock.waitUntil(this.userId, instant, this.#signal())
  }
}

export type Handler = (call: Call) => Promise<Reply>
