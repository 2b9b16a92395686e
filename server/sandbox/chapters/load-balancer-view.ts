import { z } from 'zod'

import { models } from '../contract/answers.ts'
import { plainTime } from '../formats.ts'
import type { Call } from '../http/call.ts'
import { rulesOf, targetsOf, type LoadBalancerRow, type TargetRow } from '../state/load-balancers.ts'

const exampleTarget = {
  created_at: '2022-07-12 14:21:06',
  target_uuid: '145cc106-e067-419a-85fd-333ded30f169',
  target_type: 'vm' as const,
  target_ip_address: '10.61.10.2',
}

export const target = z
  .object({
    created_at: z.string(),
    target_uuid: z.string(),
    target_type: z.literal('vm'),
    target_ip_address: z.string().nullable().describe('Null once the machine is deleted.'),
  })
  .register(models, { id: 'LoadBalancerTarget', examples: [exampleTarget] })

export const loadBalancer = z
  .object({
    uuid: z.string(),
    display_name: z.string(),
    network_uuid: z.string(),
    user_id: z.int(),
    billing_account_id: z.int(),
    created_at: z.string(),
    updated_at: z.string(),
    is_deleted: z.boolean(),
    private_address: z.string(),
    forwarding_rules: z.array(
      z.object({
        uuid: z.string(),
        protocol: z.literal('TCP'),
        created_at: z.string(),
        source_port: z.int(),
        target_port: z.int(),
        settings: z.object({ connection_limit: z.int(), session_persistence: z.string() }),
      }),
    ),
    targets: z.array(target),
  })
  .register(models, {
    id: 'LoadBalancer',
    description: 'Spreads connections over virtual machines. Its public address is a floating IP of its own.',
    examples: [
      {
        uuid: '438ac62f-e97b-4ef0-8940-507b9e94af43',
        display_name: 'my LB',
        network_uuid: '2e8cd389-27fe-45ce-a63d-d536068659e5',
        user_id: 268,
        billing_account_id: 130157,
        created_at: '2022-07-12 14:21:06',
        updated_at: '2022-07-12 14:21:06',
        is_deleted: false,
        private_address: '10.112.231.192',
        forwarding_rules: [
          {
            uuid: 'b3f28feb-c91e-4601-a6b6-267fa98dc121',
            protocol: 'TCP',
            created_at: '2022-07-12 14:21:06',
            source_port: 8080,
            target_port: 80,
            settings: { connection_limit: 10000, session_persistence: 'SOURCE_IP' },
          },
        ],
        targets: [exampleTarget],
      },
    ],
  })

export function loadBalancerView(call: Call, row: LoadBalancerRow): z.input<typeof loadBalancer> {
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

export function targetView(row: TargetRow): z.input<typeof target> {
  return {
    created_at: plainTime(row.created_at),
    target_uuid: row.target_uuid,
    target_type: 'vm',
    target_ip_address: row.target_ip_address,
  }
}
