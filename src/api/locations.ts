import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

/** Reference, "Locations". */
const locationSchema = z.looseObject({
  slug: z.string(),
  display_name: z.optional(z.nullable(z.string())),
  is_default: z.optional(z.nullable(z.boolean())),
  is_preferred: z.optional(z.nullable(z.boolean())),
  is_published: z.optional(z.nullable(z.boolean())),
  description: z.optional(z.nullable(z.string())),
  order_nr: z.optional(z.nullable(z.number())),
  country_code: z.optional(z.nullable(z.string())),
})

/** One that has no name is called by its slug: left out, all that is in it would be gone. */
export type Location = z.infer<typeof locationSchema> & { readonly display_name: string }

/** All locations in the provider's order. Account-wide: never sent with a slug. */
export const locationsQuery = queryOptions({
  queryKey: ['locations'],
  queryFn: ({ signal }) =>
    callApi({ method: 'GET', path: '/config/locations', signal }, listOf(locationSchema)),
  select: ({ items }): Location[] =>
    items
      .map((location) => ({ ...location, display_name: location.display_name?.trim() || location.slug }))
      .toSorted((a, b) => (a.order_nr ?? 0) - (b.order_nr ?? 0)),
  staleTime: 10 * 60_000,
})
