import { defaultLocation } from '../catalogue/locations.ts'
import { defaultServerClass } from '../catalogue/server-classes.ts'
import type { EndpointId } from '../documented-endpoints.ts'
import type { Scope } from '../http/call.ts'
import type { Services } from '../services.ts'
import { listBillingAccounts } from '../state/billing-accounts.ts'
import { listBuckets } from '../state/buckets.ts'
import { disksOfVm, listDisks, listReplicas, replicasOfDisks } from '../state/disks.ts'
import { listFloatingIps } from '../state/floating-ips.ts'
import { listInvoices, openCents } from '../state/invoices.ts'
import { listLoadBalancers, rulesOf, targetsOf } from '../state/load-balancers.ts'
import { listNetworks } from '../state/networks.ts'
import { isUsable, listPaymentObjects } from '../state/payment-objects.ts'
import { listKeys } from '../state/s3-keys.ts'
import { authenticate } from '../state/tokens.ts'
import { listVms, statusAt, type VmRow } from '../state/vms.ts'

/** What an example request names instead of what the reference's own names, by parameter; undefined leaves that. */
export type OwnValues = (endpoint: EndpointId, parameter: string) => unknown

/** Of the tenant of a token, as it is now: with these its examples can be tried as they stand. */
export function ownValues({ db, clock }: Pick<Services, 'db' | 'clock'>, token: string): OwnValues {
  const caller = authenticate(db, token)
  if (!caller) return () => undefined
  const scope: Scope = { ...caller, location: defaultLocation }
  const now = clock.now(caller.userId)
  const machines = machineValues({ db, scope, now })
  const services = serviceValues({ db, scope, now }, machines.free)
  const otherToken = db.get<{ id: number }>(
    'SELECT id FROM tokens WHERE user_id = :user_id AND token <> :token ORDER BY id DESC',
    { user_id: caller.userId, token },
  )?.id
  const account = listBillingAccounts(db, scope)[0]?.id
  const values = {
    ...services,
    ...(account !== undefined && paymentValues({ db, scope, now }, account)),
    ...machines.values,
    billing_account_id: account,
    set_id: account,
    'GET /v1/user-resource/billing_resources id': account,
    token_id: otherToken,
  }
  const found = new Map<string, unknown>(Object.entries(values))
  return (endpoint, parameter) => found.get(`${endpoint} ${parameter}`) ?? found.get(parameter)
}

interface Look {
  readonly db: Services['db']
  readonly scope: Scope
  readonly now: number
}

function machineValues({ db, scope, now }: Look) {
  const atRest = listVms(db, scope, now).filter((vm) => statusAt(vm, now) === vm.status)
  const stopped = atRest.find((vm) => vm.status === 'stopped')?.uuid
  const running = atRest.filter((vm) => vm.status === 'running' && vm.os_name !== 'windows')
  const furtherDisk = (vm: VmRow) => disksOfVm(db, vm.uuid, now).find((disk) => disk.is_primary === 0)
  const replica = (vm: VmRow) => replicasOfDisks(db, disksOfVm(db, vm.uuid, now), now)[0]
  const main = running.find((vm) => furtherDisk(vm) && replica(vm)) ?? running[0]
  const addresses = listFloatingIps(db, scope)
  const hasAddress = (vm: VmRow) => addresses.some((row) => row.assigned_to === vm.uuid)
  const free = running.find((vm) => !hasAddress(vm))
  const detached = listDisks(db, scope, now).find((disk) => disk.vm_uuid === null)?.uuid
  const further = main && furtherDisk(main)
  return {
    free,
    values: {
      uuid: main?.uuid,
      'POST /v1/user-resource/vm/start uuid': stopped,
      'POST /v1/user-resource/vm/rescue_start uuid': stopped,
      'PATCH /v1/user-resource/vm uuid': stopped,
      'POST /v1/user-resource/vm/ip/public uuid': free?.uuid,
      'DELETE /v1/user-resource/vm/ip/public uuid': running.find(hasAddress)?.uuid,
      'PATCH /v1/user-resource/vm/user username': main?.username,
      designated_pool_uuid: defaultServerClass(scope.location).uuid,
      os_version: '24.04',
      replica_uuid: main && replica(main)?.uuid,
      'DELETE /v1/user-resource/vm/replica replica_uuid': listReplicas(db, scope, now)[0]?.uuid,
      disk_uuid: detached,
      'PATCH /v1/user-resource/vm/storage disk_uuid': further?.uuid,
      'PATCH /v1/user-resource/vm/storage size_gb': further === undefined ? undefined : further.size_gb + 10,
      storage_uuid: further?.uuid,
      'POST /v1/user-resource/vm/storage/attach storage_uuid': detached,
    },
  }
}

function serviceValues({ db, scope }: Look, free: VmRow | undefined) {
  const networks = listNetworks(db, scope)
  const addresses = listFloatingIps(db, scope)
  const idle = addresses.find((row) => row.assigned_to === null)
  const assigned = addresses.find((row) => row.assigned_to !== null)
  const balancer = listLoadBalancers(db, scope).at(-1)
  const bucket = listBuckets(db, scope).toSorted((a, b) => a.num_objects - b.num_objects)[0]?.name
  const byName = Object.fromEntries(
    (['PATCH', 'DELETE', 'GET'] as const).map((method) => [`${method} /v1/storage/bucket name`, bucket]),
  )
  return {
    ...byName,
    access_key: listKeys(db, scope.userId)[0]?.access_key,
    network_uuid: networks.find((row) => row.is_default === 1)?.uuid,
    'DELETE /v1/network/network/{network_uuid} network_uuid': networks.find((row) => row.is_default === 0)
      ?.uuid,
    public_ipv4_address: idle?.address,
    'POST /v1/network/ip_addresses/{public_ipv4_address}/unassign public_ipv4_address': assigned?.address,
    vm_uuid: free?.uuid,
    load_balancer_uuid: balancer?.uuid,
    rule_uuid: balancer && rulesOf(db, balancer.uuid)[0]?.uuid,
    target_uuid: free?.uuid,
    'DELETE /v1/network/load_balancers/{load_balancer_uuid}/targets/{target_uuid} target_uuid':
      balancer && targetsOf(db, balancer.uuid)[0]?.target_uuid,
    targets: [],
  }
}

function paymentValues({ db, now }: Look, account: number) {
  const cards = listPaymentObjects(db, account)
  const invoices = listInvoices(db, account)
  return {
    payment_object_id: (cards.find((card) => isUsable(card, now)) ?? cards[0])?.id,
    invoice_id: (invoices.find((invoice) => openCents(invoice) > 0) ?? invoices[0])?.id,
  }
}
