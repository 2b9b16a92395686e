import { useMutation, useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'

import { createS3Key, s3KeysQuery, setUpS3, type S3Key } from '@/api/s3-access'
import { Part } from '@/components/part'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'
import { Secret } from '@/ui/secret'
import { SkeletonLines } from '@/ui/skeleton'

import { s3AccessMessages } from './messages'

const DeleteKeyDialog = lazyPart(async () => (await import('./delete-key-dialog')).DeleteKeyDialog)

/** The keys, masked: generate, look at, copy, delete. How a write ends is told by a notice. */
export function KeysCard() {
  const t = useMessages(s3AccessMessages).keys
  const keys = useQuery(s3KeysQuery)
  const { mutate: generate, isPending: isGenerating } = useMutation(createS3Key)
  const { mutate: setUp, isPending: isSettingUp } = useMutation(setUpS3)
  const { show, dialogs } = useDialogs()
  return (
    <Card
      title={t.title}
      padded={false}
      actions={
        (keys.data?.items.length ?? 0) > 0 && (
          <Button size="sm" icon={<Plus />} pending={isGenerating} onClick={() => generate()}>
            {t.generate}
          </Button>
        )
      }
    >
      <p className="px-4 pt-3 pb-1 text-muted">{t.text}</p>
      <div className="px-4 empty:hidden">
        {keys.data !== undefined && keys.data.malformed > 0 && (
          <Notice tone="wait">{t.malformed(keys.data.malformed)}</Notice>
        )}
      </div>
      <Part
        query={keys}
        what={t.what}
        loading={
          <div className="p-4">
            <SkeletonLines lines={2} />
          </div>
        }
      >
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              icon={<KeyRound />}
              title={t.empty}
              action={
                <Button variant="primary" pending={isSettingUp} onClick={() => setUp()}>
                  {t.setUp}
                </Button>
              }
            >
              {t.emptyText}
            </Empty>
          ) : (
            <ul className="divide-y divide-line">
              {items.map((key) => (
                <KeyLine
                  key={key.accessKey}
                  value={key}
                  onDelete={() =>
                    show((dialog) => (
                      <DeleteKeyDialog name={key.accessKey} isLast={items.length === 1} {...dialog} />
                    ))
                  }
                />
              ))}
            </ul>
          )
        }
      </Part>
      {dialogs}
    </Card>
  )
}

function KeyLine({ value, onDelete }: { value: S3Key; onDelete: () => void }) {
  const t = useMessages(s3AccessMessages).keys
  const { accessKey, secretKey } = value
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2.5">
      <div className="min-w-0 basis-60">
        <span className="block text-xs text-muted">{t.access}</span>
        <Mono copy={t.copyAccess(accessKey)}>{accessKey}</Mono>
      </div>
      <div className="min-w-0 flex-1 basis-64">
        <span className="block text-xs text-muted">{t.secret}</span>
        <Secret what={t.secretOf(accessKey)}>{secretKey}</Secret>
      </div>
      <Button size="sm" aria-label={t.deleteKey(accessKey)} onClick={onDelete}>
        {t.delete}
      </Button>
    </li>
  )
}
