import type { Location } from '@/api/locations'
import { useMessages } from '@/lib/i18n/catalogue'
import { Field } from '@/ui/field'
import { RadioTiles } from '@/ui/radio-tiles'

import { pickerMessages } from './messages'

interface LocationPickerProps {
  locations: readonly Location[]
  /** Slug. */
  value: string
  onChange: (slug: string) => void
}

/** Where something is to be made. A single location is no choice and is shown as text. */
export function LocationPicker({ locations, value, onChange }: LocationPickerProps) {
  const t = useMessages(pickerMessages)
  const [only, ...others] = locations
  return (
    <Field label={t.location} group>
      {only !== undefined && others.length === 0 ? (
        <p>{t.located(only.display_name, only.slug)}</p>
      ) : (
        <RadioTiles
          name="location"
          options={locations.map(({ slug, display_name }) => ({
            value: slug,
            title: display_name,
            subtitle: slug,
          }))}
          value={value}
          onValueChange={onChange}
        />
      )}
    </Field>
  )
}
