import { useMutation } from '@tanstack/react-query'

import type { BillingAccount } from '@/api/billing-accounts'
import { setTopUp } from '@/api/top-up'
import { accountCan, accountName, amountLeft } from '@/components/billing-account-facts'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, parseMoney, ZERO } from '@/lib/money'
import { useLookForTopUp, useUnclearTopUp } from '@/pages/billing/unclear'
import { UnclearNotice } from '@/pages/billing/unclear-notice'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { lazyPart } from '@/ui/lazy-part'

import { paymentMessages } from './messages'

const TopUpDialog = lazyPart(async () => (await import('./top-up-dialog')).TopUpDialog)

/** Automatic top-up, in a sentence. */
export function TopUpCard({ account }: { account: BillingAccount }) {
  const t = useMessages(paymentMessages).topUp
  const currency = useCurrency()
  const switchOff = useMutation(setTopUp)
  const { show, dialogs } = useDialogs()
  const unclear = useUnclearTopUp(account.id)
  useLookForTopUp(account.id)
  const amount = parseMoney(account.recurring_payment_amount) ?? ZERO
  const threshold = parseMoney(account.recurring_payment_threshold) ?? ZERO
  const left = amountLeft(account)
  const isOn = account.is_recurring_payment_enabled === true
  return (
    <Card
      title={t.title}
      actions={
        <>
          {isOn && (
            <Button
              size="sm"
              pending={switchOff.isPending}
              onClick={() =>
                switchOff.mutate({
                  id: account.id,
                  account: accountName(account),
                  enabled: false,
                  amount: amount.toFixed(),
                  threshold: threshold.toFixed(),
                })
              }
            >
              {t.switchOff}
            </Button>
          )}
          <Button
            size="sm"
            disabledReason={accountCan.edit(account) ?? undefined}
            onClick={() => show((dialog) => <TopUpDialog account={account} {...dialog} />)}
          >
            {isOn ? t.change : t.switchOn}
          </Button>
        </>
      }
    >
      <p className="max-w-prose">
        {isOn ? t.on(formatMoney(amount, currency), formatMoney(threshold, currency)) : t.off}{' '}
        {left !== null &&
          (left.lt(0) ? t.overdrawn(formatMoney(left.abs(), currency)) : t.left(formatMoney(left, currency)))}
      </p>
      {unclear !== null && (
        <div className="mt-3">
          <UnclearNotice unclear={unclear} />
        </div>
      )}
      {dialogs}
    </Card>
  )
}
