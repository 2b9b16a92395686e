import { ServerClassPicker } from '@/components/pickers/server-class-picker'
import { toText } from '@/forms/held-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { SkeletonLines } from '@/ui/skeleton'

import type { CreateCardProps } from './card-props'
import { createMessages } from './messages'
import { ParameterFields } from './parameter-fields'
import { SettledNote } from './settled-note'

/** Cores, memory, disk, and the class of server that bounds them. */
export function SizeCard({ create }: CreateCardProps) {
  const t = useMessages(createMessages)
  const { form, values, reading, specs, notice, dismissNotice, isReady } = create
  const names = specs.filter(({ section }) => section === 'size').map(({ name }) => name)
  return (
    <Card title={t.size}>
      {isReady ? (
        <div className="grid gap-4">
          <div className="grid gap-4 md:grid-cols-2">
            <ParameterFields create={create} only={names} />
            <ServerClassPicker
              control={form.control}
              hostPools={reading.hostPools}
              chosen={toText(values['designated_pool_uuid'])}
            />
          </div>
          <SettledNote notice={notice} at="designated_pool_uuid" onDismiss={dismissNotice} />
        </div>
      ) : (
        <SkeletonLines lines={8} />
      )}
    </Card>
  )
}
