import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './cx'
import { useFieldControl } from './field-context'

/** The native select: the best there is on a phone, and complete for keyboard and screen reader. Options are `<option>` children. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  const control = useFieldControl(rest)
  return (
    <span className={cx('relative block min-w-0', className)}>
      <select
        {...rest}
        {...control}
        className={cx(
          'h-8 w-full appearance-none truncate rounded-md border border-line-strong bg-surface pr-8 pl-2.5',
          'focus-visible:-outline-offset-1 aria-invalid:border-bad disabled:border-line disabled:bg-sunken disabled:text-muted',
        )}
      />
      <ChevronDown aria-hidden className="pointer-events-none absolute top-2 right-2.5 size-4 text-muted" />
    </span>
  )
}
