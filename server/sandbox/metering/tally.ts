import { divided } from '../whole-numbers.ts'

export type UsageType =
  | 'vm'
  | 'stopped_vm'
  | 'license'
  | 'disk'
  | 'snapshots'
  | 'backups'
  | 'idle_address'
  | 'load_balancer'
  | 'bucket'

/** What a resource was while it cost the same. */
export interface Configuration {
  readonly type: UsageType
  readonly vcpu?: number
  /** MB */
  readonly memory?: number
  readonly osName?: string
  readonly diskGb?: number
  readonly bytes?: number
}

/** Hours of one configuration of one resource, and what they cost. */
export interface UsageLine {
  readonly owner:
    | { readonly kind: 'vm'; readonly uuid: string }
    | { readonly kind: 'disk' | 'floating_ip' | 'load_balancer' | 'bucket'; readonly id: number }
  readonly location: string | null
  readonly configuration: Configuration
  readonly hours: number
  readonly price_e7: number
  readonly amount_e5: number
}

/** Adds up the hours of a resource by its configurations. */
export class Tally {
  readonly #owner: UsageLine['owner']
  readonly #location: string | null
  readonly #entries = new Map<string, { configuration: Configuration; hours: number; price: number }>()

  constructor(owner: UsageLine['owner'], location: string | null) {
    this.#owner = owner
    this.#location = location
  }

  add(configuration: Configuration, hours: number, price: number): void {
    const { type, vcpu, memory, osName, diskGb, bytes } = configuration
    const key = [type, vcpu, memory, osName, diskGb, bytes].join(' ')
    const known = this.#entries.get(key)
    if (known) known.hours += hours
    else this.#entries.set(key, { configuration, hours, price })
  }

  /** What costs something. */
  lines(): UsageLine[] {
    return [...this.#entries.values()]
      .filter(({ price }) => price > 0)
      .map(({ configuration, hours, price }) => ({
        owner: this.#owner,
        location: this.#location,
        configuration,
        hours,
        price_e7: price,
        amount_e5: divided(hours * price, 100),
      }))
  }
}
