import type { Vm } from '@/api/vms'
import { parseInstant } from '@/lib/instant'

export type WatchedVm = Pick<Vm, 'location' | 'uuid' | 'status' | 'created_at'>

interface Seen {
  readonly status: string
  /** When it came to be so before the panel's eyes, in epoch milliseconds; null: it was so already. */
  readonly since: number | null
}

/** How each VM stood when it was last shown, by place and id: a transition goes on being counted on another page. */
const seen = new Map<string, Seen>()

/**
 * Since when a VM has been in the state it is in; null: nobody knows. The API does not say when a transition began: known are that of a
 * creation, and one that began while the VM was shown. To be told of every state of a VM that is shown. Epoch milliseconds.
 */
export function inStateSince({ location, uuid, status, created_at: created }: WatchedVm): number | null {
  const key = `${location}/${uuid}`
  const known = seen.get(key)
  if (known?.status !== status) seen.set(key, { status, since: known === undefined ? null : Date.now() })
  return status.toLowerCase() === 'creating' ? parseInstant(created) : (seen.get(key)?.since ?? null)
}
