import { locations as allLocations } from '../catalogue/locations.ts'
import type { Chapter } from '../http/call.ts'
import { ok } from '../http/reply.ts'

export const locations: Chapter = {
  'GET /v1/config/locations': () =>
    ok(
      allLocations.map((location) => ({
        display_name: location.display_name,
        is_default: location.is_default,
        is_preferred: location.is_preferred,
        description: location.description,
        order_nr: location.order_nr,
        slug: location.slug,
        country_code: location.country_code,
      })),
    ),
}
