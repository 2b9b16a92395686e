import type { Location } from '../catalogue/locations.ts'
import type { Database } from '../database.ts'
import { message } from '../http/failures.ts'
import type { Scope } from '../http/call.ts'
import { systemRandom, uuid, type RandomBytes } from '../identifiers.ts'
import { leaseAddress, shareNetwork } from './addresses.ts'
import type { NetworkRow } from './networks.ts'
import { IN_SCOPE, scopeValues } from './scope.ts'

export interface LoadBalancerRow {
  readonly id: number
  readonly uuid: string
  readonly user_id: number
  readonly location: string
  readonly billing_account_id: number
  readonly display_name: string
  readonly network_uuid: string
  readonly private_address: string
  readonly created_at: number
  readonly updated_at: number
  readonly deleted_at: number | null
}

export interface ForwardingRuleRow {
  readonly uuid: string
  readonly source_port: number
  readonly target_port: number
  readonly created_at: number
}

export interface TargetRow {
  readonly target_uuid: string
  readonly created_at: number
  /** Null once the VM is deleted. */
  readonly target_ip_address: string | null
}

export function listLoadBalancers(db: Database, scope: Scope, withDeleted = false): LoadBalancerRow[] {
  return db.all<LoadBalancerRow>(
    `SELECT * FROM load_balancers WHERE ${IN_SCOPE} AND (:with_deleted OR deleted_at IS NULL) ORDER BY id DESC`,
    { ...scopeValues(scope), with_deleted: withDeleted },
  )
}

/** A load balancer, even a deleted one: it still answers by its id. */
export function findLoadBalancerEvenDeleted(db: Database, scope: Scope, named: string): LoadBalancerRow {
  const found = db.get<LoadBalancerRow>(`SELECT * FROM load_balancers WHERE uuid = :uuid AND ${IN_SCOPE}`, {
    ...scopeValues(scope),
    uuid: named,
  })
  if (!found) throw message(404, 'Load balancer not found')
  return found
}

export function findLoadBalancer(db: Database, scope: Scope, named: string): LoadBalancerRow {
  const found = findLoadBalancerEvenDeleted(db, scope, named)
  if (found.deleted_at !== null) throw message(404, 'Load balancer not found')
  return found
}

export function insertLoadBalancer(
  db: Database,
  loadBalancer: {
    readonly userId: number
    readonly location: Location
    readonly billingAccountId: number
    readonly network: NetworkRow
    readonly name: string
    readonly createdAt: number
    readonly random?: RandomBytes
  },
): string {
  const made = uuid(loadBalancer.random ?? systemRandom)
  const address = leaseAddress(db, loadBalancer.network, made)
  if (address === undefined) throw message(400, `Network ${loadBalancer.network.name} has no free address`)
  db.insert('load_balancers', {
    uuid: made,
    user_id: loadBalancer.userId,
    location: loadBalancer.location.slug,
    billing_account_id: loadBalancer.billingAccountId,
    display_name: loadBalancer.name,
    network_uuid: loadBalancer.network.uuid,
    private_address: address,
    created_at: loadBalancer.createdAt,
    updated_at: loadBalancer.createdAt,
  })
  return made
}

export function rulesOf(db: Database, loadBalancerUuid: string): ForwardingRuleRow[] {
  return db.all<ForwardingRuleRow>(
    'SELECT * FROM forwarding_rules WHERE load_balancer_uuid = :uuid ORDER BY id',
    {
      uuid: loadBalancerUuid,
    },
  )
}

export function insertRule(
  db: Database,
  loadBalancerUuid: string,
  rule: { readonly sourcePort: number; readonly targetPort: number },
  createdAt: number,
  random: RandomBytes = systemRandom,
): void {
  if (rulesOf(db, loadBalancerUuid).some((present) => present.source_port === rule.sourcePort)) {
    throw message(400, `Source port ${rule.sourcePort} is already forwarded`)
  }
  db.insert('forwarding_rules', {
    uuid: uuid(random),
    load_balancer_uuid: loadBalancerUuid,
    source_port: rule.sourcePort,
    target_port: rule.targetPort,
    created_at: createdAt,
  })
}

export function targetsOf(db: Database, loadBalancerUuid: string): TargetRow[] {
  return db.all<TargetRow>(
    `SELECT target_uuid, load_balancer_targets.created_at,
       CASE WHEN vms.status = 'Deleted' THEN NULL ELSE vms.private_ipv4 END AS target_ip_address
     FROM load_balancer_targets JOIN vms ON vms.uuid = target_uuid
     WHERE load_balancer_uuid = :uuid ORDER BY load_balancer_targets.id`,
    { uuid: loadBalancerUuid },
  )
}

/** Links a VM; one that is in another network could not be reached from there. */
export function insertTarget(
  db: Database,
  loadBalancerUuid: string,
  vmUuid: string,
  createdAt: number,
): void {
  if (!shareNetwork(db, loadBalancerUuid, vmUuid)) {
    throw message(400, `Target ${vmUuid} is not in the network of the load balancer`)
  }
  if (targetsOf(db, loadBalancerUuid).some((present) => present.target_uuid === vmUuid)) {
    throw message(400, `Target ${vmUuid} is already linked`)
  }
  db.insert('load_balancer_targets', {
    load_balancer_uuid: loadBalancerUuid,
    target_uuid: vmUuid,
    created_at: createdAt,
  })
}
