import type { ReactNode } from 'react'

import { cx } from './cx'

interface FactsProps {
  /** Five are told side by side where there is room, so that none stands alone in a second row. */
  five?: boolean
  children: ReactNode
}

/** Facts about one thing, label over value, in as many columns as fit. */
export function Facts({ five = false, children }: FactsProps) {
  return (
    <dl
      className={cx(
        'grid gap-x-4 gap-y-4 md:gap-x-6',
        five
          ? 'grid-cols-[repeat(auto-fill,minmax(min(100%,max(8rem,17%)),1fr))]'
          : 'grid-cols-[repeat(auto-fill,minmax(min(100%,max(8rem,22%)),1fr))]',
      )}
    >
      {children}
    </dl>
  )
}

/** One of `Facts`. A value that is not there says so in words; an empty cell says nothing. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="mt-0.5 flex min-w-0 flex-wrap items-center gap-1.5 wrap-anywhere">{children}</dd>
    </div>
  )
}
