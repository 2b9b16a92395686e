import { ApiError } from '@/api/api-error'
import { isOutcomeOpen } from '@/api/found-error'
import { describeError } from '@/api/describe-error'
import { useMessages } from '@/lib/i18n/catalogue'
import { cx } from '@/ui/cx'
import { State, type StateKind } from '@/ui/state'
import { WithMono } from '@/ui/with-mono'

import type { BulkItem, BulkOutcome, BulkRun, BulkTask } from './bulk-runs'
import { bulkMessages } from './messages'
import { ScrollList } from './scroll-list'

const looks: Record<BulkOutcome['kind'], StateKind> = {
  failed: 'failed',
  running: 'pending',
  waiting: 'off',
  skipped: 'due',
  done: 'good',
}

/** What needs a look comes first. */
const ORDER: readonly BulkOutcome['kind'][] = ['failed', 'skipped', 'running', 'waiting', 'done']
/** Of thousands only so many are drawn; the head says how the rest stand. */
const SHOWN = 100

/** Each item of a run with what became of it, and why. */
export function BulkItemList({ label, run }: { label: string; run: BulkRun }) {
  const t = useMessages(bulkMessages)
  const { items, isRunning, isInOrder } = run
  const ordered = isInOrder ? items : byNeed(items)
  return (
    <ScrollList label={label} className="grid max-h-60 gap-1.5">
      {ordered.slice(0, SHOWN).map(({ task, outcome }) => (
        <li key={task.id} className={cx('min-w-0 text-sm', !isInOrder && partOf(task) !== null && 'ps-4')}>
          <span className="flex min-w-0 items-center justify-between gap-3">
            <span className={cx('min-w-0', isInOrder ? 'wrap-break-word' : 'truncate')}>
              <WithMono>{task.name}</WithMono>
            </span>
            <State kind={looks[outcome.kind]} className="shrink-0">
              {outcome.kind === 'waiting' && !isRunning ? t.outcomes.notBegun : t.outcomes[outcome.kind]}
            </State>
          </span>
          {outcome.kind === 'skipped' && <p className="text-pretty text-muted">{outcome.reason}</p>}
          {outcome.kind === 'failed' && <Failure error={outcome.error} />}
          {/* What holds after a failure is not known while the failure itself is not certain. */}
          {outcome.kind === 'failed' && task.ifFailed !== undefined && !isOutcomeOpen(outcome.error) && (
            <p className="text-pretty">{task.ifFailed}</p>
          )}
        </li>
      ))}
      {ordered.length > SHOWN && <li className="text-sm text-muted">{t.run.more(ordered.length - SHOWN)}</li>}
    </ScrollList>
  )
}

/** The one that it is a further step of. */
function partOf({ after = [] }: BulkTask): string | null {
  const [only, ...others] = after
  return only === undefined || others.length > 0 ? null : only
}

/** The further steps stand below the first, and all of them where the one stands that needs a look most. */
function byNeed(items: readonly BulkItem[]): BulkItem[] {
  const groups = new Map<string, BulkItem[]>()
  for (const item of items) {
    const id = partOf(item.task) ?? item.task.id
    groups.set(id, [...(groups.get(id) ?? []), item])
  }
  const need = (group: readonly BulkItem[]) =>
    Math.min(...group.map(({ outcome }) => ORDER.indexOf(outcome.kind)))
  return [...groups.values()].toSorted((a, b) => need(a) - need(b)).flat()
}

function Failure({ error }: { error: unknown }) {
  const t = useMessages(bulkMessages).run
  return (
    <div className="text-pretty wrap-break-word text-bad">
      <p>
        <WithMono>{describeError(error)}</WithMono>
      </p>
      {error instanceof ApiError && isOutcomeOpen(error) && <p>{t.unclear}</p>}
    </div>
  )
}
