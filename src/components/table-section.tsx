import { useId, type ReactNode } from 'react'

interface TableSectionProps {
  title: ReactNode
  /** Of the title; 2 unless it stands inside a titled part. */
  level?: 2 | 3
  /** How many there are. */
  note?: ReactNode
  /** Small buttons at the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

/** A titled part of a page that is a table: the table has the border, so the part needs none. */
export function TableSection({ title, level = 2, note, actions, children }: TableSectionProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-2">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <Heading id={id}>{title}</Heading>
        {note !== undefined && <span className="num text-muted">{note}</span>}
        {actions !== undefined && <div className="ml-auto flex gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
