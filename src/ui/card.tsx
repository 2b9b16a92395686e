import { type ReactNode, useId } from 'react'
import { cx } from './cx'

interface CardProps {
  title?: ReactNode
  /** At the right of the title, muted: a limit, a count. */
  note?: ReactNode
  /** Small buttons at the right end of the header. */
  actions?: ReactNode
  /** Level of the title; 2 unless the card stands inside a titled part. */
  level?: 2 | 3
  /** Without, the content reaches the edges: tables, lists of rows. */
  padded?: boolean
  footer?: ReactNode
  className?: string
  children?: ReactNode
}

/** A bordered section with a header. With a title it is a region of that name. */
export function Card({
  title,
  note,
  actions,
  level = 2,
  padded = true,
  footer,
  className,
  children,
}: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  const headed = title !== undefined
  return (
    <section
      aria-labelledby={headed ? id : undefined}
      className={cx('min-w-0 overflow-clip rounded-lg border border-line bg-surface', className)}
    >
      {headed && (
        <header className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1">
          <Heading id={id} className="py-1">
            {title}
          </Heading>
          {note !== undefined && <span className="ml-auto text-muted">{note}</span>}
          {actions !== undefined && (
            <div className={cx('flex flex-wrap justify-end gap-2', note === undefined && 'ml-auto')}>
              {actions}
            </div>
          )}
        </header>
      )}
      {padded ? <div className="p-4">{children}</div> : children}
      {footer !== undefined && (
        <footer className="border-t border-line px-4 py-2.5 text-muted">{footer}</footer>
      )}
    </section>
  )
}
