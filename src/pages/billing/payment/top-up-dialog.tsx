import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { billingAccountQuery, type BillingAccount } from '@/api/billing-accounts'
import { cardsQuery } from '@/api/cards'
import { FoundError, isOutcomeOpen } from '@/api/found-error'
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
import { formatMoney, parseMoney, ZERO, type Money } from '@/lib/money'
import { writeDecimal } from '@/lib/typed-number'
import { useUnclearTopUp } from '@/pages/billing/unclear'
import { unclearMessages } from '@/pages/billing/unclear-messages'
import { useIsToppingUp } from '@/pages/billing/under-way'
import { Notice } from '@/ui/notice'

import { suggestedAmount, typedAmount } from './amount'
import { AmountField, amountSchema } from './amount-field'
import { paymentMessages } from './messages'

interface TopUpDialogProps extends DialogProps {
  account: BillingAccount
}

/** How much, and when. What is due at once is said before it is charged. */
export function TopUpDialog({ account: opened, open, onClose }: TopUpDialogProps) {
  const t = useMessages(paymentMessages).topUp.dialog
  const { lookFirst } = useMessages(unclearMessages)
  const currency = useCurrency()
  const now = useNow()
  const client = useQueryClient()
  const account = useQuery(billingAccountQuery(opened.id)).data ?? opened
  const [isReading, setIsReading] = useState(false)
  const [isUnread, setIsUnread] = useState(false)
  /** What the form began with: whoever changed it since would have their change taken back. */
  const [basis, setBasis] = useState(() => settingsOf(opened))
  const [theirs, setTheirs] = useState<BillingAccount | null>(null)
  /** Once it failed, it holds all the same: sent again as it is, it could charge twice. */
  const [sent, setSent] = useState<{ amount: string; threshold: string } | null>(null)
  const cards = useQuery(cardsQuery(account.id))
  const form = useForm({
    defaultValues: valuesOf(opened, currency),
    mode: 'onTouched',
    resolver: zodResolver(
      z.object({ amount: amountSchema(currency), threshold: amountSchema(currency, { orZero: true }) }),
    ),
  })
  const values = form.watch()
  const amount = typedAmount(values.amount, currency)
  const threshold = typedAmount(values.threshold, currency, { orZero: true })
  const left = amountLeft(account)
  const isDueWith = (present: Money | null) =>
    present !== null && amount !== null && threshold !== null && present.lt(threshold)
  const isDue = isDueWith(left)
  const canCharge = cards.data?.items.some((card) => cardCan.charge(card, now) === null)
  const { plan, isPending, failure, leave } = useDialogWrite(setTopUp, onClose)
  const isSent = useIsToppingUp(account.id)
  const unclear = useUnclearTopUp(account.id)
  const isSet =
    failure instanceof FoundError &&
    sent !== null &&
    amount?.eq(sent.amount) === true &&
    threshold?.eq(sent.threshold) === true

  function whyNot() {
    if (unclear !== null) return lookFirst
    if (isSent) return t.underWay
    if (isSet) return t.isSet
    return canCharge === false ? t.noCard : undefined
  }

  const money = (value: Money) => formatMoney(value, currency)
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
      plan={(typed) => {
        const next = {
          amount: typedAmount(typed.amount, currency)?.toFixed() ?? '',
          threshold: typedAmount(typed.threshold, currency, { orZero: true })?.toFixed() ?? '',
        }
        const planned = plan({ id: account.id, account: accountName(account), enabled: true, ...next })
        const begin = async () => {
          if (!(await isAsShown(next))) return
          setSent(next)
          planned.send()
        }
        return { ...planned, send: () => void begin() }
      }}
      isPending={isPending || isReading}
      failure={failure}
      failureTitle={failure instanceof FoundError && !isOutcomeOpen(failure) ? t.notCharged : t.failed}
      submitLabel={isDue && amount !== null ? t.chargeNow(money(amount)) : t.submit}
      disabledReason={whyNot()}
    >
      <AmountField form={form} name="amount" label={t.amount} unit={symbol} />
      <AmountField form={form} name="threshold" label={t.threshold} unit={symbol} />
      {amount !== null && threshold !== null && (
        <p aria-live="polite">{t.sentence(money(amount), money(threshold))}</p>
      )}
      {isDue && left !== null && amount !== null && (
        <Notice tone="wait" live>
          {left.lt(0) ? t.nowOverdrawn(money(left.abs()), money(amount)) : t.now(money(left), money(amount))}
        </Notice>
      )}
      {isUnread && (
        <Notice tone="bad" live>
          {t.leftUnread}
        </Notice>
      )}
      {theirs !== null && (
        <Notice tone="wait" live title={t.conflict}>
          {theirs.is_recurring_payment_enabled === true
            ? t.theirs(
                money(parseMoney(theirs.recurring_payment_amount) ?? ZERO),
                money(parseMoney(theirs.recurring_payment_threshold) ?? ZERO),
              )
            : t.theirsOff}
        </Notice>
      )}
      {canCharge === false && <Notice tone="wait">{t.noCard}</Notice>}
      {cards.data === undefined && cards.isError && <Notice tone="wait">{t.cardsUnread}</Notice>}
    </FormDialog>
  )

  /**
   * Read right before it is sent: somebody may have set it otherwise, and less may be left than when the dialog was opened. What is
   * another is shown and confirmed anew; what cannot be read is not sent, as it might charge unannounced.
   */
  async function isAsShown(next: { amount: string; threshold: string }): Promise<boolean> {
    setIsReading(true)
    setIsUnread(false)
    setTheirs(null)
    try {
      const present = await client.query({ ...billingAccountQuery(account.id), staleTime: 0 })
      const found = settingsOf(present)
      // What this dialog sent before is nobody else's.
      const own = [basis, sent && written(true, sent), written(true, next)]
      if (!own.includes(found)) {
        setBasis(found)
        setTheirs(present)
        form.reset(valuesOf(present, currency), { keepDirtyValues: true })
        return false
      }
      const leftNow = amountLeft(present)
      setIsUnread(leftNow === null)
      return leftNow !== null && (isDue || !isDueWith(leftNow))
    } catch {
      setIsUnread(true)
      return false
    } finally {
      setIsReading(false)
    }
  }
}

/** How automatic top-up is set, as one text to compare. */
const settingsOf = (account: BillingAccount): string =>
  written(account.is_recurring_payment_enabled === true, {
    amount: parseMoney(account.recurring_payment_amount)?.toFixed() ?? '',
    threshold: parseMoney(account.recurring_payment_threshold)?.toFixed() ?? '',
  })

const written = (enabled: boolean, { amount, threshold }: { amount: string; threshold: string }): string =>
  JSON.stringify([enabled, amount, threshold])

const valuesOf = (account: BillingAccount, currency: string) => ({
  amount: presentOr(account.recurring_payment_amount, suggestedAmount('25', currency)),
  threshold: presentOr(account.recurring_payment_threshold, suggestedAmount('10', currency)),
})

function presentOr(value: number | null | undefined, otherwise: string): string {
  const present = parseMoney(value)
  return present === null || present.eq(0) ? otherwise : writeDecimal(present.toFixed())
}
