import type { BillingAccount } from '@/api/billing-accounts'

import { ByInvoiceCard } from './by-invoice-card'
import { TopUpCard } from './top-up-card'
import { WaysToPay } from './ways-to-pay'

/** How an account pays. */
export function PaymentTab({ account }: { account: BillingAccount }) {
  return (
    <>
      <WaysToPay account={account} />
      <TopUpCard account={account} />
      <ByInvoiceCard account={account} />
    </>
  )
}
