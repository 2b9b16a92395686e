import type { UseQueryResult } from '@tanstack/react-query'
import type { Control, FieldValues } from 'react-hook-form'

import type { BillingAccount } from '@/api/billing-accounts'
import { accountName, restrictionOf } from '@/components/billing-account-facts'
import { ListField } from '@/forms/list-field'
import { useMessages } from '@/lib/i18n/catalogue'
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
  /** What stands in the field until something is chosen. */
  placeholder?: string
}

/** Which account pays, and whether the service lets it. */
export function BillingAccountPicker<V extends FieldValues>(props: BillingAccountPickerProps<V>) {
  const { control, reading, accounts, chosen, placeholder } = props
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
        placeholder={placeholder}
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
