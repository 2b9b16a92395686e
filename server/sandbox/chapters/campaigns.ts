import { z } from 'zod'

import { samples } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'

export const campaigns = [
  endpoint('GET /v1/payment/has_active_campaigns', {
    description: 'Whether there is a campaign. The sandbox never has one.',
    answer: z.object({ success: z.boolean().register(samples, { example: false }) }),
    run: () => ({ success: false }),
  }),
]
