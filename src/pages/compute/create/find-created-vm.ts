import type { Vm } from '@/api/vms'
import { parseInstant } from '@/lib/instant'

/** The clocks of the service and of this computer may differ by this much. */
const SKEW_MS = 5 * 60_000

export interface Submitted {
  readonly name: string
  /** Epoch milliseconds. */
  readonly at: number
  /** The uuids of the location's VMs that were known before; undefined when its list had not been read. */
  readonly knownBefore: ReadonlySet<string> | undefined
  /** How many of them could not be read then; none, when the list had not been. */
  readonly malformedBefore: number
}

/**
 * The VM that a create made whose answer never came: of that name, not there before, and not older than the submit. Null: it is not
 * among these.
 */
export function findCreatedVm(vms: readonly Vm[], { name, at, knownBefore }: Submitted): Vm | null {
  const found = vms.filter((vm) => {
    if (vm.name !== name || knownBefore?.has(vm.uuid) === true) return false
    const created = parseInstant(vm.created_at)
    return created === null ? knownBefore !== undefined : created >= at - SKEW_MS
  })
  return found.toSorted((a, b) => age(a) - age(b))[0] ?? null
}

/** Smaller is younger; what does not say when it was made counts as the oldest. */
function age(vm: Vm): number {
  return -(parseInstant(vm.created_at) ?? 0)
}
