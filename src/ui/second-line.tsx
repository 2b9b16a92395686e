import type { ReactNode } from 'react'

/** A secondary fact under the primary one, in a table cell of the same height. */
export function SecondLine({ children }: { children: ReactNode }) {
  return (
    <span className="block truncate text-xs text-muted in-data-[density=dense]:text-[0.6875rem] in-data-[density=dense]:leading-[0.8125rem]">
      {children}
    </span>
  )
}
