import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'

import type { CreateCardProps } from './card-props'
import { createMessages } from './messages'
import { ParameterFields } from './parameter-fields'

/** Parameters of the location that have no place of their own on this page. */
export function OtherCard({ create }: CreateCardProps) {
  const t = useMessages(createMessages)
  const names = create.specs
    .filter(({ section, name, applies }) => section === 'other' && applies && !Object.hasOwn(t.labels, name))
    .map(({ name }) => name)
  if (names.length === 0) return null
  return (
    <Card title={t.other}>
      <div className="grid gap-4 md:grid-cols-2">
        <ParameterFields create={create} only={names} />
      </div>
    </Card>
  )
}
