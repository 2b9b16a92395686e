import { cx } from '@/ui/cx'

interface Step {
  readonly id: string
  readonly label: string
  /** Where the bar begins and ends: a whole begins at zero, a step where the one before it ended. */
  readonly from: number
  readonly to: number
  /** The amount as it is written, with its sign for a step. */
  readonly text: string
  /** One of the two wholes, not a step between them. */
  readonly isWhole?: boolean
}

/** How one amount becomes another, step by step: each is told by its place and its signed amount, none by colour alone. */
export function Waterfall({ label, steps }: { label: string; steps: readonly Step[] }) {
  const ends = steps.flatMap(({ from, to }) => [from, to])
  const least = Math.min(0, ...ends)
  const span = Math.max(0, ...ends) - least || 1
  const share = (value: number) => `${((value - least) / span) * 100}%`
  return (
    <ol aria-label={label} className="grid gap-2.5">
      {steps.map(({ id, label: name, from, to, text, isWhole = false }) => (
        <li key={id} className="grid gap-1">
          <div
            className={cx('flex min-w-0 items-baseline justify-between gap-3', isWhole && 'font-semibold')}
          >
            <span className="min-w-0 truncate">{name}</span>
            <span className="num shrink-0">{text}</span>
          </div>
          <div aria-hidden className="relative h-1.5 rounded-full bg-sunken">
            <div
              className={cx(
                'absolute inset-y-0 min-w-px rounded-full forced-color-adjust-none',
                isWhole ? 'bg-muted' : to < from ? 'bg-good' : 'bg-accent',
              )}
              style={{ left: share(Math.min(from, to)), width: `${(Math.abs(to - from) / span) * 100}%` }}
            />
          </div>
        </li>
      ))}
    </ol>
  )
}
