import { CircleAlert, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from './button'
import { CopyButton } from './copy-button'
import { Fold } from './fold'
import { uiMessages } from './messages'

interface ErrorPanelProps {
  /** What could not be shown or done. */
  title: ReactNode
  /** Why, in the user's words. */
  children?: ReactNode
  /** What the user can do besides trying again. */
  advice?: ReactNode
  onRetry?: () => void
  retrying?: boolean
  /** Other ways on, beside Retry. */
  actions?: ReactNode
  /** For a report: method, path, status, request id. Folded away, and can be copied. */
  details?: string | undefined
  level?: 1 | 2 | 3
}

/** Stands where content would be when it could not be had. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { title, children, advice, onRetry, retrying = false, actions, details, level = 2 } = props
  const t = useMessages(uiMessages)
  const Heading = `h${level}` as const
  return (
    <div role="alert" className="flex min-w-0 gap-3 rounded-lg border border-line bg-surface p-4">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
      <div className="grid min-w-0 flex-1 gap-1">
        <Heading>{title}</Heading>
        {children !== undefined && <div className="wrap-break-word text-muted">{children}</div>}
        {advice !== undefined && <div className="text-pretty">{advice}</div>}
        {(onRetry !== undefined || actions !== undefined) && (
          <div className="mt-2 flex flex-wrap gap-2">
            {onRetry !== undefined && (
              <Button icon={<RotateCw />} pending={retrying} onClick={onRetry}>
                {t.retry}
              </Button>
            )}
            {actions}
          </div>
        )}
        {details !== undefined && (
          <div className="mt-2 min-w-0 text-muted">
            <Fold summary={<span className="text-sm">{t.details}</span>}>
              <div className="flex items-start gap-1 rounded-md bg-sunken p-2">
                <pre className="mono min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere">{details}</pre>
                <CopyButton value={details} />
              </div>
            </Fold>
          </div>
        )}
      </div>
    </div>
  )
}
