import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react'
import { cx } from './cx'
import { useFieldControl } from './field-context'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** What it switches. Left out only inside tables, with an `aria-label`. */
  children?: ReactNode
  /** A second, muted line. */
  hint?: ReactNode
  /** Why it cannot be changed; shown in place of the hint, and disables it. */
  disabledReason?: string | undefined
  /** At the right end of the line: what it costs, a small fact. */
  aside?: ReactNode
  /** Drawn as a switch: for a setting that takes effect at once. */
  look?: 'tick' | 'switch'
}

/** A native checkbox with its label. */
export function Checkbox(props: CheckboxProps) {
  const { children, hint, disabledReason, aside, look = 'tick', className, disabled, ...rest } = props
  const hintId = useId()
  const field = useFieldControl(rest)
  const second = disabledReason ?? hint
  const input = (
    <input
      {...rest}
      {...field}
      aria-describedby={cx(field['aria-describedby'], second !== undefined && hintId) || undefined}
      type="checkbox"
      role={look === 'switch' ? 'switch' : undefined}
      disabled={disabled || disabledReason !== undefined}
      className={cx(look, children === undefined ? className : 'mt-0.5')}
    />
  )
  if (children === undefined) return input
  return (
    <div className={cx('flex min-w-0 gap-2.5', className)}>
      <label className="flex min-w-0 flex-1 gap-2.5">
        {input}
        <span className="min-w-0">
          <span className={cx('block', (disabled || disabledReason !== undefined) && 'text-muted')}>
            {children}
          </span>
          {second !== undefined && (
            <span id={hintId} className="block text-xs text-muted">
              {second}
            </span>
          )}
        </span>
      </label>
      {aside !== undefined && <span className="shrink-0 text-muted">{aside}</span>}
    </div>
  )
}

interface TickProps extends Omit<ComponentProps<'input'>, 'type' | 'aria-label' | 'ref'> {
  label: string
  indeterminate?: boolean
}

/** A bare checkbox for tables and headers; can stand half way. */
export function Tick({ label, indeterminate = false, className, ...rest }: TickProps) {
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (ref.current !== null) ref.current.indeterminate = indeterminate
  }, [indeterminate])
  return <input {...rest} ref={ref} type="checkbox" aria-label={label} className={cx('tick', className)} />
}
