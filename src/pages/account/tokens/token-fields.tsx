import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { payableAccounts } from '@/components/billing-account-facts'
import { BillingAccountPicker } from '@/components/pickers/billing-account-picker'
import { FormField } from '@/forms/form-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { RadioTiles } from '@/ui/radio-tiles'
import { TextInput } from '@/ui/text-input'

import { tokenDialogMessages } from './dialog-messages'
import { tokenCan, type OwnReach } from './token-can'

export interface TokenForm {
  description: string
  reach: 'everything' | 'one account'
  billing_account_id: string
}

interface TokenFieldProps {
  form: UseFormReturn<TokenForm>
}

/** What the token is for: the only thing by which it will be known again. */
export function DescriptionField({ form }: TokenFieldProps) {
  const t = useMessages(tokenDialogMessages).fields
  const { register, formState } = form
  return (
    <FormField
      name="description"
      label={t.description}
      hint={t.descriptionHint}
      error={formState.errors.description?.message}
    >
      <TextInput
        {...register('description', { validate: (text) => text.trim() !== '' || t.descriptionMissing })}
      />
    </FormField>
  )
}

/** Everything, or one billing account, and what that means. */
export function ReachField({ form, own }: TokenFieldProps & { own: OwnReach }) {
  const t = useMessages(tokenDialogMessages).fields
  const reach = form.watch('reach')
  const cannot = tokenCan.reachEverything(own)
  return (
    <>
      <FormField
        name="restricted"
        label={t.reach}
        group
        hint={reach === 'everything' ? t.everythingHint : t.oneAccountHint}
      >
        <RadioTiles
          {...form.register('reach')}
          tileWidth="12rem"
          options={[
            { value: 'everything', title: t.everything, disabledReason: cannot ?? undefined },
            { value: 'one account', title: t.oneAccount },
          ]}
        />
      </FormField>
      {reach === 'one account' && <AccountField form={form} />}
    </>
  )
}

export function AccountField({ form }: TokenFieldProps) {
  const { accounts, payable } = useAccounts()
  return (
    <BillingAccountPicker
      control={form.control}
      reading={accounts}
      accounts={payable}
      chosen={form.watch('billing_account_id')}
    />
  )
}

export function useAccounts() {
  const accounts = useQuery(billingAccountsQuery)
  return { accounts, payable: accounts.data && payableAccounts(accounts.data.items) }
}

/** The account that the form restricts the token to: the chosen one, or the first until one is chosen. */
export function accountOf(
  { reach, billing_account_id: chosen }: TokenForm,
  payable: readonly { id: number }[] | undefined,
): number | null | undefined {
  if (reach === 'everything') return null
  return payable?.find(({ id }) => String(id) === chosen)?.id ?? payable?.[0]?.id
}
