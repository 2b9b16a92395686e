import { z } from 'zod'

import { plainTime } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { message } from '../http/failures.ts'
import { created, empty, ok } from '../http/reply.ts'
import { releaseAddress } from '../state/addresses.ts'
import { chargedAccount, receivingAccount } from '../state/billing-accounts.ts'
import { insertFloatingIp, unassignFrom } from '../state/floating-ips.ts'
import {
  findLoadBalancer,
  findLoadBalancerEvenDeleted,
  insertLoadBalancer,
  insertRule,
  insertTarget,
  listLoadBalancers,
  rulesOf,
  targetsOf,
  type LoadBalancerRow,
  type TargetRow,
} from '../state/load-balancers.ts'
import { chosenNetwork, unknownNetwork } from '../state/networks.ts'
import { LOAD_BALANCER_SECONDS } from '../state/transitions.ts'
import { findVm } from '../state/vms.ts'

const port = z.coerce.number().int().min(1).max(65535)
const ruleSchema = z.object({ source_port: port, target_port: port })
const targetSchema = z.object({ target_uuid: z.string(), target_type: z.literal('vm').default('vm') })

export const loadBalancers: Chapter = {
  'GET /v1/network/load_balancers': (call) =>
    ok(listLoadBalancers(call.db, call).map((row) => loadBalancerView(call, row))),

  'GET /v1/network/load_balancers/{load_balancer_uuid}': (call) =>
    ok(loadBalancerView(call, findLoadBalancerEvenDeleted(call.db, call, call.path('load_balancer_uuid')))),

  'POST /v1/network/load_balancers': async (call) => {
    const { now } = call
    // Observed: without a list of targets the service fails.
    if (!call.input.has('targets')) throw message(500, 'Internal server error')
    const uuid = call.db.transaction(() => create(call, now))
    await call.until(now + LOAD_BALANCER_SECONDS * 1000)
    return created(loadBalancerView(call, findLoadBalancerEvenDeleted(call.db, call, uuid)))
  },

  'PATCH /v1/network/load_balancers/{load_balancer_uuid}': (call) => {
    const name = call.input.optional('display_name')
    if (name === undefined) throw message(400, "Required parameter 'display_name' not supplied")
    return ok(update(call, 'display_name', name))
  },

  'PUT /v1/network/load_balancers/{load_balancer_uuid}/billing_account': (call) => {
    const missing = () => message(400, "Required parameter 'set_id' not supplied")
    return ok(
      update(call, 'billing_account_id', receivingAccount(call, call.input.reference('set_id'), missing).id),
    )
  },

  'DELETE /v1/network/load_balancers/{load_balancer_uuid}': (call) => {
    const row = named(call)
    call.db.transaction(() => {
      call.db.run('UPDATE load_balancers SET deleted_at = :now, updated_at = :now WHERE id = :id', {
        id: row.id,
        now: call.now,
      })
      releaseAddress(call.db, row.uuid)
      unassignFrom(call.db, row.uuid, call.now)
    })
    return empty(200)
  },

  'POST /v1/network/load_balancers/{load_balancer_uuid}/targets': (call) => {
    const row = named(call)
    const target = read(targetSchema, {
      target_uuid: call.input.optional('target_uuid'),
      target_type: call.input.optional('target_type'),
    })
    const vm = findVm(call.db, call, target.target_uuid)
    insertTarget(call.db, row.uuid, vm.uuid, call.now)
    touch(call, row)
    return ok(targetsOf(call.db, row.uuid).map(targetView).at(-1))
  },

  'DELETE /v1/network/load_balancers/{load_balancer_uuid}/targets/{target_uuid}': (call) => {
    const row = named(call)
    const removed = call.db.run(
      'DELETE FROM load_balancer_targets WHERE load_balancer_uuid = :uuid AND target_uuid = :target',
      { uuid: row.uuid, target: call.path('target_uuid') },
    )
    if (removed === 0) throw message(404, 'Load balancer target not found')
    touch(call, row)
    return empty(200)
  },

  'POST /v1/network/load_balancers/{load_balancer_uuid}/forwarding_rules': (call) => {
    const row = named(call)
    const rule = read(ruleSchema, {
      source_port: call.input.raw('source_port'),
      target_port: call.input.raw('target_port'),
    })
    insertRule(call.db, row.uuid, { sourcePort: rule.source_port, targetPort: rule.target_port }, call.now)
    touch(call, row)
    return ok({ source_port: rule.source_port, target_port: rule.target_port })
  },

  'DELETE /v1/network/load_balancers/{load_balancer_uuid}/forwarding_rules/{rule_uuid}': (call) => {
    const row = named(call)
    const removed = call.db.run(
      'DELETE FROM forwarding_rules WHERE load_balancer_uuid = :uuid AND uuid = :rule',
      {
        uuid: row.uuid,
        rule: call.path('rule_uuid'),
      },
    )
    if (removed === 0) throw message(404, 'Forwarding rule not found')
    touch(call, row)
    return empty(200)
  },
}

function create(call: Call, now: number): string {
  const { db, input } = call
  const account = chargedAccount(call, call.input.reference('billing_account_id'))
  const rules = read(z.array(ruleSchema), listed(input.raw('rules')) ?? [], 'rules')
  const targets = read(z.array(targetSchema), listed(input.raw('targets')), 'targets')
  const name = input.optional('display_name') ?? ''
  const owner = { userId: call.userId, location: call.location, billingAccountId: account.id, createdAt: now }
  const uuid = insertLoadBalancer(db, {
    ...owner,
    name,
    network: chosenNetwork(call, input.optional('network_uuid'), now, unknownNetwork),
  })
  for (const rule of rules)
    insertRule(db, uuid, { sourcePort: rule.source_port, targetPort: rule.target_port }, now)
  for (const target of targets) insertTarget(db, uuid, findVm(db, call, target.target_uuid).uuid, now)
  if (input.flag('reserve_public_ip') ?? true) {
    insertFloatingIp(db, { ...owner, name, assignedTo: { uuid, type: 'load_balancer' } })
  }
  return uuid
}

/** A list as JSON has it, or as text in a form field. */
function listed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown, name?: string): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const problem = result.error.issues[0]
  const place = [name, ...(problem?.path ?? [])].filter((part) => part !== undefined)
  throw message(400, `'${place.join('.')}': ${problem?.message}`)
}

function update(call: Call, column: 'display_name' | 'billing_account_id', value: string | number) {
  const row = named(call)
  call.db.run(`UPDATE load_balancers SET ${column} = :value, updated_at = :now WHERE id = :id`, {
    id: row.id,
    value,
    now: call.now,
  })
  return loadBalancerView(call, named(call))
}

function touch(call: Call, row: LoadBalancerRow): void {
  call.db.run('UPDATE load_balancers SET updated_at = :now WHERE id = :id', { id: row.id, now: call.now })
}

function named(call: Call): LoadBalancerRow {
  return findLoadBalancer(call.db, call, call.path('load_balancer_uuid'))
}

function loadBalancerView(call: Call, row: LoadBalancerRow) {
  return {
    uuid: row.uuid,
    display_name: row.display_name,
    network_uuid: row.network_uuid,
    user_id: row.user_id,
    billing_account_id: row.billing_account_id,
    created_at: plainTime(row.created_at),
    updated_at: plainTime(row.updated_at),
    is_deleted: row.deleted_at !== null,
    private_address: row.private_address,
    forwarding_rules: rulesOf(call.db, row.uuid).map((rule) => ({
      uuid: rule.uuid,
      protocol: 'TCP',
      created_at: plainTime(rule.created_at),
      source_port: rule.source_port,
      target_port: rule.target_port,
      settings: { connection_limit: 10000, session_persistence: 'SOURCE_IP' },
    })),
    targets: targetsOf(call.db, row.uuid).map(targetView),
  }
}

function targetView(target: TargetRow) {
  return {
    created_at: plainTime(target.created_at),
    target_uuid: target.target_uuid,
    target_type: 'vm',
    target_ip_address: target.target_ip_address,
  }
}
