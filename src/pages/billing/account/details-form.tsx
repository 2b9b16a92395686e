import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import * as z from 'zod/mini'

import {
  billingDetails,
  detailsOf,
  DetailsConflict,
  updateBillingAccount,
  type BillingAccount,
  type BillingDetails,
} from '@/api/billing-accounts'
import { useWrite } from '@/api/use-write'
import { accountCan, accountName } from '@/components/billing-account-facts'
import { planned, RequestPreview } from '@/components/requests/request-preview'
import { Form } from '@/forms/form'
import { FormField } from '@/forms/form-field'
import { useDraftedForm } from '@/forms/use-drafted-form'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { TextInput } from '@/ui/text-input'

import { accountMessages } from './messages'

interface DetailsFormProps {
  account: BillingAccount
  /** Told whether something is typed that is not saved. */
  onTyped: (isTyped: boolean) => void
}

/**
 * What an invoice says of who pays. The service replaces everything by what it is sent, so what was shown here is compared with what it
 * has at that moment: a change that somebody else made meanwhile is shown and not overwritten.
 */
export function DetailsForm({ account, onTyped }: DetailsFormProps) {
  const t = useMessages(accountMessages).details
  // As the form began: a reading in the background must not slip another basis under what is being typed.
  const [shown, setShown] = useState(() => detailsOf(account))
  const { form, draft } = useDraftedForm<BillingDetails>(
    {
      defaultValues: shown,
      mode: 'onTouched',
      shouldFocusError: false,
      resolver: zodResolver(detailsSchema()),
    },
    { name: `billing-details.${account.id}`, shape: 1 },
  )
  const save = useWrite(updateBillingAccount, {
    onSuccess: (saved, { details }) => {
      const basis = detailsOf(saved)
      // What was typed while it was on its way is kept.
      const typed = form.getValues()
      setShown(basis)
      draft.saved()
      form.reset(basis)
      for (const name of billingDetails)
        if (typed[name] !== details[name]) form.setValue(name, typed[name], { shouldDirty: true })
    },
  })
  const conflict = save.error instanceof DetailsConflict ? detailsOf(save.error.current) : null
  const values = form.watch()
  const isUnchanged = billingDetails.every((name) => values[name] === shown[name])
  useEffect(() => onTyped(!isUnchanged), [onTyped, isUnchanged])

  const updateOf = (details: BillingDetails) => ({
    id: account.id,
    account: accountName(account),
    shown,
    details,
  })
  const submit = (details: BillingDetails) => save.mutate(updateOf(details))

  /** Their changes where the user made none; what was typed here stays. */
  const takeTheirs = (theirs: BillingDetails) => {
    const merged = Object.fromEntries(
      billingDetails.map((name) => [name, values[name] === shown[name] ? theirs[name] : values[name]]),
    ) as BillingDetails
    setShown(theirs)
    form.reset(theirs)
    for (const name of billingDetails) form.setValue(name, merged[name], { shouldDirty: true })
    save.reset()
  }

  return (
    <Form
      form={form}
      onSubmit={submit}
      preview={(details) => <RequestPreview writes={[planned(updateBillingAccount, updateOf(details))]} />}
      failure={conflict === null ? save.error : null}
      failureTitle={t.failed}
      draft={draft}
      holds={!isUnchanged && !save.isPending}
      className="grid gap-4"
    >
      {conflict !== null && (
        <Notice
          tone="wait"
          live
          title={t.conflict.title}
          action={<Button onClick={() => takeTheirs(conflict)}>{t.conflict.merge}</Button>}
        >
          <p>{t.conflict.text}</p>
          <ul className="list-disc pl-4">
            {billingDetails
              .filter((name) => conflict[name] !== shown[name])
              .map((name) => (
                <li key={name}>{t.conflict.line(t.fields[name], conflict[name])}</li>
              ))}
          </ul>
        </Notice>
      )}
      <Card title={t.title}>
        <div className="grid gap-4 md:grid-cols-2">
          {billingDetails.map((name) => (
            <FormField
              key={name}
              name={name}
              label={t.fields[name]}
              hint={name === 'country' ? t.countryHint : name === 'email' ? t.emailHint : undefined}
              optional={name !== 'email'}
              error={form.formState.errors[name]?.message}
            >
              <TextInput {...form.register(name)} />
            </FormField>
          ))}
        </div>
      </Card>
      <div className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          pending={save.isPending}
          disabledReason={accountCan.edit(account) ?? (isUnchanged ? t.unchanged : undefined)}
        >
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

function detailsSchema() {
  const t = messagesOf(accountMessages).details
  const free = z.string()
  return z.object({
    title: free,
    // The service keeps the old one silently when it is sent empty.
    email: z.string().check(z.refine((value) => /^\S+@\S+\.\S+$/.test(value.trim()), t.emailWrong)),
    company_name: free,
    company_reg_code: free,
    company_vat_number: free,
    address_line1: free,
    city: free,
    county: free,
    post_index: free,
    country: z.string().check(z.refine((value) => value === '' || isCountry(value), t.countryWrong)),
  })
}

/** ISO 3166 as the browser knows it; ZZ stands for none that is known. */
function isCountry(code: string): boolean {
  if (!/^[A-Za-z]{2}$/.test(code) || code.toUpperCase() === 'ZZ') return false
  return (
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code.toUpperCase()) !== undefined
  )
}
