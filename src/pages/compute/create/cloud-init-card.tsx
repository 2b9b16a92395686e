import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'

import { FormField } from '@/forms/form-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { IconButton } from '@/ui/icon-button'
import { Notice } from '@/ui/notice'
import { RadioTiles } from '@/ui/radio-tiles'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'

import { checkCloudInit, jsonToRows, NEW_FILE, rowsToJson, type CloudInit } from './cloud-init'
import { cloudInitMessages } from './cloud-init-messages'

/** The part of the form that this card is about. */
export interface CloudInitForm {
  cloud: CloudInit
  /** What the service says of it stands under the parameter's name. */
  cloud_init?: string
}

interface CloudInitCardProps {
  form: UseFormReturn<CloudInitForm>
  value: CloudInit
}

const MODES: readonly CloudInit['mode'][] = ['none', 'rows', 'json']

/** What the VM does at its first boot, as rows or as JSON. One becomes the other, so that nothing has to be written twice. */
export function CloudInitCard({ form, value }: CloudInitCardProps) {
  const t = useMessages(cloudInitMessages)
  const [staysJson, setStaysJson] = useState(false)
  const refused = form.formState.errors.cloud_init?.message

  const choose = (mode: CloudInit['mode']) => {
    form.clearErrors(['cloud', 'cloud_init'])
    setStaysJson(false)
    const next = turned(value, mode)
    if (next === null) {
      setStaysJson(true)
      void form.trigger('cloud.json')
    } else form.setValue('cloud', next, { shouldDirty: true })
  }

  return (
    <Card title={t.title}>
      <div className="grid gap-4">
        <FormField name="cloud_init" label={t.mode} hint={t.intro} error={refused} group>
          <RadioTiles
            name="cloud-mode"
            tileWidth="8rem"
            options={MODES.map((mode) => ({ value: mode, title: t.modes[mode] }))}
            value={value.mode}
            onValueChange={choose}
          />
        </FormField>
        {staysJson && turned(value, 'rows') === null && (
          <Notice tone="wait" live>
            {checkCloudInit(value).length > 0 ? t.staysJson.wrong : t.staysJson.more}
          </Notice>
        )}
        {value.mode === 'rows' && <Rows form={form} />}
        {value.mode === 'json' && (
          <FormField
            name="cloud.json"
            label={t.json}
            hint={t.jsonRule}
            error={form.formState.errors.cloud?.json?.message}
            optional
          >
            <TextArea mono rows={8} {...form.register('cloud.json')} />
          </FormField>
        )}
      </div>
    </Card>
  )
}

/** The same value in the other form; null when it cannot be had. */
function turned(value: CloudInit, mode: CloudInit['mode']): CloudInit | null {
  if (mode === 'json' && value.mode === 'rows') return { ...value, mode, json: rowsToJson(value) }
  if (mode === 'rows' && value.mode === 'json') {
    const rows = jsonToRows(value.json)
    return rows && { ...value, ...rows, mode }
  }
  return { ...value, mode }
}

function Rows({ form }: { form: UseFormReturn<CloudInitForm> }) {
  const t = useMessages(cloudInitMessages)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'cloud.files' })
  const errors = form.formState.errors.cloud
  return (
    <>
      <FormField name="cloud.commands" label={t.commands} hint={t.commandsRule} optional>
        <TextArea mono rows={3} {...form.register('cloud.commands')} />
      </FormField>
      {fields.map((field, row) => (
        <fieldset key={field.id} className="grid min-w-0 gap-3 rounded-md border border-line p-3">
          <legend className="sr-only">{t.file(row + 1)}</legend>
          <div className="flex items-start gap-3">
            <div className="grid min-w-0 flex-1 gap-3 md:grid-cols-[minmax(0,1fr)_11rem]">
              <FormField
                name={`cloud.files.${row}.path`}
                label={t.path}
                hint={t.pathRule}
                error={errors?.files?.[row]?.path?.message}
              >
                <TextInput mono {...form.register(`cloud.files.${row}.path`)} />
              </FormField>
              <FormField
                name={`cloud.files.${row}.permissions`}
                label={t.permissions}
                hint={t.permissionsRule}
                error={errors?.files?.[row]?.permissions?.message}
                optional
              >
                <TextInput
                  mono
                  inputMode="numeric"
                  placeholder="0644"
                  {...form.register(`cloud.files.${row}.permissions`)}
                />
              </FormField>
            </div>
            <IconButton label={t.removeFile(row + 1)} icon={<Trash2 />} onClick={() => remove(row)} />
          </div>
          <FormField
            name={`cloud.files.${row}.content`}
            label={t.content}
            error={errors?.files?.[row]?.content?.message}
            optional
          >
            <TextArea mono rows={3} {...form.register(`cloud.files.${row}.content`)} />
          </FormField>
          <Checkbox hint={t.base64Hint} {...form.register(`cloud.files.${row}.base64`)}>
            {t.base64}
          </Checkbox>
        </fieldset>
      ))}
      <div>
        <Button icon={<Plus />} onClick={() => append(NEW_FILE)}>
          {t.addFile}
        </Button>
      </div>
    </>
  )
}
