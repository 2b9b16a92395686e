import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import type { BillingAccount } from '@/api/billing-accounts'
import { requestCreditInvoice } from '@/api/credit'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { suggestedAmount, typedAmount } from '@/pages/billing/payment/amount'
import { AmountField, amountSchema } from '@/pages/billing/payment/amount-field'

import { creditMessages } from './messages'

interface RequestCreditDialogProps extends DialogProps {
  account: BillingAccount
}

/** Credit by bank transfer: an invoice first. */
export function RequestCreditDialog({ account, open, onClose }: RequestCreditDialogProps) {
  const t = useMessages(creditMessages).requestDialog
  const currency = useCurrency()
  const form = useForm({
    defaultValues: { amount: suggestedAmount('100', currency) },
    mode: 'onTouched',
    resolver: zodResolver(z.object({ amount: amountSchema(currency) })),
  })
  const { plan, isPending, failure, leave } = useDialogWrite(requestCreditInvoice, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title}
      description={t.text(account.email?.trim() || t.noEmail)}
      form={form}
      plan={(values) => {
        const amount = typedAmount(values.amount, currency)
        if (amount === null) return undefined
        return plan({
          billing_account_id: account.id,
          amount: amount.toFixed(),
          shown: formatMoney(amount, currency),
        })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
    >
      <AmountField form={form} name="amount" label={t.amount} unit={currencySymbol(currency)} />
    </FormDialog>
  )
}
