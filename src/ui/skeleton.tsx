import { useMessages } from '@/lib/i18n/catalogue'
import { cx } from './cx'
import { uiMessages } from './messages'

/**
 * A place kept for one line of text that is on its way. Give it the width of what will come (`w-24`); its height is that of a line, so
 * nothing moves when the text arrives.
 */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cx('inline-flex h-lh max-w-full items-center align-bottom', className ?? 'w-24')}
    >
      <span className="h-2.5 w-full rounded-sm bg-line" />
    </span>
  )
}

/** Several lines of text on their way, the last one shorter. Announced as loading. */
export function SkeletonLines({ lines = 3 }: { lines?: number }) {
  const t = useMessages(uiMessages)
  return (
    <div role="status">
      <span className="sr-only">{t.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={line === lines - 1 && lines > 1 ? 'w-3/5' : 'w-full'} />
      ))}
    </div>
  )
}
