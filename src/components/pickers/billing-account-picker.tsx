import type { UseQueryResult } from '@tanstack/react-query'
import type { Control, FieldValues } from 'react-hook-form'

import type { BillingAccount } from '@/api/billing-accounts'
import { ListField } from '@/forms/list-field'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { Notice } from '@/ui/notice'

import { pickerMessages } from './messages'

interface BillingAccountPickerProps<V extends FieldValues> {
  /** The form holds the account under `billing_account_id`. */
  control: Control<V>
  reading: UseQueryResult
  /** Those of `payableAccounts`. */
  accounts: readonly BillingAccount[] | undefined
  /** The id as the form holds it. */
  chosen: string
}

/** Which account pays, and whether the service lets it. */
export function BillingAccountPicker<V extends FieldValues>(props: BillingAccountPickerProps<V>) {
  const { control, reading, accounts, chosen } = props
  const t = useMessages(pickerMessages).account
  const account = accounts?.find(({ id }) => String(id) === chosen)
  const level = account && restrictionOf(account)
  return (
    <div className="grid gap-3">
      <ListField
        control={control}
        name="billing_account_id"
        label={t.label}
        reading={reading}
        options={accounts?.map((each) => ({ value: String(each.id), label: labelOf(each) }))}
        empty={t.empty}
        failed={t.failed}
      />
      {level != null && (
        <Notice tone="wait" title={t.restrictedTitle(level)}>
          {t.restrictedText}
        </Notice>
      )}
    </div>
  )

  function labelOf(each: BillingAccount): string {
    const restriction = restrictionOf(each)
    return restriction === null ? accountName(each) : t.restricted(accountName(each), restriction)
  }
}

/** The accounts that something new may be put on, the default one first. */
export function payableAccounts(accounts: readonly BillingAccount[]): BillingAccount[] {
  return accounts
    .filter((account) => account.is_deleted !== true && account.is_active !== false)
    .toSorted((a, b) => Number(b.is_default === true) - Number(a.is_default === true))
}

export function accountName({ id, title, company_name: company }: BillingAccount): string {
  return title?.trim() || company?.trim() || messagesOf(pickerMessages).account.untitled(id)
}

/** LIMITED, FROZEN, or whatever else is not clear (rules.md, "Observed"); null when nothing restricts the account. */
function restrictionOf({ restriction_level: level }: BillingAccount): string | null {
  return level == null || level === '' || level.toUpperCase() === 'CLEAR' ? null : level
}
