import { SandboxApi } from './sandbox-api.ts'
import { askSandbox } from './sandbox-http.ts'

/** `demo`: a lively account; `empty`: nothing yet; `medium`: 300 VMs in one location; `large`: 10,000 VMs. */
export type World = 'demo' | 'empty' | 'medium' | 'large'

/** How requests of one tenant go wrong. */
export interface Fault {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As the API sees it, with the location: `*` stands for part of one segment, `**` for anything. */
  readonly path: string
  readonly kind: 'latency' | 'status' | 'broken_json' | 'html' | 'drop' | 'malformed_entry'
  readonly latency_ms?: number
  readonly status?: number
  readonly body?: unknown
  /** How many requests it meets; until cleared when left out. */
  readonly times?: number
  /** `after`: the request has its effect, then the answer is spoilt. Default `before`: nothing happens. */
  readonly when?: 'before' | 'after'
}

interface Clock {
  /** ISO 8601. */
  readonly now: string
  readonly held: boolean
  readonly speed: number
}

/** One user of the sandbox with a world and a clock of their own, so that tests never share state. */
export class Tenant {
  readonly token: string
  readonly api: SandboxApi

  private constructor(token: string) {
    this.token = token
    this.api = new SandboxApi(token)
  }

  /** @param speed sandbox seconds that pass in one real second */
  static async create(world: World, speed: number): Promise<Tenant> {
    const answer = await control<{ token: string }>('POST', 'tenants', { world, speed })
    return new Tenant(answer.token)
  }

  /** Stops the tenant's clock: what is under way stays so, and can be looked at. */
  hold(): Promise<Clock> {
    return this.#control('POST', 'clock', { hold: true })
  }

  /** Lets a held clock run on: what is under way ends soon, and so does what is only just being asked for. */
  release(): Promise<Clock> {
    return this.#control('POST', 'clock', { hold: false })
  }

  /** Moves the clock on: for what takes long, and is under way for certain. */
  advance(seconds: number): Promise<Clock> {
    return this.#control('POST', 'clock', { advance_seconds: seconds })
  }

  /** The tenant's present instant, in epoch milliseconds. */
  async now(): Promise<number> {
    return Date.parse((await this.advance(0)).now)
  }

  /** Moves the clock on to an instant that is to come. */
  async advanceTo(instant: number): Promise<Clock> {
    return this.advance((instant - (await this.now())) / 1000)
  }

  fault(fault: Fault): Promise<{ id: number }> {
    return this.#control('POST', 'faults', fault)
  }

  /** Has the service refuse a request, once unless said otherwise, for a reason in its own words. */
  refuse(
    path: string,
    reason: string,
    { method = 'POST', times = 1 }: Pick<Fault, 'method' | 'times'> = {},
  ): Promise<{ id: number }> {
    const body = { errors: { Error: reason } }
    return this.fault({ method, path, kind: 'status', status: 409, body, times })
  }

  clearFaults(): Promise<unknown> {
    return this.#control('DELETE', 'faults')
  }

  #control<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    return control<Answer>(method, path, body, this.token)
  }
}

/** The sandbox's control door. */
function control<Answer>(method: string, path: string, body?: object, token?: string): Promise<Answer> {
  return askSandbox<Answer>({
    method,
    path: `/_sandbox/${path}`,
    token,
    type: 'application/json',
    body: body && JSON.stringify(body),
  })
}
