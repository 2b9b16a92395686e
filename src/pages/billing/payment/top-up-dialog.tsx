import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import type { BillingAccount } from '@/api/billing-accounts'
import { cardsQuery } from '@/api/cards'
import { setTopUp } from '@/api/top-up'
import { accountName, amountLeft } from '@/components/billing-account-facts'
import { cardCan } from '@/components/card-facts'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { useNow } from '@/components/use-now'
import { FormDialog } from '@/forms/form-dialog'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, parseMoney } from '@/lib/money'
import { Notice } from '@/ui/notice'

import { typedAmount } from './amount'
import { AmountField, amountSchema } from './amount-field'
import { paymentMessages } from './messages'

interface TopUpDialogProps extends DialogProps {
  account: BillingAccount
}

/** How much, and when. What is due at once is said before it is charged. */
export function TopUpDialog({ account, open, onClose }: TopUpDialogProps) {
  const t = useMessages(paymentMessages).topUp.dialog
  const currency = useCurrency()
  const now = useNow()
  const cards = useQuery(cardsQuery(account.id))
  const form = useForm({
    defaultValues: {
      amount: presentOr(account.recurring_payment_amount, '25'),
      threshold: presentOr(account.recurring_payment_threshold, '10'),
    },
    mode: 'onTouched',
    resolver: zodResolver(z.object({ amount: amountSchema(), threshold: amountSchema({ orZero: true }) })),
  })
  const values = form.watch()
  const amount = typedAmount(values.amount)
  const threshold = typedAmount(values.threshold, { orZero: true })
  const left = amountLeft(account)
  const isDue = left !== null && amount !== null && threshold !== null && left.lt(threshold)
  const canCharge = cards.data?.items.some((card) => cardCan.charge(card, now) === null)
  const { send, isPending, failure, leave } = useDialogWrite(setTopUp, onClose)
  const money = (value: NonNullable<typeof amount>) => formatMoney(value, currency)
  const symbol = currencySymbol(currency)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title}
      form={form}
      onSubmit={(sent) =>
        send({
          id: account.id,
          account: accountName(account),
          enabled: true,
          amount: sent.amount.trim(),
          threshold: sent.threshold.trim(),
        })
      }
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={isDue ? t.chargeNow(money(amount)) : t.submit}
      disabledReason={canCharge === false ? t.noCard : undefined}
    >
      <AmountField form={form} name="amount" label={t.amount} unit={symbol} />
      <AmountField form={form} name="threshold" label={t.threshold} unit={symbol} />
      {amount !== null && threshold !== null && (
        <p aria-live="polite">{t.sentence(money(amount), money(threshold))}</p>
      )}
      {isDue && (
        <Notice tone="wait" live>
          {t.now(money(left), money(amount))}
        </Notice>
      )}
      {canCharge === false && <Notice tone="wait">{t.noCard}</Notice>}
      {cards.data === undefined && cards.isError && <Notice tone="wait">{t.cardsUnread}</Notice>}
    </FormDialog>
  )
}

function presentOr(value: number | null | undefined, otherwise: string): string {
  const present = parseMoney(value)
  return present === null || present.eq(0) ? otherwise : present.toFixed()
}
