import { z } from 'zod'

import { models } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { usageView } from '../metering/lines.ts'
import { namesOf } from '../metering/names.ts'
import { currentUsage } from '../metering/running-totals.ts'
import { findKeptAccount } from '../state/billing-accounts.ts'
import { accountInQuery } from './billing-account-shapes.ts'

const usage = z
  .object({
    billing_account_id: z.int(),
    configurations: z.array(
      z.object({
        cpus: z.int().nullable(),
        disk_size_GB: z.number().nullable(),
        os_name: z.string().nullable(),
        ram_MB: z.int().nullable(),
        vm_name: z.string().nullable(),
      }),
    ),
    cost: z.number(),
    description: z.string(),
    hours: z.number(),
    owner_uuid: z.string(),
    price: z.number(),
    price_unit: z.string(),
    uptime_types: z.array(z.string()).readonly(),
    user_id: z.int(),
  })
  .register(models, {
    id: 'Usage',
    description: 'What a resource has cost this month in one configuration.',
    examples: [
      {
        billing_account_id: 6,
        configurations: [
          { cpus: 2, disk_size_GB: 20, os_name: 'ubuntu', ram_MB: 2048, vm_name: 'Ubuntu-16-04' },
        ],
        cost: 0.08646,
        description: 'Ubuntu-16-04, 2 CPUs, 2 GB RAM, 20 GB disk',
        hours: 3,
        owner_uuid: 'f80b1d62-ffe4-43ef-9210-60f05445456a',
        price: 0.02882,
        price_unit: 'h',
        uptime_types: ['VM_COMPUTE', 'VM_RUNNING', 'MAIN_STORAGE'],
        user_id: 8,
      },
    ],
  })

export const charging = [
  endpoint('GET /v1/charging/usage', {
    description: 'What an account pays for this month, by resource and configuration.',
    parameters: { billing_account_id: accountInQuery },
    answer: z.array(usage),
    run: (call, { billing_account_id }) => {
      const account = findKeptAccount(call, billing_account_id)
      const nameOf = namesOf(call.db, call.userId)
      return currentUsage(call.db, account, call.now).map((line) =>
        usageView(line, nameOf(line.owner), account),
      )
    },
  }),
]
