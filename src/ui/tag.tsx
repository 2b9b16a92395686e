import type { ReactNode } from 'react'

/** A small neutral label: a location, "default", "boot". */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block max-w-full truncate rounded-sm bg-sunken px-1.5 ring-1 ring-line ring-inset align-middle text-xs leading-4.5 text-muted">
      {children}
    </span>
  )
}
