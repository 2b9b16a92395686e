import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId, useMemo } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { cx } from './cx'
import { FieldContext } from './field-context'
import { uiMessages } from './messages'

interface FieldProps {
  label: ReactNode
  /** The rule, said before it is broken; stays while there is an error. */
  hint?: ReactNode
  /** What is wrong and what to write instead. */
  error?: string | undefined
  /** Marks a field that may stay empty. Fields without the mark are needed. */
  optional?: boolean
  /** At the right of the label: a link or a small fact. */
  aside?: ReactNode
  /** The control is a group of inputs (radio tiles, a list of checkboxes). */
  group?: boolean | undefined
  className?: string
  children: ReactNode
}

/** A labelled control with its rule and its error. The control inside finds its ids by context. */
export function Field({
  label,
  hint,
  error,
  optional,
  aside,
  group = false,
  className,
  children,
}: FieldProps) {
  const t = useMessages(uiMessages)
  const id = useId()
  const hasHint = hint !== undefined && hint !== null && hint !== false
  const invalid = error !== undefined && error !== ''
  const wiring = useMemo(() => {
    const describedBy = cx(invalid && `${id}-error`, hasHint && `${id}-hint`) || undefined
    return { controlId: `${id}-control`, labelId: `${id}-label`, describedBy, invalid, group }
  }, [id, hasHint, invalid, group])
  const text = (
    <>
      {label}
      {/* A space and not a margin: screen readers read the label as one text. */}
      {optional && <span className="font-normal text-muted"> {t.optional}</span>}
    </>
  )
  return (
    <FieldContext value={wiring}>
      <div className={cx('grid min-w-0 content-start gap-1', className)}>
        <div className="flex items-baseline justify-between gap-3">
          {group ? (
            <span id={wiring.labelId} className="font-medium">
              {text}
            </span>
          ) : (
            <label id={wiring.labelId} htmlFor={wiring.controlId} className="font-medium">
              {text}
            </label>
          )}
          {aside !== undefined && <span className="text-xs text-muted">{aside}</span>}
        </div>
        {group ? (
          <div role="group" aria-labelledby={wiring.labelId} aria-describedby={wiring.describedBy}>
            {children}
          </div>
        ) : (
          children
        )}
        {invalid && (
          <p id={`${id}-error`} className="flex gap-1 text-xs text-bad">
            <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
            <span className="min-w-0 wrap-break-word">{error}</span>
          </p>
        )}
        {hasHint && (
          <p id={`${id}-hint`} className="text-xs text-muted">
            {hint}
          </p>
        )}
      </div>
    </FieldContext>
  )
}
