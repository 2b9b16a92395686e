/**
 * What things cost, from the pricing policy (reference "Pricing policy"; readings in rules.md, "Times and money").
 * The one place that does this sum: lists, the create form and forecasts all ask here.
 */
import Big from 'big.js'

import { type Money, ZERO, parseMoney, sumMoney } from './money'

/** A month in every estimate; each screen that shows one says so. */
export const HOURS_PER_MONTH = 730

/** What is read of an entry of `policy`. Prices are per hour. */
export interface PolicyEntry {
  resourceType: string
  price?: number | string | null | undefined
  /** CPU: how many cores the price is for; 1 when absent. */
  numCpus?: number | null | undefined
  /** RAM: how many MB the price is for. */
  megsRam?: number | null | undefined
  /** STORAGE: `main`, `snapshot`, `backup`; LICENSE: the `os_name`. */
  serviceNameInUptime?: string | null | undefined
}

export interface VmConfiguration {
  vcpu: number
  memoryMb: number
  /** Sizes of all its disks, in GB. */
  disksGb: readonly number[]
  osName?: string | null | undefined
  /** A stopped VM pays for no cores, memory or licence. */
  running: boolean
  snapshotGb?: number | undefined
  backupGb?: number | undefined
  /** It has a public IPv4 address: a resource of its own, paid for while it is reserved, so also when the VM is stopped. */
  publicAddress?: boolean | undefined
}

export type ComponentKey = 'cpu' | 'memory' | 'license' | 'storage' | 'snapshot' | 'backup' | 'public_address'
type ComponentUnit = 'core' | 'MB' | 'GB' | 'address'

export interface PriceComponent {
  key: ComponentKey
  quantity: number
  unit: ComponentUnit
  /** null: the policy has no price for it. That is unknown, not free. */
  hourly: Money | null
}

export interface Estimate {
  components: readonly PriceComponent[]
  /** The sum of the components that have a price. */
  hourly: Money
  /** `hourly` times 730. */
  monthly: Money
  /** The components without a price in the policy; when there are any, the total is "at least". */
  unpriced: readonly ComponentKey[]
}

export interface Prices<Entry extends PolicyEntry = PolicyEntry> {
  vm: (configuration: VmConfiguration) => Estimate
  /** Per hour for block storage of that many GB; null when the policy has no price. */
  storage: (kind: StorageKind, gb: number) => Money | null
  /** Per hour for one load balancer; null when the policy has no price. */
  loadBalancer: () => Money | null
  /** Per hour for that many GB in buckets; null when the policy has no price. */
  objects: (gb: number) => Money | null
  /** Per hour for one floating IP. */
  address: (state: 'assigned' | 'unassigned') => Money | null
  /** Entries of a kind unknown here, or without a readable price. */
  others: readonly Entry[]
}

type StorageKind = 'main' | 'snapshot' | 'backup'

export function perMonth(hourly: Money): Money {
  return hourly.times(HOURS_PER_MONTH)
}

/** A price for a package of a size: 512 MB, 1 core. */
interface Package {
  size: number
  price: Money
}

/** Indexes the policy once; what it returns prices 10,000 VMs in a few milliseconds, as few of them differ in size. */
export function pricer<Entry extends PolicyEntry>(policy: readonly Entry[]): Prices<Entry> {
  const cpu: Package[] = []
  const memory: Package[] = []
  const storages = new Map<string, Money>()
  const licenses = new Map<string, Money>()
  const addresses = new Map<'assigned' | 'unassigned', Money>()
  const services = new Map<'objects' | 'loadBalancer', Money>()
  const others: Entry[] = []

  for (const entry of policy) {
    if (!index(entry)) others.push(entry)
  }
  for (const packages of [cpu, memory]) packages.sort((a, b) => b.size - a.size)

  function index(entry: Entry): boolean {
    const price = parseMoney(entry.price)
    if (price === null) return false
    const service = (entry.serviceNameInUptime ?? '').toLowerCase()
    switch (entry.resourceType.toUpperCase()) {
      case 'CPU':
        return addPackage(cpu, entry.numCpus ?? 1, price)
      case 'RAM':
        return addPackage(memory, entry.megsRam ?? 0, price)
      case 'STORAGE':
        return isStorageKind(service) && addOnce(storages, service, price)
      case 'LICENSE':
        return service !== '' && addOnce(licenses, service, price)
      case 'OBJECT_STORAGE':
        return addOnce(services, 'objects', price)
      case 'LOAD_BALANCER':
        return addOnce(services, 'loadBalancer', price)
      default: {
        const state = addressState(entry)
        return state !== null && addOnce(addresses, state, price)
      }
    }
  }

  const storage = (kind: StorageKind, gb: number): Money | null =>
    storages.get(kind)?.times(amountOf(gb)) ?? null
  // A policy that prices only the unassigned address charges for keeping it idle: in use it is free.
  const inUse = addresses.get('assigned') ?? (addresses.has('unassigned') ? ZERO : null)
  const address = (state: 'assigned' | 'unassigned'): Money | null =>
    state === 'assigned' ? inUse : (addresses.get('unassigned') ?? null)

  function estimate(configuration: VmConfiguration): Estimate {
    const vcpu = amountOf(configuration.vcpu)
    const memoryMb = amountOf(configuration.memoryMb)
    const diskGb = configuration.disksGb.reduce((sum, gb) => sum + amountOf(gb), 0)
    const snapshotGb = amountOf(configuration.snapshotGb)
    const backupGb = amountOf(configuration.backupGb)
    const components: PriceComponent[] = []
    const add = (key: ComponentKey, quantity: number, unit: ComponentUnit, hourly: Money | null) => {
      components.push({ key, quantity, unit, hourly })
    }

    if (configuration.running) {
      add('cpu', vcpu, 'core', compose(cpu, vcpu))
      add('memory', memoryMb, 'MB', compose(memory, memoryMb))
      // A system that the policy does not name needs no licence.
      const license = licenses.get((configuration.osName ?? '').toLowerCase())
      if (license !== undefined) add('license', vcpu, 'core', license.times(vcpu))
    }
    add('storage', diskGb, 'GB', storage('main', diskGb))
    if (snapshotGb > 0) add('snapshot', snapshotGb, 'GB', storage('snapshot', snapshotGb))
    if (backupGb > 0) add('backup', backupGb, 'GB', storage('backup', backupGb))
    if (configuration.publicAddress === true) add('public_address', 1, 'address', address('assigned'))

    const hourly = sumMoney(components.flatMap((component) => component.hourly ?? []))
    return {
      components,
      hourly,
      monthly: perMonth(hourly),
      unpriced: components.filter((component) => component.hourly === null).map(({ key }) => key),
    }
  }

  return {
    vm: memoised(estimate),
    storage,
    address,
    loadBalancer: () => services.get('loadBalancer') ?? null,
    objects: (gb) => services.get('objects')?.times(amountOf(gb)) ?? null,
    others,
  }
}

/** A form asks while a number is half typed: what is no amount yet counts as none. */
function amountOf(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : 0
}

function addPackage(packages: Package[], size: number, price: Money): boolean {
  if (!(size > 0) || packages.some((known) => known.size === size)) return false
  packages.push({ size, price })
  return true
}

/** Of two prices for the same thing the first counts. */
function addOnce<Key>(prices: Map<Key, Money>, key: Key, price: Money): boolean {
  if (prices.has(key)) return false
  prices.set(key, price)
  return true
}

function isStorageKind(service: string): service is StorageKind {
  return service === 'main' || service === 'snapshot' || service === 'backup'
}

/**
 * Which addresses an entry is for. The reference names none; live policies do, by different names, and set apart those that are
 * reserved and unused (rules.md, "Observed on live deployments").
 */
function addressState(entry: PolicyEntry): 'assigned' | 'unassigned' | null {
  const name = `${entry.resourceType} ${entry.serviceNameInUptime ?? ''}`.toUpperCase()
  if (!/(?:FLOATING|PUBLIC)[_ -]?IP/.test(name)) return null
  return /UN[_ -]?(?:ASSIGNED|USED|ATTACHED)/.test(name) ? 'unassigned' : 'assigned'
}

/**
 * The price of an amount, built from the largest packages that fit. What is left below the smallest one is charged by its share of
 * that one. `packages` are sorted from large to small.
 */
function compose(packages: readonly Package[], amount: number): Money | null {
  const smallest = packages.at(-1)
  if (smallest === undefined) return null
  let left = amount
  let total = new Big(0)
  for (const { size, price } of packages) {
    const count = Math.floor(left / size)
    left -= count * size
    total = total.plus(price.times(count))
  }
  return left > 0 ? total.plus(smallest.price.times(left).div(smallest.size)) : total
}

/** More different sizes than any list has; beyond it, sliders moved for hours would fill the memory. */
const REMEMBERED = 2000

function memoised(estimate: (configuration: VmConfiguration) => Estimate): typeof estimate {
  const known = new Map<string, Estimate>()
  return (c) => {
    const key = `${c.vcpu}|${c.memoryMb}|${c.disksGb.join('+')}|${c.osName ?? ''}|${c.running}|${c.snapshotGb ?? 0}|${c.backupGb ?? 0}|${c.publicAddress ?? false}`
    let made = known.get(key)
    if (made === undefined) {
      if (known.size >= REMEMBERED) known.clear()
      made = estimate(c)
      known.set(key, made)
    }
    return made
  }
}
