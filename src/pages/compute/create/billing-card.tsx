import { BillingAccountPicker } from '@/components/pickers/billing-account-picker'
import { toText } from '@/forms/held-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'

import type { CreateCardProps } from './card-props'
import { createMessages } from './messages'

/** Who pays, and whether backups are kept. */
export function BillingCard({ create }: CreateCardProps) {
  const t = useMessages(createMessages).billing
  const { form, values, reading } = create
  return (
    <Card title={t.title}>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <BillingAccountPicker
          control={form.control}
          reading={reading.billing}
          accounts={reading.accounts}
          chosen={toText(values['billing_account_id'])}
        />
        <div data-field="backup" className="md:pt-6">
          <Checkbox {...form.register('backup')} hint={t.backupHint}>
            {t.backup}
          </Checkbox>
        </div>
      </div>
    </Card>
  )
}
