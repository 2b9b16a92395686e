import { pricingPolicy } from '../catalogue/pricing.ts'
import type { Chapter } from '../http/call.ts'
import { ok } from '../http/reply.ts'

export const pricing: Chapter = {
  'GET /v1/pricing/policy': () => ok(pricingPolicy),
}
