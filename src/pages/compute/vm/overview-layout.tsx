import type { ReactNode } from 'react'

/** What the machine is, and beside it, on a phone below, what it costs. */
export function OverviewLayout({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-4">{main}</div>
      {aside}
    </div>
  )
}
