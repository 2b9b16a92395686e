import { z } from 'zod'

import { locations as allLocations } from '../catalogue/locations.ts'
import { models } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'

const location = z
  .object({
    display_name: z.string(),
    is_default: z.boolean(),
    is_preferred: z.boolean(),
    description: z.string(),
    order_nr: z.int(),
    slug: z.string(),
    country_code: z.string(),
  })
  .register(models, {
    id: 'Location',
    examples: [
      {
        display_name: 'Cycletown',
        is_default: true,
        is_preferred: false,
        description: 'The original location',
        order_nr: 1,
        slug: 'cyc01',
        country_code: 'est',
      },
    ],
  })

export const locations = [
  endpoint('GET /v1/config/locations', {
    description: 'Where resources can be. A slug after `/v1/` chooses the location that a request is about.',
    answer: z.array(location),
    run: () =>
      allLocations.map((entry) => ({
        display_name: entry.display_name,
        is_default: entry.is_default,
        is_preferred: entry.is_preferred,
        description: entry.description,
        order_nr: entry.order_nr,
        slug: entry.slug,
        country_code: entry.country_code,
      })),
  }),
]
