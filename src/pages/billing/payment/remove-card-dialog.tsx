import type { BillingAccount } from '@/api/billing-accounts'
import { removeCard, type Card } from '@/api/cards'
import { describeError } from '@/api/describe-error'
import { cardName } from '@/components/card-facts'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import { paymentMessages } from './messages'

interface RemoveCardDialogProps extends DialogProps {
  account: BillingAccount
  card: Card
}

export function RemoveCardDialog({ account, card, open, onClose }: RemoveCardDialogProps) {
  const t = useMessages(paymentMessages).removal
  const { plan } = useDialogWrite(removeCard)
  const name = cardName(card)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      describeError={describeError}
      onConfirm={plan({ id: card.id, billing_account_id: account.id, card: name })}
    >
      {card.is_primary === true && (
        <Notice tone="wait">
          {t.primary}
          {account.is_recurring_payment_enabled === true && <p>{t.topUp}</p>}
        </Notice>
      )}
      <p>{t.text}</p>
    </ConfirmDialog>
  )
}
