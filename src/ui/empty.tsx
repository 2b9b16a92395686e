import type { ReactNode } from 'react'

interface EmptyProps {
  /** Says what is not there: "No virtual machines yet". */
  title: ReactNode
  /** What it would be for, or why nothing matches. */
  children?: ReactNode
  /** The way on: create one, clear the filter. */
  action?: ReactNode
  icon?: ReactNode
  level?: 2 | 3
}

/** Where a list has nothing to show: says why and what to do. */
export function Empty({ title, children, action, icon, level = 2 }: EmptyProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="grid justify-items-center gap-1 px-4 py-12 text-center">
      {icon !== undefined && (
        <span
          aria-hidden
          className="mb-2 grid size-10 place-items-center rounded-lg bg-sunken text-muted [&_svg]:size-5"
        >
          {icon}
        </span>
      )}
      <Heading>{title}</Heading>
      {children !== undefined && <div className="max-w-104 text-pretty text-muted">{children}</div>}
      {action !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
