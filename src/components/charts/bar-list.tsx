import type { ReactNode } from 'react'

interface Bar {
  readonly id: string
  readonly label: ReactNode
  /** Not below zero. */
  readonly value: number
  /** The value as it is written. */
  readonly text: string
}

interface BarListProps {
  /** Names the list for assistive technology. */
  label: string
  /** In the order in which they are shown. */
  bars: readonly Bar[]
  /** Writes the share of a value in the whole, which may have more parts than are shown. */
  formatShare: (value: number) => string
}

/** Parts of a whole as bars: each is told by its length, its amount and its share, none by colour. */
export function BarList({ label, bars, formatShare }: BarListProps) {
  const longest = Math.max(...bars.map(({ value }) => value), 0)
  return (
    <ul aria-label={label} className="grid gap-2.5">
      {bars.map(({ id, label: name, value, text }) => (
        <li key={id} className="grid gap-1">
          <div className="flex min-w-0 items-baseline justify-between gap-3">
            <span className="min-w-0 truncate">{name}</span>
            <span className="num shrink-0">
              {text}
              <span className="ml-2 inline-block w-10 text-right text-muted">{formatShare(value)}</span>
            </span>
          </div>
          <div aria-hidden className="h-1.5 rounded-full bg-sunken">
            <div
              className="h-full min-w-px rounded-full bg-accent forced-color-adjust-none"
              style={{ width: `${longest === 0 ? 0 : (value / longest) * 100}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
