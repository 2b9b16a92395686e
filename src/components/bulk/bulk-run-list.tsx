import { useMessages } from '@/lib/i18n/catalogue'

import { BulkRunCard } from './bulk-run-card'
import type { BulkRun } from './bulk-runs'
import { bulkMessages } from './messages'

/** Floats at the foot of the window, beside the list's own bar and away from the notices. */
export function BulkRunList({ runs }: { runs: readonly BulkRun[] }) {
  const t = useMessages(bulkMessages).run
  return (
    <section
      aria-label={t.region}
      className="fixed inset-x-3 bottom-3 z-30 grid max-h-[calc(100dvh-4rem)] gap-2 overflow-y-auto md:right-auto md:bottom-4 md:left-60 md:w-92 print:hidden"
    >
      {runs.map((run) => (
        <BulkRunCard key={run.id} run={run} />
      ))}
    </section>
  )
}
