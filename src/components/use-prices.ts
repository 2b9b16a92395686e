import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { pricingPolicyQuery, type PolicyEntry } from '@/api/pricing'
import { pricer, type Prices } from '@/lib/pricing'

/** The provider's prices, ready to reckon with; undefined until they are read. */
export function usePrices(): Prices<PolicyEntry> | undefined {
  const { data } = useQuery(pricingPolicyQuery)
  return useMemo(() => data && pricer(data), [data])
}
