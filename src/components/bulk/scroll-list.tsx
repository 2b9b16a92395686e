import type { ReactNode } from 'react'

import { cx } from '@/ui/cx'

interface ScrollListProps {
  label: string
  className?: string
  children: ReactNode
}

/** A list that may be long in a place that may not. */
export function ScrollList({ label, className, children }: ScrollListProps) {
  return (
    <ul
      aria-label={label}
      // Safari lets the keyboard scroll only what it can focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={cx('max-h-40 overflow-y-auto rounded-md bg-sunken px-3 py-2', className)}
    >
      {children}
    </ul>
  )
}
