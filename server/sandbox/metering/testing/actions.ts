import type { HeldTenant } from './held-tenant.ts'

/** What somebody may do, with `which` picking among what there is. A refusal is as good as an answer. */
export const actions: Readonly<
  Record<string, (tenant: HeldTenant, which: number, account: number) => Promise<unknown>>
> = {
  createVm: (tenant, which, billing_account_id) => {
    const windows = which % 3 === 0
    return tenant.call('POST /v1/user-resource/vm', {
      billing_account_id,
      name: `machine-${which}`,
      os_name: windows ? 'windows' : 'ubuntu',
      os_version: windows ? '2022' : '24.04',
      vcpu: windows ? 2 : 1 + (which % 4),
      ram: windows ? 4096 : 512 * (1 + (which % 5)),
      disks: windows ? 60 : 20 + (which % 30),
      username: 'tester',
      password: 'Password123',
      reserve_public_ip: which % 2 === 0,
    })
  },
  cloneVm: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/clone', { uuid: vm(tenant, which), name: `copy-${which}` }),
  stopVm: (tenant, which) => tenant.call('POST /v1/user-resource/vm/stop', { uuid: vm(tenant, which) }),
  cutPower: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/stop', { uuid: vm(tenant, which), force: true }),
  startVm: (tenant, which) => tenant.call('POST /v1/user-resource/vm/start', { uuid: vm(tenant, which) }),
  resizeVm: (tenant, which) =>
    tenant.call('PATCH /v1/user-resource/vm', {
      uuid: vm(tenant, which),
      vcpu: 1 + (which % 8),
      ram: 1024 * (1 + (which % 8)),
    }),
  reinstallVm: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/reinstall', {
      uuid: vm(tenant, which),
      os_name: 'debian',
      os_version: '12',
    }),
  rebuildVm: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/rebuild', {
      uuid: vm(tenant, which),
      replica_uuid: pick(tenant, 'SELECT uuid FROM replicas', which),
    }),
  moveVm: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/user-resource/resource_billing', { uuid: vm(tenant, which), billing_account_id }),
  deleteVm: (tenant, which) => tenant.call('DELETE /v1/user-resource/vm', { uuid: vm(tenant, which) }),
  addDisk: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/storage', { uuid: vm(tenant, which), size_gb: 10 + (which % 50) }),
  growDisk: (tenant, which) =>
    tenant.call('PATCH /v1/user-resource/vm/storage', {
      uuid: vm(tenant, which),
      disk_uuid: disk(tenant, which),
      size_gb: 60 + (which % 100),
    }),
  createDisk: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/storage/disks', { billing_account_id, size_gb: 10 + (which % 50) }),
  attachDisk: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/storage/attach', {
      uuid: vm(tenant, which),
      storage_uuid: disk(tenant, which),
    }),
  detachDisk: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/storage/detach', {
      uuid: pick(
        tenant,
        'SELECT vm_uuid AS uuid FROM disks WHERE is_primary = 0 AND vm_uuid IS NOT NULL',
        which,
      ),
      storage_uuid: pick(
        tenant,
        'SELECT uuid FROM disks WHERE is_primary = 0 AND vm_uuid IS NOT NULL',
        which,
      ),
    }),
  moveDisk: (tenant, which, billing_account_id) =>
    tenant.call('PATCH /v1/storage/disks/{disk_uuid}', {
      disk_uuid: disk(tenant, which),
      billing_account_id,
    }),
  deleteDisk: (tenant, which) =>
    tenant.call('DELETE /v1/storage/disks/{disk_uuid}', { disk_uuid: disk(tenant, which) }),
  snapshot: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/replica', { uuid: disk(tenant, which) }),
  deleteSnapshot: (tenant, which) =>
    tenant.call('DELETE /v1/user-resource/vm/replica', {
      replica_uuid: pick(tenant, 'SELECT uuid FROM replicas', which),
    }),
  reserveIp: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/network/ip_addresses', { billing_account_id, name: `address-${which}` }),
  assignIp: (tenant, which) =>
    tenant.call('POST /v1/network/ip_addresses/{public_ipv4_address}/assign', {
      public_ipv4_address: address(tenant, which),
      vm_uuid: vm(tenant, which),
    }),
  unassignIp: (tenant, which) =>
    tenant.call('POST /v1/network/ip_addresses/{public_ipv4_address}/unassign', {
      public_ipv4_address: address(tenant, which),
    }),
  moveIp: (tenant, which, billing_account_id) =>
    tenant.call('PATCH /v1/network/ip_addresses/{public_ipv4_address}', {
      public_ipv4_address: address(tenant, which),
      billing_account_id,
    }),
  releaseIp: (tenant, which) =>
    tenant.call('DELETE /v1/network/ip_addresses/{public_ipv4_address}', {
      public_ipv4_address: address(tenant, which),
    }),
  createBalancer: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/network/load_balancers', {
      billing_account_id,
      targets: [],
      reserve_public_ip: String(which % 2 === 0),
    }),
  deleteBalancer: (tenant, which) =>
    tenant.call('DELETE /v1/network/load_balancers/{load_balancer_uuid}', {
      load_balancer_uuid: pick(tenant, 'SELECT uuid FROM load_balancers', which),
    }),
  createBucket: (tenant, which, billing_account_id) =>
    tenant.call('PUT /v1/storage/bucket', { billing_account_id, name: `bucket-${which % 4}` }),
  fillBucket: (tenant, which) => {
    tenant.db.run(
      `UPDATE buckets SET size_bytes = :size, updated_at = :now WHERE user_id = :user AND name = :name AND deleted_at IS NULL`,
      { size: which * 123_456_789, now: tenant.now, user: tenant.userId, name: `bucket-${which % 4}` },
    )
    return Promise.resolve()
  },
  deleteBucket: (tenant, which) => tenant.call('DELETE /v1/storage/bucket', { name: `bucket-${which % 4}` }),

  addCard: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/payment/card', {
      billing_account_id,
      token: ['tok_visa', 'tok_mastercard', 'tok_declined', 'tok_expired', 'tok_unverified'][which % 5],
    }),
  removeCard: (tenant, which) =>
    tenant.call('DELETE /v1/payment/card', { payment_object_id: card(tenant, which) }),
  buyCredit: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/payment/credit/buy', {
      billing_account_id,
      payment_object_id: card(tenant, which),
      amount: (which / 100 + 0.01).toFixed(2),
    }),
  requestTopUp: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/payment/credit/request_invoice', { billing_account_id, amount: 1 + which }),
  payAll: (tenant, _which, billing_account_id) =>
    tenant.call('POST /v1/payment/pay_all', { billing_account_id }),
  payAmount: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/payment/pay_amount', { billing_account_id, amount: (1 + which / 7).toFixed(2) }),
  payInvoice: (tenant, which) =>
    tenant.call('POST /v1/payment/pay_invoice', {
      invoice_id: pick(tenant, 'SELECT id AS uuid FROM invoices', which),
    }),
  setTopUp: (tenant, which, billing_account_id) =>
    tenant.call('PUT /v1/payment/billing_account/{billing_account_id}/recurring_payment', {
      billing_account_id,
      is_recurring_payment_enabled: which % 3 > 0,
      recurring_payment_amount: (5 + which) / 50,
      recurring_payment_threshold: which % 26,
    }),
}

function pick(tenant: HeldTenant, select: string, which: number): string {
  const where = select.includes('WHERE') ? 'AND' : 'WHERE'
  const rows = tenant.rows<{ uuid: string | number }>(`${select} ${where} user_id = :user ORDER BY id`)
  return String(rows[which % Math.max(1, rows.length)]?.uuid ?? 0)
}

const vm = (tenant: HeldTenant, which: number) =>
  pick(tenant, "SELECT uuid FROM vms WHERE status <> 'Deleted'", which)
const disk = (tenant: HeldTenant, which: number) =>
  pick(tenant, 'SELECT uuid FROM disks WHERE deleted_at IS NULL', which)
const card = (tenant: HeldTenant, which: number) =>
  pick(tenant, 'SELECT id AS uuid FROM payment_objects', which)
const address = (tenant: HeldTenant, which: number) =>
  pick(tenant, 'SELECT address AS uuid FROM floating_ips WHERE deleted_at IS NULL', which)
