import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldControl } from './field-context'

interface TextAreaProps extends ComponentProps<'textarea'> {
  /** For keys, scripts and JSON. */
  mono?: boolean
}

/** Several lines. Grows with what is typed, from `rows` up to two thirds of the window. */
export function TextArea({ mono = false, rows = 3, className, ...rest }: TextAreaProps) {
  const control = useFieldControl(rest)
  return (
    <textarea
      rows={rows}
      spellCheck={!mono}
      {...rest}
      {...control}
      className={cx(
        'field-sizing-content block max-h-[66vh] w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5',
        'focus-visible:-outline-offset-1 aria-invalid:border-bad disabled:border-line disabled:bg-sunken disabled:text-muted',
        mono && 'mono',
        className,
      )}
      style={{ minHeight: `calc(${rows} * 1.25rem + 0.875rem)` }}
    />
  )
}
