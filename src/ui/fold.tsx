import { type ReactNode, useState } from 'react'

interface FoldProps {
  /** Always shown; opens the rest. */
  summary: ReactNode
  /** Made only once it was opened. */
  children: ReactNode
}

/** Details for those who ask. */
export function Fold({ summary, children }: FoldProps) {
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <details className="min-w-0" onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary className="min-h-6 w-fit max-w-full rounded-sm wrap-anywhere">{summary}</summary>
      {wasOpened && <div className="mt-1.5 min-w-0">{children}</div>}
    </details>
  )
}
