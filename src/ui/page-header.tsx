import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface PageHeaderProps {
  title: ReactNode
  /** The list this page came from. */
  crumb?: { to: string; label: string }
  /** A `State`, tags: beside the title. */
  state?: ReactNode
  /** One line that sums the page up in numbers. */
  summary?: ReactNode
  /** Buttons at the right, the primary one last; on a phone below. */
  actions?: ReactNode
}

/** The head of every page. It holds the page's only h1, which takes focus after a navigation. */
export function PageHeader({ title, crumb, state, summary, actions }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="min-w-0 grow basis-auto max-md:w-full">
        {crumb !== undefined && (
          <Link
            to={crumb.to}
            className="mb-0.5 inline-block rounded-sm text-sm text-muted hover:text-text hover:underline"
          >
            {crumb.label}
          </Link>
        )}
        <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
          <h1 tabIndex={-1} className="min-w-0 wrap-break-word">
            {title}
          </h1>
          {state}
        </div>
        {summary !== undefined && <div className="wrap-anywhere text-muted">{summary}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2 md:ml-auto">{actions}</div>}
    </div>
  )
}
