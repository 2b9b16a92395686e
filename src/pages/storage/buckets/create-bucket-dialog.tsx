import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { createBucket } from '@/api/buckets'
import { payableAccounts } from '@/components/billing-account-facts'
import { BillingAccountPicker } from '@/components/pickers/billing-account-picker'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { usePrices } from '@/components/use-prices'
import { afterPress } from '@/forms/after-press'
import { FormDialog } from '@/forms/form-dialog'
import { FormField } from '@/forms/form-field'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { Notice } from '@/ui/notice'
import { TextInput } from '@/ui/text-input'

import { bucketNameProblem } from './bucket-name'
import { bucketMessages } from './messages'

/** What the price is told of: of a single GB it would be less than a cent. */
const PRICED_GB = 100

const schema = z.object({
  name: z.string().check(
    z.superRefine((name, context) => {
      const problem = bucketNameProblem(name)
      if (problem === null) return
      context.addIssue({ code: 'custom', message: messagesOf(bucketMessages).create.problems[problem] })
    }),
  ),
  billing_account_id: z.string(),
})

export function CreateBucketDialog({ open, onClose }: DialogProps) {
  const t = useMessages(bucketMessages).create
  const accounts = useQuery(billingAccountsQuery)
  const payable = accounts.data && payableAccounts(accounts.data.items)
  const form = useForm({
    defaultValues: { name: '', billing_account_id: '' },
    // The rules are told while one types, as soon as there is something to tell.
    mode: 'onChange',
    shouldFocusError: false,
    resolver: afterPress(zodResolver(schema)),
  })
  const currency = useCurrency()
  const prices = usePrices()
  const hourly = prices?.objects(PRICED_GB) ?? null
  const [name, chosenId] = form.watch(['name', 'billing_account_id'])
  const account = payable?.find(({ id }) => String(id) === chosenId) ?? payable?.[0]
  const { plan, isPending, failure, leave } = useDialogWrite(createBucket, onClose)
  const error = form.formState.errors.name?.message
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
      plan={(values) => plan({ name: values.name, billing_account_id: account?.id })}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={accounts.isPending ? t.reading : undefined}
    >
      <FormField name="name" label={t.name} hint={t.hint} error={error}>
        <TextInput
          mono
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          {...form.register('name', { setValueAs: (value: string) => value.trim() })}
        />
      </FormField>
      {error === undefined && name.includes('.') && <Notice tone="wait">{t.dots}</Notice>}
      <BillingAccountPicker
        control={form.control}
        reading={accounts}
        accounts={payable}
        chosen={String(account?.id ?? '')}
      />
      {prices !== undefined && (
        <p className="text-muted">
          {hourly === null
            ? t.costUnknown
            : t.cost(formatGb(PRICED_GB), formatMoney(perMonth(hourly), currency))}
        </p>
      )}
    </FormDialog>
  )
}
