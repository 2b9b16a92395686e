import type { Vm } from '@/api/vms'
import { parseInstant } from '@/lib/instant'

/** The clocks of the service and of this computer may differ by this much. */
const SKEW_MS = 5 * 60_000

/** When to look, each after so many milliseconds: the service may still be taking the request in. */
const LOOK_AFTER_MS = [0, 2_000, 4_000, 8_000]

export interface Submitted {
  readonly name: string
  /** Epoch milliseconds. */
  readonly at: number
  /** The uuids of the location's VMs that were known before; undefined when its list had not been read. */
  readonly knownBefore: ReadonlySet<string> | undefined
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

export type Outcome =
  | { readonly kind: 'found'; readonly vm: Vm }
  /** The list was read to the last, and it is not in it. */
  | { readonly kind: 'absent' }
  /** The list could not be read at the last: nothing is known. */
  | { readonly kind: 'unread'; readonly error: Error }

interface Look {
  readVms: () => Promise<readonly Vm[]>
  /** Resolves after so many milliseconds; rejects to end the looking. */
  sleep: (ms: number) => Promise<void>
}

/** Reads the location's list a few times, until the VM is found. */
export async function lookForVm(submitted: Submitted, { readVms, sleep }: Look): Promise<Outcome> {
  let outcome: Outcome = { kind: 'absent' }
  for (const after of LOOK_AFTER_MS) {
    await sleep(after)
    try {
      const vm = findCreatedVm(await readVms(), submitted)
      if (vm !== null) return { kind: 'found', vm }
      outcome = { kind: 'absent' }
    } catch (error) {
      outcome = { kind: 'unread', error: error instanceof Error ? error : new Error(String(error)) }
    }
  }
  return outcome
}
