import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { cx } from './cx'
import { IconButton } from './icon-button'
import { uiMessages } from './messages'
import { WithMono } from './with-mono'

export type Tone = 'info' | 'wait' | 'bad' | 'good'

const looks: Record<Tone, { box: string; icon: ReactNode }> = {
  info: { box: 'border-line bg-surface [&>svg]:text-accent', icon: <Info aria-hidden /> },
  wait: { box: 'border-wait/25 bg-wait-soft [&>svg]:text-wait', icon: <TriangleAlert aria-hidden /> },
  bad: { box: 'border-bad/25 bg-bad-soft [&>svg]:text-bad', icon: <CircleAlert aria-hidden /> },
  good: { box: 'border-good/25 bg-good-soft [&>svg]:text-good', icon: <CircleCheck aria-hidden /> },
}

interface NoticeProps {
  /** `wait` warns; `bad` failed. */
  tone: Tone
  title?: ReactNode
  children?: ReactNode
  /** A button or link at the right; on a phone below. */
  action?: ReactNode
  onDismiss?: () => void
  /** It appears as the answer to something just done: assistive technology reads it out at once. */
  live?: boolean
}

/** A message that belongs to the place where it stands: a location that failed, a form that was refused. */
export function Notice({ tone, title, children, action, onDismiss, live = false }: NoticeProps) {
  const t = useMessages(uiMessages)
  const { box, icon } = looks[tone]
  const role = tone === 'bad' ? 'alert' : 'status'
  return (
    <div
      role={live ? role : undefined}
      className={cx(
        'flex min-w-0 gap-2.5 rounded-md border px-3 py-2.5 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0',
        box,
      )}
    >
      {icon}
      <div className="flex min-w-0 flex-1 flex-wrap items-start justify-end gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-48 wrap-break-word">
          {title !== undefined && (
            <p className="font-[550]">
              <WithMono>{title}</WithMono>
            </p>
          )}
          <WithMono>{children}</WithMono>
        </div>
        {action !== undefined && <div className="-my-0.5 flex shrink-0 gap-2">{action}</div>}
      </div>
      {onDismiss !== undefined && (
        <IconButton size="sm" className="-my-0.5 -mr-1" label={t.dismiss} icon={<X />} onClick={onDismiss} />
      )}
    </div>
  )
}
