import { type RefObject, useLayoutEffect, useRef } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'

import { BulkRunCard } from './bulk-run-card'
import type { BulkRun } from './bulk-runs'
import { bulkMessages } from './messages'

/** Floats at the foot of the window, beside the list's own bar and away from the notices. */
export function BulkRunList({ runs }: { runs: readonly BulkRun[] }) {
  const t = useMessages(bulkMessages).run
  const panel = useRef<HTMLElement>(null)
  useFootRoom(panel)
  return (
    <section
      ref={panel}
      aria-label={t.region}
      className="fixed inset-x-3 bottom-3 z-30 grid max-h-[calc(100dvh-4rem)] gap-2 overflow-y-auto md:right-auto md:bottom-4 md:left-60 md:w-92 print:hidden"
    >
      {runs.map((run) => (
        <BulkRunCard key={run.id} run={run} />
      ))}
    </section>
  )
}

/** The page can be scrolled on by as much as the panel covers of its foot; the shell leaves that room below it. */
function useFootRoom(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const target = panel.current
    if (target === null) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty('--foot-room', `${target.offsetHeight}px`))
    observer.observe(target)
    return () => {
      observer.disconnect()
      style.removeProperty('--foot-room')
    }
  }, [panel])
}
