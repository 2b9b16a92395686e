import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { BillingAccount } from '@/api/billing-accounts'
import { cardQuery, removeCard, type Card } from '@/api/cards'
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

/** What hangs on the card is read anew: the list may be a minute old. */
export function RemoveCardDialog({ account, card: known, open, onClose }: RemoveCardDialogProps) {
  const t = useMessages(paymentMessages).removal
  // Once it goes it is asked for no more: it would not be found.
  const [isGoing, setIsGoing] = useState(false)
  const ref = { id: known.id, billing_account_id: account.id }
  const reading = useQuery({ ...cardQuery(ref), enabled: open && !isGoing, staleTime: 0 })
  const card = reading.data ?? known
  const name = cardName(known)
  const removal = useDialogWrite(removeCard).plan({ ...ref, card: name })
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      describeError={describeError}
      disabledReason={reading.isPending ? t.reading : undefined}
      onConfirm={{
        ...removal,
        confirm: async () => {
          setIsGoing(true)
          try {
            await removal.confirm()
          } catch (error) {
            setIsGoing(false)
            throw error
          }
        },
      }}
    >
      {card.is_primary === true && (
        <Notice tone="wait">
          {t.primary}
          {account.is_recurring_payment_enabled === true && <p>{t.topUp}</p>}
        </Notice>
      )}
      {reading.isError && <Notice tone="wait">{t.unread}</Notice>}
      <p>{t.text}</p>
    </ConfirmDialog>
  )
}
