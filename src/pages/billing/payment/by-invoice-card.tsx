import { useQuery } from '@tanstack/react-query'

import type { BillingAccount } from '@/api/billing-accounts'
import { cardsQuery } from '@/api/cards'
import { accountCan } from '@/components/billing-account-facts'
import { cardFacts } from '@/components/card-facts'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { lazyPart } from '@/ui/lazy-part'
import { State } from '@/ui/state'

import { paymentMessages } from './messages'

const ApplyDialog = lazyPart(async () => (await import('./apply-dialog')).ApplyDialog)

/** Paying by bank transfer instead of by card: applied for, then agreed to by the provider. */
export function ByInvoiceCard({ account }: { account: BillingAccount }) {
  const t = useMessages(paymentMessages).byInvoice
  const cards = useQuery(cardsQuery(account.id))
  const { show, dialogs } = useDialogs()
  const application = cards.data?.items.find(
    (card) => card.is_deleted !== true && cardFacts(card.additional_data).kind === 'byInvoice',
  )
  return (
    <Card
      title={t.title}
      actions={
        <Button
          size="sm"
          disabledReason={accountCan.edit(account) ?? (application === undefined ? undefined : t.isApplied)}
          onClick={() => show((dialog) => <ApplyDialog account={account} {...dialog} />)}
        >
          {t.apply}
        </Button>
      }
    >
      <p className="max-w-prose">{t.text}</p>
      {application !== undefined && (
        <p className="mt-2">
          <State kind={application.is_verified === true ? 'good' : 'due'}>
            {application.is_verified === true ? t.agreed : t.applied}
          </State>
        </p>
      )}
      {dialogs}
    </Card>
  )
}
