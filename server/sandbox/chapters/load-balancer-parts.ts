import { z } from 'zod'

import { nothing, samples } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { integerBetween, oneOf, uuid } from '../contract/kinds.ts'
import { body, path } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { message } from '../http/failures.ts'
import {
  findLoadBalancer,
  insertRule,
  insertTarget,
  targetsOf,
  type LoadBalancerRow,
} from '../state/load-balancers.ts'
import { findVm } from '../state/vms.ts'
import { target, targetView } from './load-balancer-view.ts'
import { load_balancer_uuid, UNKNOWN } from './load-balancers.ts'

const port = integerBetween(1, 65535)
const TARGET = '145cc106-e067-419a-85fd-333ded30f169'

/** What a load balancer consists of: its targets and its forwarding rules. */
export const loadBalancerParts = [
  endpoint('POST /v1/network/load_balancers/{load_balancer_uuid}/targets', {
    description: 'Has a load balancer spread connections over one more virtual machine.',
    parameters: {
      load_balancer_uuid,
      target_uuid: body.required(uuid, 'The virtual machine.', TARGET),
      target_type: body.required(oneOf('vm'), 'What the target is.'),
    },
    answer: target,
    refusals: {
      ...UNKNOWN,
      400: 'There is no such virtual machine in the location, it is in another network, or it is a target already.',
    },
    run: (call, input) => {
      const row = findLoadBalancer(call.db, call, input.load_balancer_uuid)
      const vm = findVm(call.db, call, input.target_uuid)
      changing(call, row, () => insertTarget(call.db, row.uuid, vm.uuid, call.now))
      const [added] = targetsOf(call.db, row.uuid).slice(-1).map(targetView)
      if (!added) throw new Error(`Target ${vm.uuid} was not added`)
      return added
    },
  }),

  endpoint('DELETE /v1/network/load_balancers/{load_balancer_uuid}/targets/{target_uuid}', {
    description: 'Takes a virtual machine out of a load balancer.',
    parameters: { load_balancer_uuid, target_uuid: path(uuid, 'The virtual machine.', TARGET) },
    answer: nothing,
    refusals: { 404: 'There is no such load balancer, or it has no such target.' },
    run: (call, input) => {
      const row = findLoadBalancer(call.db, call, input.load_balancer_uuid)
      changing(call, row, () => {
        const removed = call.db.run(
          'DELETE FROM load_balancer_targets WHERE load_balancer_uuid = :uuid AND target_uuid = :target',
          { uuid: row.uuid, target: input.target_uuid },
        )
        if (removed === 0) throw message(404, 'Load balancer target not found')
      })
    },
  }),

  endpoint('POST /v1/network/load_balancers/{load_balancer_uuid}/forwarding_rules', {
    description: 'Forwards one more port.',
    parameters: {
      load_balancer_uuid,
      source_port: body.required(port, 'The port that is connected to.', 8080),
      target_port: body.required(port, 'The port of the targets.', 80),
    },
    answer: z.object({
      source_port: z.int().register(samples, { example: 8080 }),
      target_port: z.int().register(samples, { example: 80 }),
    }),
    refusals: { ...UNKNOWN, 400: 'The port is forwarded already, or is none.' },
    run: (call, { load_balancer_uuid: named, source_port, target_port }) => {
      const row = findLoadBalancer(call.db, call, named)
      changing(call, row, () =>
        insertRule(call.db, row.uuid, { sourcePort: source_port, targetPort: target_port }, call.now),
      )
      return { source_port, target_port }
    },
  }),

  endpoint('DELETE /v1/network/load_balancers/{load_balancer_uuid}/forwarding_rules/{rule_uuid}', {
    description: 'Stops forwarding a port.',
    parameters: {
      load_balancer_uuid,
      rule_uuid: path(uuid, 'The rule.', 'b3f28feb-c91e-4601-a6b6-267fa98dc121'),
    },
    answer: nothing,
    refusals: { 404: 'There is no such load balancer, or it has no such rule.' },
    run: (call, input) => {
      const row = findLoadBalancer(call.db, call, input.load_balancer_uuid)
      changing(call, row, () => {
        const removed = call.db.run(
          'DELETE FROM forwarding_rules WHERE load_balancer_uuid = :uuid AND uuid = :rule',
          { uuid: row.uuid, rule: input.rule_uuid },
        )
        if (removed === 0) throw message(404, 'Forwarding rule not found')
      })
    },
  }),
]

/** A change of a part is one of the whole: both are there, or neither. */
function changing(call: Call, row: LoadBalancerRow, change: () => void): void {
  call.db.transaction(() => {
    change()
    call.db.run('UPDATE load_balancers SET updated_at = :now WHERE id = :id', { id: row.id, now: call.now })
  })
}
