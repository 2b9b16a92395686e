import { ImagePicker } from '@/components/image-picker'
import { DescriptorField } from '@/forms/descriptor-field'
import type { FieldSpec } from '@/forms/descriptors/fields'
import { toText } from '@/forms/held-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { SkeletonLines } from '@/ui/skeleton'

import type { CreateCardProps } from './card-props'
import { createMessages } from './messages'
import { SettledNote } from './settled-note'
import { wordsFor } from './words'

/** Which system the VM starts with, and its version. */
export function SystemCard({ create }: CreateCardProps) {
  const t = useMessages(createMessages)
  const { form, values, reading, specs, notice, dismissNotice } = create
  const { offers } = reading
  const system = specs.find(({ name }) => name === 'os_name')
  const version = specs.find(({ name }) => name === 'os_version')
  if (offers === null || system === undefined) {
    return (
      <Card title={t.system}>
        <SkeletonLines lines={6} />
      </Card>
    )
  }
  const chosen = toText(values['os_name'])
  const words = (value: string) => wordsFor(offers, 'os_version', value, chosen)
  return (
    <Card title={t.system}>
      <div className="grid gap-4" data-field="os_name">
        {system.options.length > 0 || offers.images !== undefined ? (
          <ImagePicker
            plain={reading.plain}
            apps={reading.apps}
            allowed={system.options.map(({ value }) => value)}
            value={chosen}
            version={words(toText(values['os_version'])) || null}
            onChange={(next) => form.setValue('os_name', next, { shouldDirty: true })}
          />
        ) : (
          // Neither rules nor images name any: all that is left is to write it down.
          <DescriptorField field={system} control={form.control} />
        )}
        <SettledNote notice={notice} at="os_name" onDismiss={dismissNotice} />
        {version !== undefined && version.options.length !== 1 && (
          <div className="max-w-80">
            <DescriptorField
              field={namedVersions(version, wordsFor(offers, 'os_name', chosen, null), words)}
              control={form.control}
            />
          </div>
        )}
      </div>
    </Card>
  )

  function namedVersions(spec: FieldSpec, systemName: string, nameOf: (value: string) => string): FieldSpec {
    return {
      ...spec,
      label: t.version(systemName),
      options: spec.options.map(({ value }) => ({ value, label: nameOf(value) })),
    }
  }
}
