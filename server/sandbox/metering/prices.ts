import { pricingPolicy } from '../catalogue/pricing.ts'
import { divided } from '../whole-numbers.ts'

/** Prices per hour in ten-millionths (`e7`): every price of the policy is a whole number of them. */
type PriceE7 = number

const policy: readonly {
  readonly resourceType: string
  readonly price: number
  readonly megsRam?: number
  readonly serviceNameInUptime?: string
}[] = pricingPolicy.policy

function priced(resourceType: string, service?: string): PriceE7 | undefined {
  const entry = policy.find(
    (each) =>
      each.resourceType === resourceType && (service === undefined || each.serviceNameInUptime === service),
  )
  return entry && Math.round(entry.price * 1e7)
}

function price(resourceType: string, service?: string): PriceE7 {
  const found = priced(resourceType, service)
  if (found === undefined) throw new Error(`The policy has no price for ${resourceType} ${service ?? ''}`)
  return found
}

const CORE = price('CPU')
const MAIN = price('STORAGE', 'main')
const SNAPSHOT = price('STORAGE', 'snapshot')
const BACKUP = price('STORAGE', 'backup')
const OBJECTS = price('OBJECT_STORAGE')
const IDLE_ADDRESS = price('FLOATING_IP', 'unassigned_floating_ip')
const BALANCER = price('LOAD_BALANCER')

const memorySizes = policy
  .flatMap(({ megsRam }) => megsRam ?? [])
  .toSorted((a, b) => b - a)
  .map((mb) => ({ mb, price: Math.round((policy.find(({ megsRam }) => megsRam === mb)?.price ?? 0) * 1e7) }))

/** Built from the largest entries that fit; what is left costs its share of the smallest. */
function memoryPrice(mb: number): PriceE7 {
  let left = mb
  let total = 0
  for (const size of memorySizes) {
    total += Math.floor(left / size.mb) * size.price
    left %= size.mb
  }
  const smallest = memorySizes.at(-1)
  return smallest ? total + divided(left * smallest.price, smallest.mb) : total
}

const BYTES_PER_GB = 1024 ** 3

/** What things cost in an hour, by the policy. */
export const hourly = {
  /** A VM with its disks; a stopped one pays for its disks only. */
  vm: (vm: { active: boolean; vcpu: number; memory: number }, diskGb: number): PriceE7 =>
    (vm.active ? vm.vcpu * CORE + memoryPrice(vm.memory) : 0) + diskGb * MAIN,
  /** Of a running system; undefined when it needs none. */
  license: (osName: string, vcpu: number): PriceE7 | undefined => {
    const perCore = priced('LICENSE', osName)
    return perCore === undefined ? undefined : perCore * vcpu
  },
  disk: (gb: number): PriceE7 => gb * MAIN,
  snapshots: (gb: number): PriceE7 => gb * SNAPSHOT,
  backups: (gb: number): PriceE7 => gb * BACKUP,
  bucket: (bytes: number): PriceE7 => divided(bytes * OBJECTS, BYTES_PER_GB),
  idleAddress: IDLE_ADDRESS,
  loadBalancer: BALANCER,
} as const
