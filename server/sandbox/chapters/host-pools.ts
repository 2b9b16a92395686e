import { z } from 'zod'

import { serverClassesOf } from '../catalogue/server-classes.ts'
import { models } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'

const range = z.object({ min: z.int(), max: z.int() })

const hostPool = z
  .object({
    created_at: z.string(),
    description: z.string(),
    is_default_designated: z.boolean().describe('Whether it is taken when a new machine names none.'),
    name: z.string(),
    updated_at: z.string(),
    uuid: z.string(),
    guest_limits: z.object({ cpu: range, ram_mb: range, disk_gb: range }).optional(),
    is_visible: z.boolean().optional(),
  })
  .register(models, {
    id: 'HostPool',
    description: 'A server class. Where it has `guest_limits`, its machines keep within them.',
    examples: [
      {
        created_at: '2022-12-28 13:50:52',
        description: 'A server class for a wide range of purposes',
        is_default_designated: true,
        name: 'General',
        updated_at: '2023-02-21 08:17:13',
        uuid: '4820b11f-82c9-4313-a1ef-14d6039981db',
      },
    ],
  })

export const hostPools = [
  endpoint('GET /v1/user-resource/host_pool/list', {
    description: 'The server classes that a new virtual machine can be put into.',
    answer: z.array(hostPool),
    run: (call) =>
      serverClassesOf(call.location).map((entry) => ({
        created_at: entry.created_at,
        description: entry.description,
        is_default_designated: entry.is_default_designated,
        name: entry.name,
        updated_at: entry.updated_at,
        uuid: entry.uuid,
        ...(entry.guest_limits && { guest_limits: entry.guest_limits, is_visible: true }),
      })),
  }),
]
