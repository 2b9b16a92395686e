import type { LoadBalancer } from '@/api/load-balancers'
import type { Vm } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'
import type { StateKind } from '@/ui/state'

import { loadBalancerMessages } from './messages'

export interface BalancerHealth {
  /** `failed`: it serves nothing. `due`: one target serves it all. */
  readonly kind: StateKind
  readonly word: string
  readonly total: number
  /** Null where it is not known whether there are enough. */
  readonly running: number | null
}

/** How a load balancer stands by its targets: the API says nothing of it, so it is told from their power. */
export function balancerHealth(
  { targets }: Pick<LoadBalancer, 'targets'>,
  vms: ReadonlyMap<string, Pick<Vm, 'status'>> | undefined,
): BalancerHealth {
  const t = messagesOf(loadBalancerMessages).health
  const total = targets?.length ?? 0
  if (total === 0) return { kind: 'failed', word: t.noTargets, total, running: 0 }
  if (vms === undefined) return { kind: 'off', word: t.unknown, total, running: null }
  const known = (targets ?? []).flatMap(({ target_uuid: uuid }) => vms.get(uuid) ?? [])
  const running = known.filter(({ status }) => status.toLowerCase() === 'running').length
  // The token may not see a VM that runs, or its entry could not be read: of those nothing is claimed.
  const unseen = total - known.length
  if (unseen > 0 && running < 2)
    return { kind: 'off', word: t.partly(running, total, unseen), total, running: null }
  if (running === 0) return { kind: 'failed', word: t.none(total), total, running }
  return { kind: running === 1 ? 'due' : 'good', word: t.running(running, total), total, running }
}
