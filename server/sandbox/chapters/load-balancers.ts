import { z } from 'zod'

import { nothing } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { flag, json, label, reference, uuid } from '../contract/kinds.ts'
import { body, path, payer, query, type Problems } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { message } from '../http/failures.ts'
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
} from '../state/load-balancers.ts'
import { chosenNetwork } from '../state/networks.ts'
import { LOAD_BALANCER_SECONDS } from '../state/transitions.ts'
import { findVm } from '../state/vms.ts'
import { loadBalancer, loadBalancerView } from './load-balancer-view.ts'

const port = z.coerce.number().int().min(1).max(65535)
const rules = z.array(z.object({ source_port: port, target_port: port }))
const targets = z.array(
  z.object({ target_uuid: z.string().toLowerCase(), target_type: z.literal('vm').default('vm') }),
)

const EXAMPLE = '438ac62f-e97b-4ef0-8940-507b9e94af43'
const EXAMPLE_TARGETS = [{ target_uuid: '145cc106-e067-419a-85fd-333ded30f169', target_type: 'vm' as const }]

export const load_balancer_uuid = path(uuid, 'The load balancer.', EXAMPLE)
export const UNKNOWN = { 404: 'There is no such load balancer in the location.' }

/** Load balancers as a whole; what is in one has modules of its own. */
export const loadBalancers = [
  endpoint('GET /v1/network/load_balancers', {
    description: 'The load balancers of the location, newest first.',
    // Not in the reference, but sent by the platform's own Go client.
    parameters: { all: query.default(flag, false, 'Whether those that are deleted come, too.') },
    answer: z.array(loadBalancer),
    run: (call, { all }) => listLoadBalancers(call.db, call, all).map((row) => loadBalancerView(call, row)),
  }),

  endpoint('GET /v1/network/load_balancers/{load_balancer_uuid}', {
    description: 'One load balancer, even a deleted one: then it says so.',
    parameters: { load_balancer_uuid },
    answer: loadBalancer,
    refusals: UNKNOWN,
    run: (call, input) =>
      loadBalancerView(call, findLoadBalancerEvenDeleted(call.db, call, input.load_balancer_uuid)),
  }),

  endpoint('POST /v1/network/load_balancers', {
    description: 'Makes a load balancer, and answers when it is there.',
    parameters: {
      display_name: body.default(label, '', 'What you call it.', 'my LB'),
      billing_account_id: payer(130157),
      network_uuid: body.optional(uuid, 'The network of its targets; by default the default one.', EXAMPLE),
      reserve_public_ip: body.default(flag, true, 'Whether it gets a public address.', 'true'),
      rules: body.default(
        json(rules, [{ source_port: 8080, target_port: 80 }]),
        [],
        'Which ports go where.',
        [{ source_port: 8080, target_port: 80 }],
      ),
      targets: body.optional(
        json(targets, EXAMPLE_TARGETS),
        'What connections are spread over. Send the list even when it is empty.',
        EXAMPLE_TARGETS,
      ),
    },
    judge: (_, input) => duplicateProblem(input.rules),
    status: 201,
    answer: loadBalancer,
    refusals: { 500: 'There is no list of targets: so the service answers.' },
    run: async (call, { targets: linked, ...input }) => {
      const { db, now } = call
      if (linked === undefined) throw message(500, 'Internal server error')
      const made = db.transaction(() => {
        const owner = {
          userId: call.userId,
          location: call.location,
          billingAccountId: chargedAccount(call, input.billing_account_id).id,
          name: input.display_name,
          createdAt: now,
        }
        const network = chosenNetwork(call, input.network_uuid, now)
        const created = insertLoadBalancer(db, { ...owner, network })
        for (const { source_port, target_port } of input.rules) {
          insertRule(db, created, { sourcePort: source_port, targetPort: target_port }, now)
        }
        for (const { target_uuid } of linked) {
          insertTarget(db, created, findVm(db, call, target_uuid).uuid, now)
        }
        if (input.reserve_public_ip) {
          insertFloatingIp(db, { ...owner, assignedTo: { uuid: created, type: 'load_balancer' } })
        }
        return created
      })
      await call.until(now + LOAD_BALANCER_SECONDS * 1000)
      return loadBalancerView(call, findLoadBalancerEvenDeleted(db, call, made))
    },
  }),

  endpoint('PATCH /v1/network/load_balancers/{load_balancer_uuid}', {
    description: 'Renames a load balancer.',
    parameters: {
      load_balancer_uuid,
      display_name: body.required(label, 'What you call it.', 'my new LB Name'),
    },
    answer: loadBalancer,
    refusals: UNKNOWN,
    run: (call, input) => update(call, input.load_balancer_uuid, 'display_name', () => input.display_name),
  }),

  endpoint('DELETE /v1/network/load_balancers/{load_balancer_uuid}', {
    description: 'Deletes a load balancer. Its public address stays yours, and costs.',
    parameters: { load_balancer_uuid },
    answer: nothing,
    refusals: UNKNOWN,
    run: (call, input) => {
      const row = findLoadBalancer(call.db, call, input.load_balancer_uuid)
      call.db.transaction(() => {
        call.db.run('UPDATE load_balancers SET deleted_at = :now, updated_at = :now WHERE id = :id', {
          id: row.id,
          now: call.now,
        })
        releaseAddress(call.db, row.uuid)
        unassignFrom(call.db, row.uuid, call.now)
      })
    },
  }),

  endpoint('PUT /v1/network/load_balancers/{load_balancer_uuid}/billing_account', {
    description: 'Has another billing account pay for a load balancer.',
    parameters: {
      load_balancer_uuid,
      set_id: body.required(reference, 'Who pays from now on.', 123456),
    },
    answer: loadBalancer,
    refusals: UNKNOWN,
    run: (call, { load_balancer_uuid: named, set_id }) =>
      update(call, named, 'billing_account_id', () => receivingAccount(call, set_id).id),
  }),
]

/** Rules that are each right by themselves, but forward one port twice. */
function duplicateProblem(sent: z.infer<typeof rules> = []): Problems {
  const ports = sent.map(({ source_port }) => source_port)
  const twice = ports.findIndex((each, at) => ports.indexOf(each) < at)
  if (twice === -1) return {}
  return { rules: `Parameter 'rules' at ${twice}.source_port: ${ports[twice]} is already forwarded` }
}

function update(
  call: Call,
  named: string,
  column: 'display_name' | 'billing_account_id',
  value: () => string | number,
) {
  const { id } = findLoadBalancer(call.db, call, named)
  call.db.run(`UPDATE load_balancers SET ${column} = :value, updated_at = :now WHERE id = :id`, {
    id,
    value: value(),
    now: call.now,
  })
  return loadBalancerView(call, findLoadBalancer(call.db, call, named))
}
