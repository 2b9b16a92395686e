import type { ReactNode } from 'react'

/** A secondary fact under the primary one, in a table cell of the same height. */
export function SecondLine({ children }: { children: ReactNode }) {
  return <span className="block truncate text-xs text-muted">{children}</span>
}
