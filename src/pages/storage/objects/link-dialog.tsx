import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { copyText } from '@/components/copy-text'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { RadioTiles } from '@/ui/radio-tiles'
import { TextInput } from '@/ui/text-input'

import { objectMessages } from './messages'
import type { BucketAccess, Entry } from '@/pages/storage/s3/bucket-access'

const PERIODS = ['900', '3600', '86400', '604800'] as const
type Period = (typeof PERIODS)[number]

interface LinkDialogProps extends DialogProps {
  access: BucketAccess
  entry: Entry
}

/** A link that works without a key for a while. It is signed in the browser: nothing is sent for it. */
export function LinkDialog({ access, entry, open, onClose }: LinkDialogProps) {
  const t = useMessages(objectMessages).link
  const [period, setPeriod] = useState<Period>('3600')
  const link = useQuery({
    queryKey: ['object-link', access.bucket, entry.key, period],
    queryFn: () => access.linkTo(entry.key, Number(period)),
    enabled: open,
    // It is a key to the file: not kept longer than it is looked at, and its time begins when it is.
    gcTime: 0,
    staleTime: 0,
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.title(entry.name)}
      description={t.text}
      footer={
        <>
          <Button onClick={onClose}>{t.close}</Button>
          <Button
            variant="primary"
            pending={link.isPending}
            onClick={() => void copyText(link.data ?? '', { done: t.copied, failed: t.copyFailed })}
          >
            {t.copy}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        <Field label={t.period} group>
          <RadioTiles
            name="period"
            tileWidth="6rem"
            options={PERIODS.map((value) => ({ value, title: t.periods[value] }))}
            value={period}
            onValueChange={setPeriod}
          />
        </Field>
        <Field label={t.link}>
          <TextInput
            mono
            readOnly
            value={link.data ?? ''}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
        <p className="text-muted">{t.ends}</p>
      </div>
    </Dialog>
  )
}
