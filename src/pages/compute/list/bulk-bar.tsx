import { useQueryClient } from '@tanstack/react-query'
import { Play, Square } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'

import { splitByReason } from '@/components/bulk/split'
import type { VmRow } from '@/components/vm-inventory'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { BulkBar } from '@/ui/bulk-bar'
import { Button } from '@/ui/button'

import { runVmBulk, whyNot, type VmBulk } from './bulk'
import { vmListMessages } from './messages'
import { vmOrders } from './shape'

const VmBulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog')).VmBulkDialog }))

interface VmBulkBarProps {
  /** The selected VMs. */
  rows: readonly VmRow[]
  onClear: () => void
}

/** What can be done with all selected VMs at once. */
export function VmBulkBar({ rows, onClear }: VmBulkBarProps) {
  const t = useMessages(vmListMessages).bulk.buttons
  const client = useQueryClient()
  // The VMs as they were chosen: what is confirmed must not change while one reads it. `turn` makes each opening a fresh dialog.
  const [asked, setAsked] = useState<{ bulk: VmBulk; rows: readonly VmRow[]; open: boolean; turn: number }>()

  const ask = (bulk: VmBulk) =>
    setAsked({ bulk, rows: vmOrders.name(rows, 'asc'), open: true, turn: (asked?.turn ?? 0) + 1 })
  const run = (bulk: VmBulk, able: readonly VmRow[]) => {
    runVmBulk(client, bulk, able)
    onClear()
  }
  const start = () => {
    const { able, leftOut } = splitByReason(rows, whyNot.start)
    if (leftOut.length === 0) run('start', able)
    else ask('start')
  }

  return (
    <>
      <BulkBar count={rows.length} onClear={onClear}>
        <Button icon={<Play />} disabledReason={whyNone(rows, 'start')} onClick={start}>
          {t.start}
        </Button>
        <Button icon={<Square />} disabledReason={whyNone(rows, 'stop')} onClick={() => ask('stop')}>
          {t.stop}
        </Button>
        <Button variant="danger" disabledReason={whyNone(rows, 'delete')} onClick={() => ask('delete')}>
          {t.delete}
        </Button>
      </BulkBar>
      {asked !== undefined && (
        <Suspense fallback={null}>
          <VmBulkDialog
            key={asked.turn}
            bulk={asked.bulk}
            rows={asked.rows}
            open={asked.open}
            onClose={() => setAsked({ ...asked, open: false })}
            onConfirm={(able) => run(asked.bulk, able)}
          />
        </Suspense>
      )}
    </>
  )
}

/** Why it can be done to none of them; undefined as long as there is one that it can be done to. */
function whyNone(rows: readonly VmRow[], bulk: VmBulk): string | undefined {
  const reasons = new Set<string>()
  for (const row of rows) {
    const reason = whyNot[bulk](row)
    if (reason === null) return undefined
    reasons.add(reason)
  }
  const [only] = reasons
  return reasons.size === 1 ? only : messagesOf(vmListMessages).bulk.none
}
