import { useSuspenseQuery } from '@tanstack/react-query'

import { sessionQuery } from '@/api/session'

/** The deployment's currency: the API names none (rules.md, "Times and money"). Read before any page stands, so it never suspends. */
export function useCurrency(): string {
  return useSuspenseQuery(sessionQuery).data.currency
}
