import type { Location } from '@/api/locations'
import { LocationPicker } from '@/components/pickers/location-picker'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { Skeleton } from '@/ui/skeleton'

import type { CreateCardProps } from './card-props'
import { createMessages } from './messages'
import { ParameterFields } from './parameter-fields'
import { SettledNote } from './settled-note'

interface MachineCardProps extends CreateCardProps {
  locations: readonly Location[]
}

/** What the VM is called, what it is for, and where it stands. */
export function MachineCard({ create, locations }: MachineCardProps) {
  const t = useMessages(createMessages)
  const { form, values, notice, dismissNotice, isReady } = create
  return (
    <Card title={t.machine}>
      <div className="grid gap-4">
        <div className="grid max-w-100 gap-4">
          {isReady ? (
            <ParameterFields create={create} only={['name', 'description']} />
          ) : (
            <Skeleton className="w-60" />
          )}
        </div>
        <LocationPicker
          locations={locations}
          value={values.location}
          onChange={(slug) => form.setValue('location', slug, { shouldDirty: true })}
        />
        <SettledNote notice={notice} at="location" onDismiss={dismissNotice} />
      </div>
    </Card>
  )
}
