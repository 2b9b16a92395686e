import { z } from 'zod'

import { models } from '../contract/answers.ts'
import { plainTime } from '../formats.ts'
import type { Call } from '../http/call.ts'
import type { FloatingIpRow } from '../state/floating-ips.ts'

const exampleFloatingIp = {
  id: 1,
  address: '1.1.1.1',
  user_id: 666,
  billing_account_id: 2,
  type: 'public' as const,
  network_id: null,
  name: 'my_ip',
  enabled: true,
  created_at: '2019-10-31 10:52:19',
  updated_at: '2019-10-31 10:52:19',
  is_deleted: false,
  is_virtual: false,
}

export const floatingIp = z
  .object({
    id: z.int(),
    address: z.string(),
    user_id: z.int(),
    billing_account_id: z.int(),
    type: z.literal('public'),
    network_id: z.null(),
    name: z.string(),
    enabled: z.boolean(),
    created_at: z.string(),
    updated_at: z.string(),
    is_deleted: z.boolean(),
    is_virtual: z.boolean(),
    assigned_to: z.string().nullable().optional().describe('The UUID of what it leads to.'),
    assigned_to_resource_type: z.enum(['virtual_machine', 'load_balancer']).optional(),
    assigned_to_private_ip: z.string().nullable().optional(),
  })
  .register(models, {
    id: 'FloatingIp',
    description: 'A public IPv4 address. While it leads to nothing, `assigned_to` is null or left out.',
    examples: [
      {
        ...exampleFloatingIp,
        assigned_to: '88e5a11b-9c89-4986-99c7-90d43499317c',
        assigned_to_resource_type: 'virtual_machine',
        assigned_to_private_ip: '10.1.104.7',
      },
    ],
  })

export const unassignedFloatingIp = floatingIp
  .extend({ unassigned_at: z.string(), uuid: z.string() })
  .register(models, {
    id: 'UnassignedFloatingIp',
    examples: [
      {
        ...exampleFloatingIp,
        unassigned_at: '2021-12-06 13:03:33',
        uuid: 'e44f151c-3916-4bd8-ab6e-592ca982dc63',
        assigned_to: null,
      },
    ],
  })

export function floatingIpView(call: Call, row: FloatingIpRow): z.input<typeof floatingIp> {
  return {
    id: row.id,
    address: row.address,
    user_id: row.user_id,
    billing_account_id: row.billing_account_id,
    type: 'public',
    network_id: null,
    name: row.name,
    enabled: true,
    created_at: plainTime(row.created_at),
    updated_at: plainTime(row.updated_at),
    is_deleted: false,
    is_virtual: false,
    ...assignment(call, row),
  }
}

/** The reference says `assigned_to: null` of an idle address; live deployments leave the keys out. */
function assignment(call: Call, row: FloatingIpRow) {
  if (row.assigned_to === null) return call.location.dialect === 'documented' ? { assigned_to: null } : {}
  return {
    assigned_to: row.assigned_to,
    ...(row.assigned_to_resource_type !== null && {
      assigned_to_resource_type: row.assigned_to_resource_type,
    }),
    assigned_to_private_ip: row.private_ipv4,
  }
}
