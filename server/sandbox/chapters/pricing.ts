import { z } from 'zod'

import { pricingPolicy } from '../catalogue/pricing.ts'
import { models } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'

const policy = z
  .object({
    policyId: z.int(),
    price: z.number().describe('Per hour.'),
    resourceType: z.string(),
    serviceNameUserFriendly: z.string(),
    serviceNameInUptime: z.string().optional(),
    numCpus: z.int().optional(),
    megsRam: z.int().optional(),
  })
  .register(models, {
    id: 'Price',
    examples: [
      {
        numCpus: 1,
        policyId: 1001,
        price: 0.00521,
        resourceType: 'CPU',
        serviceNameUserFriendly: '1 CPU',
      },
    ],
  })

export const pricing = [
  endpoint('GET /v1/pricing/policy', {
    description:
      'What resources cost by the hour: a core, memory of just that size, a gigabyte, a licence per core.',
    answer: z.object({ policy: z.array(policy).readonly() }),
    run: () => pricingPolicy,
  }),
]
