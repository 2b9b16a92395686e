import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { TextLink } from '@/ui/text-link'

import { objectMessages } from './messages'

/** The way to a folder, each step of it a link. */
export function FolderPath({ bucket, prefix }: { bucket: string; prefix: string }) {
  const t = useMessages(objectMessages)
  const parts = prefix.split('/').slice(0, -1)
  return (
    <nav aria-label={t.path} className="flex min-w-0 flex-wrap items-center gap-x-1 gap-y-0.5">
      {['', ...parts].map((part, at) => {
        const key = at === 0 ? '' : `${parts.slice(0, at).join('/')}/`
        const name = at === 0 ? bucket : part === '' ? '/' : part
        return (
          <Fragment key={key}>
            {at > 0 && <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />}
            {key === prefix ? (
              <span aria-current="page" className="font-[550] wrap-anywhere">
                {name}
              </span>
            ) : (
              <TextLink to={paths.bucket(bucket, key)} className="wrap-anywhere">
                {name}
              </TextLink>
            )}
          </Fragment>
        )
      })}
    </nav>
  )
}
