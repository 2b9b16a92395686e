import { Suspense } from 'react'

import { lazyPart } from '@/ui/lazy-part'

import { useBulkRuns } from './bulk-runs'

const BulkRunList = lazyPart(async () => (await import('./bulk-run-list')).BulkRunList)

/** What is being done to many things at once, wherever one is in the panel. Mounted once, by the shell. */
export function BulkRunPanel() {
  const runs = useBulkRuns()
  if (runs.length === 0) return null
  return (
    <Suspense fallback={null}>
      <BulkRunList runs={runs} />
    </Suspense>
  )
}
