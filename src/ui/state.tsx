import type { ReactNode } from 'react'
import { cx } from './cx'

/**
 * `good` runs or is paid; `off` rests; `pending` is changing by itself; `due` waits for the user; `failed` needs attention.
 */
export type StateKind = 'good' | 'off' | 'pending' | 'due' | 'failed'

const shapes: Record<StateKind, string> = {
  good: 'rounded-full bg-good',
  off: 'rounded-full border-[1.5px] border-line-strong',
  pending: 'animate-turn rounded-full border-[1.5px] border-wait border-t-transparent border-r-transparent',
  due: 'rounded-full border-[1.5px] border-wait',
  failed: 'scale-85 rotate-45 rounded-[2px] bg-bad',
}

interface StateProps {
  kind: StateKind
  /** The word. Colour never says it alone. */
  children: ReactNode
  className?: string
}

/** The state of a thing: a shape and a word. */
export function State({ kind, children, className }: StateProps) {
  return (
    <span className={cx('inline-flex max-w-full min-w-0 items-center gap-1.75', className)}>
      <span
        aria-hidden
        className={cx('box-border size-2.25 shrink-0 forced-color-adjust-none', shapes[kind])}
      />
      <span className="truncate">{children}</span>
    </span>
  )
}
