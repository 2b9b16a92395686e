import { NetworkPicker } from '@/components/pickers/network-picker'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'

import type { CreateCardProps } from './card-props'
import { createMessages } from './messages'

/** How the VM is reached. */
export function NetworkCard({ create }: CreateCardProps) {
  const t = useMessages(createMessages).network
  const { form, values, reading } = create
  return (
    <Card title={t.title}>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <NetworkPicker control={form.control} networks={reading.networks} />
        <div data-field="reserve_public_ip" className="md:pt-6">
          <Checkbox
            {...form.register('reserve_public_ip')}
            hint={values.reserve_public_ip ? t.addressHint : t.noAddressHint}
          >
            {t.address}
          </Checkbox>
        </div>
      </div>
    </Card>
  )
}
