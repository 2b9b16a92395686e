import { partEnd } from '@/lib/keep-end'

/** A name in one line of which, when it is too long, the middle is left out: its end tells it from others. */
export function KeepEnd({ children }: { children: string }) {
  const [beginning, end] = partEnd(children)
  return (
    <span title={children} className="flex min-w-0">
      <span className="min-w-0 truncate whitespace-pre">{beginning}</span>
      {end !== '' && <span className="shrink-0">{end}</span>}
    </span>
  )
}
