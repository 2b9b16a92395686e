import { z } from 'zod'

import { models } from '../contract/answers.ts'
import { plainTime } from '../formats.ts'
import type { Call } from '../http/call.ts'
import type { NetworkRow } from '../state/networks.ts'
import { grouped } from '../state/vm-view.ts'

export const network = z
  .object({
    vlan_id: z.int().optional(),
    subnet: z.string(),
    subnet_ipv6: z.string().describe('Empty where the location has no IPv6.'),
    name: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    uuid: z.string(),
    type: z.literal('private'),
    is_default: z.boolean(),
    vm_uuids: z.array(z.string()),
    resources_count: z.int(),
  })
  .register(models, {
    id: 'Network',
    examples: [
      {
        vlan_id: 104,
        subnet: '10.1.104.0/24',
        subnet_ipv6: '2001:db8:10:30::40:0/112',
        name: 'network3',
        created_at: '2021-06-29 08:22:52',
        updated_at: '2021-06-29 08:22:52',
        uuid: '2e8cd389-27fe-45ce-a63d-d536068659e5',
        type: 'private',
        is_default: true,
        vm_uuids: ['17fb7d63-7489-4468-bd98-8ca67bf5ef6d'],
        resources_count: 1,
      },
    ],
  })

interface Holder {
  readonly network_uuid: string
  readonly holder_uuid: string
  /** Whether it is a VM, and one that the caller may see. */
  readonly is_visible_vm: number
}

/** What has an address in each network of the location. */
export function holdersByNetwork(call: Call): Map<string, Holder[]> {
  const rows = call.db.all<Holder>(
    `SELECT network_uuid, holder_uuid,
       vms.uuid IS NOT NULL AND (:only_account IS NULL OR vms.billing_account_id = :only_account) AS is_visible_vm
     FROM address_leases JOIN networks ON networks.uuid = network_uuid LEFT JOIN vms ON vms.uuid = holder_uuid
     WHERE networks.user_id = :user_id AND networks.location = :location ORDER BY address`,
    { user_id: call.userId, location: call.location.slug, only_account: call.onlyAccount },
  )
  return grouped(rows, (row) => row.network_uuid)
}

export function networkView(
  call: Call,
  row: NetworkRow,
  holders = holdersByNetwork(call),
): z.input<typeof network> {
  const holding = holders.get(row.uuid) ?? []
  return {
    ...(call.location.dialect === 'documented' && { vlan_id: row.vlan_id }),
    subnet: row.subnet,
    subnet_ipv6: row.subnet_ipv6,
    name: row.name,
    created_at: plainTime(row.created_at),
    updated_at: plainTime(row.updated_at),
    uuid: row.uuid,
    type: 'private',
    is_default: row.is_default === 1,
    vm_uuids: holding.filter((holder) => holder.is_visible_vm === 1).map((holder) => holder.holder_uuid),
    resources_count: holding.length,
  }
}
