import { useState } from 'react'

import type { S3Key } from '@/api/s3-access'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { CopyButton } from '@/ui/copy-button'
import { Field } from '@/ui/field'
import { RadioTiles } from '@/ui/radio-tiles'
import { Select } from '@/ui/select'

import { s3AccessMessages } from './messages'
import { settingsFor, toolNames, tools, type Tool } from './settings'

interface SettingsCardProps {
  endpoint: string
  keys: readonly S3Key[]
}

/** What to write into a program's configuration. */
export function SettingsCard({ endpoint, keys }: SettingsCardProps) {
  const t = useMessages(s3AccessMessages).settings
  const [tool, setTool] = useState<Tool>('aws')
  const [asked, setAsked] = useState('')
  const [withSecret, setWithSecret] = useState(false)
  const key = keys.find(({ accessKey }) => accessKey === asked) ?? keys[0]
  const text = settingsFor(tool, {
    endpoint,
    accessKey: key?.accessKey ?? t.noKey,
    secretKey: withSecret && key !== undefined ? key.secretKey : t.placeholder,
  })
  return (
    <Card title={t.title}>
      <div className="grid grid-cols-1 gap-4">
        <p className="text-muted">{t.text}</p>
        <Field label={t.tool} group>
          <RadioTiles
            name="tool"
            tileWidth="7rem"
            options={tools.map((value) => ({ value, title: toolNames[value] }))}
            value={tool}
            onValueChange={setTool}
          />
        </Field>
        {keys.length > 1 && (
          <Field label={t.key}>
            <Select value={key?.accessKey} onChange={(event) => setAsked(event.currentTarget.value)}>
              {keys.map(({ accessKey }) => (
                <option key={accessKey}>{accessKey}</option>
              ))}
            </Select>
          </Field>
        )}
        {key !== undefined && (
          <Checkbox
            checked={withSecret}
            onChange={(event) => setWithSecret(event.currentTarget.checked)}
            hint={t.withSecretHint}
          >
            {t.withSecret}
          </Checkbox>
        )}
        <div className="grid grid-cols-1 gap-1.5">
          <p className="text-muted wrap-anywhere">{t.where[tool]}</p>
          <div className="relative rounded-md bg-sunken">
            <pre
              // Safari lets the keyboard scroll only what it can focus.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              aria-label={toolNames[tool]}
              className="mono overflow-x-auto p-3 pr-10 text-sm"
            >
              {text}
            </pre>
            <span className="absolute top-1.5 right-1.5">
              <CopyButton value={text} what={t.copy} />
            </span>
          </div>
        </div>
      </div>
    </Card>
  )
}
