import { useId, type ReactNode } from 'react'

interface TableSectionProps {
  title: string
  /** How many there are. */
  note?: ReactNode
  /** Small buttons at the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

/** A titled part of a page that is a table: the table has the border, so the part needs none. */
export function TableSection({ title, note, actions, children }: TableSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-2">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="num text-muted">{note}</span>}
        {actions !== undefined && <div className="ml-auto flex gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
