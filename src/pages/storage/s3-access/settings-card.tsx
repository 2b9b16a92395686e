import { useState } from 'react'

import type { S3Key } from '@/api/s3-access'
import { CodeBlock } from '@/components/code-block'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
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
          <CodeBlock label={toolNames[tool]} what={t.copy}>
            {text}
          </CodeBlock>
        </div>
      </div>
    </Card>
  )
}
