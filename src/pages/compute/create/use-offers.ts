import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { offeredHostPoolsQuery } from '@/api/host-pools'
import { appImagesQuery, plainImagesQuery } from '@/api/images'
import { networksQuery } from '@/api/networks'
import { vmParametersQuery } from '@/api/parameters'
import { payableAccounts } from '@/components/billing-account-facts'

import type { Offers } from './create-descriptors'

/**
 * Reads what a location offers for a new VM. The rules are all that the form cannot do without; of the rest each part may fail on its
 * own. `offers` stands once every part has answered or failed, so that nothing is chosen by half of it.
 */
export function useOffers(slug: string) {
  const parameters = useQuery(vmParametersQuery(slug))
  const plain = useQuery(plainImagesQuery(slug))
  const apps = useQuery(appImagesQuery(slug))
  const hostPools = useQuery(offeredHostPoolsQuery(slug))
  const networks = useQuery(networksQuery(slug))
  const billing = useQuery(billingAccountsQuery)

  const accounts = useMemo(() => billing.data && payableAccounts(billing.data.items), [billing.data])
  const isWaiting = [parameters, plain, apps, hostPools, networks, billing].some((part) => part.isPending)
  const offers = useMemo((): Offers | null => {
    if (isWaiting || parameters.data === undefined) return null
    const images = plain.data === undefined && apps.data === undefined ? undefined : [plain.data, apps.data]
    return {
      parameters: parameters.data.items,
      images: images?.flatMap((list) => list ?? []),
      hostPools: hostPools.data,
      networks: networks.data?.items,
      billingAccounts: accounts,
    }
  }, [isWaiting, parameters.data, plain.data, apps.data, hostPools.data, networks.data, accounts])

  return { parameters, plain, apps, hostPools, networks, billing, accounts, offers }
}
