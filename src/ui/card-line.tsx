import type { ReactNode } from 'react'

interface CardLineProps {
  children: ReactNode
  /** At the right end of the line. */
  end?: ReactNode
}

/** One line of a card: a fact at the left, another at the right. */
export function CardLine({ children, end }: CardLineProps) {
  return (
    <div className="flex min-w-0 items-center justify-between gap-3 text-muted">
      <span className="min-w-0 truncate">{children}</span>
      {end !== undefined && <span className="num shrink-0">{end}</span>}
    </div>
  )
}
