import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useForm } from 'react-hook-form'

import type { BillingAccount } from '@/api/billing-accounts'
import { addCard } from '@/api/cards'
import { sessionQuery } from '@/api/session'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { useMessages } from '@/lib/i18n/catalogue'
import { SkeletonLines } from '@/ui/skeleton'

import { paymentMessages } from './messages'
import { cardProvider, type CardToken } from './providers/provider'

interface AddCardDialogProps extends DialogProps {
  account: BillingAccount
}

export function AddCardDialog({ account, open, onClose }: AddCardDialogProps) {
  const t = useMessages(paymentMessages).addCard
  const provider = cardProvider(useSuspenseQuery(sessionQuery).data)
  const form = useForm<{ card: CardToken | null }>({ defaultValues: { card: null } })
  const card = form.watch('card')
  const { plan, isPending, failure, leave } = useDialogWrite(addCard, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title}
      description={t.text}
      form={form}
      plan={() => {
        if (card !== null) return plan({ billing_account_id: account.id, ...card })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={card === null ? t.chooseFirst : undefined}
    >
      {provider === null ? (
        <p>{t.elsewhere}</p>
      ) : (
        <Suspense fallback={<SkeletonLines lines={4} />}>
          <provider.Form card={card} onCard={(made) => form.setValue('card', made)} />
        </Suspense>
      )}
    </FormDialog>
  )
}
