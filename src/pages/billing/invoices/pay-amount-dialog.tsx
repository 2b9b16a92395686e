import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import type { BillingAccount } from '@/api/billing-accounts'
import { payAmount } from '@/api/payments'
import { accountName } from '@/components/billing-account-facts'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, ZERO } from '@/lib/money'
import { typedAmount } from '@/pages/billing/payment/amount'
import { AmountField, amountSchema } from '@/pages/billing/payment/amount-field'

import { coverOf } from './cover'
import { CoverList } from './cover-list'
import { payMessages } from './pay-messages'
import { usePayable } from './use-payable'
import { WhoIsCharged } from './who-is-charged'

interface PayAmountDialogProps extends DialogProps {
  account: BillingAccount
}

/** Pays an amount of what an account owes. Which invoices it reaches is shown while it is typed. */
export function PayAmountDialog({ account, open, onClose }: PayAmountDialogProps) {
  const t = useMessages(payMessages)
  const currency = useCurrency()
  const { invoices, owed, whyNot } = usePayable(account.id)
  const shownOwed = formatMoney(owed, currency)
  const form = useForm({
    defaultValues: { amount: '' },
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: zodResolver(
      z.object({
        amount: amountSchema(currency).check(
          z.refine((text) => typedAmount(text, currency)?.lte(owed) !== false, t.amount.tooMuch(shownOwed)),
        ),
      }),
    ),
  })
  const typed = typedAmount(form.watch('amount'), currency)
  // What is more than is owed is said at the field, and pays nothing.
  const amount = typed?.lte(owed) === true ? typed : null
  const { plan, isPending, failure, leave } = useDialogWrite(payAmount, onClose)
  const name = accountName(account)

  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.amount.title(name)}
      description={t.amount.text(shownOwed)}
      form={form}
      plan={() => {
        if (amount === null) return undefined
        return plan({
          billing_account_id: account.id,
          account: name,
          shown: owed.toString(),
          amount: amount.toFixed(),
        })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.amount.failed}
      submitLabel={amount === null ? t.payNothing : t.pay(formatMoney(amount, currency))}
      disabledReason={whyNot}
    >
      <AmountField form={form} name="amount" label={t.amount.field} unit={currencySymbol(currency)} />
      <section className="grid gap-1.5">
        <h3>{t.amount.covers}</h3>
        <CoverList label={t.amount.covers} cover={coverOf(invoices, amount ?? ZERO)} />
      </section>
      <WhoIsCharged accountId={account.id} />
    </FormDialog>
  )
}
