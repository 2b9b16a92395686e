import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import type { BillingAccount } from '@/api/billing-accounts'
import { accountName } from '@/components/billing-account-facts'
import { budgetMessages } from '@/components/budgets/messages'
import { usePreferences } from '@/components/preferences'
import { useCurrency } from '@/components/use-currency'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { writeDecimal } from '@/lib/typed-number'
import { typedAmount } from '@/pages/billing/payment/amount'
import { AmountField, amountSchema } from '@/pages/billing/payment/amount-field'

interface BudgetDialogProps extends DialogProps {
  account: BillingAccount
}

/** Sets what a month may cost. It is kept in the browser: nothing is sent, so nothing can fail. */
export function BudgetDialog({ account, open, onClose }: BudgetDialogProps) {
  const t = useMessages(budgetMessages).dialog
  const currency = useCurrency()
  const [{ budgets }, change] = usePreferences()
  const form = useForm({
    defaultValues: { amount: writeDecimal(budgets[account.id] ?? '') },
    mode: 'onTouched',
    resolver: zodResolver(z.object({ amount: amountSchema(currency) })),
  })
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t.title(accountName(account))}
      description={t.text}
      form={form}
      onSubmit={({ amount }) => {
        const budget = typedAmount(amount, currency)
        if (budget === null) return
        change({ budgets: { ...budgets, [account.id]: budget.toFixed() } })
        onClose()
      }}
      isPending={false}
      failure={null}
      failureTitle={t.failed}
      submitLabel={t.submit}
    >
      <AmountField form={form} name="amount" label={t.field} unit={currencySymbol(currency)} />
    </FormDialog>
  )
}
