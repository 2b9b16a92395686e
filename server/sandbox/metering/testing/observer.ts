import Big from 'big.js'

import { HOUR, monthStart } from '../../time.ts'
import type { HeldTenant } from './held-tenant.ts'

/** What a resource costs an hour, in ten-millionths, and who pays. */
interface State {
  readonly account: number
  readonly price: number
}

/** From an instant on; null: it is gone. */
interface Change {
  readonly at: number
  readonly state: State | null
}

interface Row {
  readonly id: number
  readonly billing_account_id: number
  readonly created_at: number
  readonly updated_at: number | null
  readonly deleted_at: number | null
}

interface VmRow extends Row {
  readonly vcpu: number
  readonly memory: number
  readonly os_name: string
  readonly status: string
  readonly transition: string | null
  readonly transition_until: number | null
}

/** Ten-millionths of the currency. */
const price = {
  core: 52_100,
  halfGbOfMemory: 16_450,
  gbOnDisk: 1000,
  gbOfSnapshot: 1000,
  windowsCore: 54_800,
  gbInBucket: 342,
  idleAddress: 41_000,
  loadBalancer: 137_000,
}

/**
 * Watches a tenant's resources as they are in their own tables and reckons what they cost, hour by hour and one by one: another
 * opinion than the meter's, which knows the prices by heart.
 */
export class Observer {
  readonly #tenant: HeldTenant
  readonly #begin: number
  readonly #changes = new Map<string, Change[]>()
  readonly #diskOf = new Map<string, string>()

  constructor(tenant: HeldTenant) {
    this.#tenant = tenant
    this.#begin = tenant.now
  }

  /** Notes what has changed since the last look. */
  look(): void {
    for (const row of this.#rows<VmRow>('vms')) {
      this.#note(`vm ${row.id}`, row, vmPrice(row, row.status === 'running' || isStopping(row)))
      if (isStopping(row)) this.#change(`vm ${row.id}`, row.transition_until ?? 0, stateOf(row, 0))
    }
    for (const row of this.#rows<Row & { size_gb: number }>('disks'))
      this.#note(`disk ${row.id}`, row, row.size_gb * price.gbOnDisk)
    for (const row of this.#rows<Row & { assigned_to: string | null }>('floating_ips'))
      this.#note(`address ${row.id}`, row, row.assigned_to === null ? price.idleAddress : 0)
    for (const row of this.#rows<Row>('load_balancers'))
      this.#note(`balancer ${row.id}`, row, price.loadBalancer)
    for (const row of this.#rows<Row & { size_bytes: number }>('buckets')) {
      const gigabytes = new Big(row.size_bytes).div(1024 ** 3)
      const cost = gigabytes.times(price.gbInBucket).round(0, Big.roundHalfUp).toNumber()
      this.#note(`bucket ${row.id}`, row, cost)
    }
    const replicas = this.#tenant.rows<Omit<Row, 'updated_at'> & { size_gb: number; disk_id: number }>(
      'SELECT *, 0 AS billing_account_id FROM replicas WHERE user_id = :user',
    )
    for (const row of replicas) {
      this.#diskOf.set(`replica ${row.id}`, `disk ${row.disk_id}`)
      this.#note(`replica ${row.id}`, { ...row, updated_at: null }, row.size_gb * price.gbOfSnapshot)
    }
  }

  /** What an account has had to pay for, up to the hour that has begun, by the first instant of each month. */
  costs(account: number): Record<number, string> {
    const costs: [number, string][] = []
    for (let month = monthStart(this.#begin); month <= this.#tenant.now; month = monthStart(month, 1)) {
      const cost = this.costUntil(account, Math.min(this.#tenant.now, monthStart(month, 1) - 1))
      if (cost.gt(0)) costs.push([month, cost.toFixed()])
    }
    return Object.fromEntries(costs)
  }

  /** What an account has had to pay for in the month of an instant, until then, with the hour that has begun. */
  costUntil(account: number, instant: number): Big {
    let sum = 0
    const begin = Math.max(this.#begin, monthStart(instant))
    for (let hour = Math.floor(begin / HOUR); hour * HOUR <= instant; hour++) {
      for (const name of this.#changes.keys()) {
        const state = this.#during(name, hour, instant)
        const disk = this.#diskOf.get(name)
        const payer = disk === undefined ? state : this.#during(disk, hour, instant)
        if (state && payer?.account === account) sum += state.price
      }
    }
    return new Big(sum).div(1e7)
  }

  /** What the resource was first in the hour, as known at an instant. */
  #during(name: string, hour: number, instant: number): State | null {
    const changes = this.#changes.get(name) ?? []
    const atBegin = changes.findLast(({ at }) => at <= hour * HOUR)
    if (atBegin) return atBegin.state
    const [made] = changes
    return made && made.at < (hour + 1) * HOUR && made.at <= instant ? made.state : null
  }

  #note(name: string, row: Row, cost: number): void {
    const state = stateOf(row, cost)
    const last = this.#changes
      .get(name)
      ?.findLast((change) => change.state !== null && change.at <= this.#tenant.now)
    if (!last) this.#change(name, row.created_at, state)
    // What deletes a resource tells nothing else of it, but a machine is switched off first.
    else if (row.deleted_at === null || 'transition' in row) {
      const known = last.state
      if (known?.account !== state.account || known.price !== state.price)
        this.#change(name, row.updated_at ?? row.created_at, state)
    }
    if (row.deleted_at !== null) this.#change(name, row.deleted_at, null)
  }

  /** A change makes void whatever was to come later. */
  #change(name: string, at: number, state: State | null): void {
    const earlier = (this.#changes.get(name) ?? []).filter((change) => change.at < at)
    this.#changes.set(name, [...earlier, { at, state }])
  }

  #rows<Kind>(table: string): Kind[] {
    return this.#tenant.rows<Kind>(`SELECT * FROM ${table} WHERE user_id = :user ORDER BY id`)
  }
}

function stateOf(row: Row, cost: number): State {
  return { account: row.billing_account_id, price: cost }
}

function isStopping(row: VmRow): boolean {
  return row.transition === 'stopping' && (row.transition_until ?? 0) > (row.updated_at ?? 0)
}

function vmPrice(row: VmRow, running: boolean): number {
  if (!running) return 0
  const license = row.os_name === 'windows' ? price.windowsCore : 0
  return row.vcpu * (price.core + license) + (row.memory / 512) * price.halfGbOfMemory
}
