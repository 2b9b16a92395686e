import type { BillingAccount } from '@/api/billing-accounts'
import { describeError } from '@/api/describe-error'
import { payAllInvoices } from '@/api/payments'
import { accountName } from '@/components/billing-account-facts'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { ConfirmDialog } from '@/ui/confirm-dialog'

import { coverOf } from './cover'
import { CoverList } from './cover-list'
import { payMessages } from './pay-messages'
import { usePayable } from './use-payable'
import { WhoIsCharged } from './who-is-charged'

interface PayAllDialogProps extends DialogProps {
  account: BillingAccount
}

/** Pays everything that an account owes; what that is stands there first. */
export function PayAllDialog({ account, open, onClose }: PayAllDialogProps) {
  const t = useMessages(payMessages)
  const currency = useCurrency()
  const { invoices, owed, whyNot } = usePayable(account.id)
  const { plan, isPending } = useDialogWrite(payAllInvoices)
  const name = accountName(account)
  const shown = formatMoney(owed, currency)

  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.all.title(name)}
      tone="primary"
      confirmLabel={t.pay(shown)}
      keepLabel={t.keep}
      disabledReason={isPending ? undefined : whyNot}
      describeError={describeError}
      onConfirm={plan({ billing_account_id: account.id, account: name, shown: owed.toString() })}
    >
      <p>{t.all.text(shown)}</p>
      <CoverList label={t.all.list} cover={coverOf(invoices, owed)} />
      <WhoIsCharged accountId={account.id} />
    </ConfirmDialog>
  )
}
