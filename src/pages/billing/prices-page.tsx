import { useQuery, type QueryClient } from '@tanstack/react-query'
import type { LoaderFunction } from 'react-router'

import { describeError, errorDetails } from '@/api/describe-error'
import { pricingPolicyQuery } from '@/api/pricing'
import { startReading } from '@/api/read'
import { useMessages } from '@/lib/i18n/catalogue'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { ErrorPanel } from '@/ui/error-panel'
import { PageHeader } from '@/ui/page-header'
import { SkeletonLines } from '@/ui/skeleton'

import { Calculator } from './prices/calculator'
import { pricesMessages } from './prices/messages'
import { PriceTable } from './prices/price-table'

export const loader = (client: QueryClient): LoaderFunction => {
  return () => {
    startReading(client, pricingPolicyQuery)
    return null
  }
}

/** The price list, and what a plan would cost by it. */
export function Component() {
  const t = useMessages(pricesMessages)
  const policy = useQuery(pricingPolicyQuery)
  return (
    <>
      <title>{t.title}</title>
      <PageHeader title={t.title} summary={t.summary(HOURS_PER_MONTH)} />
      {policy.data === undefined && policy.error === null && <SkeletonLines lines={10} />}
      {policy.data === undefined && policy.error !== null && (
        <ErrorPanel
          title={t.failed}
          details={errorDetails(policy.error)}
          retrying={policy.isFetching}
          onRetry={() => void policy.refetch()}
        >
          {describeError(policy.error)}
        </ErrorPanel>
      )}
      {policy.data !== undefined && (
        <>
          <Calculator policy={policy.data} />
          <PriceTable policy={policy.data} />
        </>
      )}
    </>
  )
}
