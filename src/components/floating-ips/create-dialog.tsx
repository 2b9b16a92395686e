import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { createFloatingIp } from '@/api/floating-ips'
import { useLocationScope } from '@/components/location-scope'
import { payableAccounts } from '@/components/billing-account-facts'
import { RunwayLine } from '@/components/runway-line'
import { usePrices } from '@/components/use-prices'
import { BillingAccountPicker } from '@/components/pickers/billing-account-picker'
import { LocationPicker } from '@/components/pickers/location-picker'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { FormField } from '@/forms/form-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { TextInput } from '@/ui/text-input'

import { floatingIpMessages } from './messages'
import { useAddressPrice } from './use-address-price'

/** Reserves a public address. */
export function CreateFloatingIpDialog({ open, onClose }: DialogProps) {
  const t = useMessages(floatingIpMessages).create
  const { all, startSlug } = useLocationScope()
  const accounts = useQuery(billingAccountsQuery)
  const payable = accounts.data && payableAccounts(accounts.data.items)
  const form = useForm({ defaultValues: { location: startSlug, name: '', billing_account_id: '' } })
  const { location, billing_account_id: chosenId } = form.watch()
  const account = payable?.find(({ id }) => String(id) === chosenId) ?? payable?.[0]
  const { plan, isPending, failure, leave } = useDialogWrite(createFloatingIp, onClose)
  const idle = useAddressPrice('unassigned')
  const assigned = useAddressPrice('assigned')
  // It begins idle.
  const hourly = usePrices()?.address('unassigned') ?? null
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
      plan={({ name }) => {
        if (account !== undefined)
          return plan({ location, name: name.trim(), billing_account_id: account.id })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={account !== undefined ? undefined : accounts.isPending ? t.reading : t.noAccount}
    >
      <LocationPicker locations={all} value={location} onChange={(slug) => form.setValue('location', slug)} />
      <FormField name="name" label={t.name} hint={t.nameHint} optional>
        <TextInput {...form.register('name')} />
      </FormField>
      <BillingAccountPicker
        control={form.control}
        reading={accounts}
        accounts={payable}
        chosen={String(account?.id ?? '')}
      />
      <p className="text-muted">
        {idle === null || assigned === null ? t.costUnknown : t.cost(idle, assigned)}
      </p>
      <RunwayLine accountId={account?.id} change={hourly} />
    </FormDialog>
  )
}
