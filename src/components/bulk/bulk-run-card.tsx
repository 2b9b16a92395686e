import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'
import { announce } from '@/ui/announcer'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { ProgressBar } from '@/ui/progress-bar'

import { BulkItemList } from './bulk-item-list'
import { dismissBulkRun, giveUpWaiting, retryFailed, takeInLeftOut, type BulkRun } from './bulk-runs'
import { bulkMessages } from './messages'
import { tallyOf } from './tally'

/** One run: how far it is, what became of each, and what can be done about those that failed. */
export function BulkRunCard({ run }: { run: BulkRun }) {
  const t = useMessages(bulkMessages).run
  const listId = useId()
  const { id, title, items, isRunning, isInOrder } = run
  const tally = tallyOf(items)
  const progress = t.progress(tally)
  const [asked, setAsked] = useState<boolean>()
  // What failed shows itself, and so do steps while they are gone through; the rest is for those who ask.
  const isOpen = asked ?? (isRunning ? isInOrder : tally.failed > 0)

  useEffect(() => {
    if (!isRunning) announce(t.finished(title, progress), { urgent: tally.failed > 0 })
  }, [isRunning, progress, tally.failed, title, t])

  return (
    <article className="grid min-w-0 gap-2 rounded-lg border border-line bg-raised p-3 shadow-float">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="wrap-break-word">{title}</h2>
          <p className="num text-sm text-muted">{progress}</p>
        </div>
        <IconButton
          size="sm"
          label={isOpen ? t.hide : t.show}
          icon={isOpen ? <ChevronDown /> : <ChevronUp />}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setAsked(!isOpen)}
        />
        {!isRunning && (
          <IconButton size="sm" label={t.dismiss(title)} icon={<X />} onClick={() => dismissBulkRun(id)} />
        )}
      </header>
      {isRunning && (
        <ProgressBar
          label={title}
          value={tally.done + tally.failed}
          max={Math.max(1, items.length - tally.skipped)}
        />
      )}
      <div id={listId} hidden={!isOpen}>
        {isOpen && <BulkItemList label={t.list(title)} run={run} />}
      </div>
      {isRunning && tally.waiting > 0 && (
        <div>
          <Button size="sm" onClick={() => giveUpWaiting(id)}>
            {isInOrder ? t.stopHere : t.giveUp(tally.waiting)}
          </Button>
        </div>
      )}
      {!isRunning && tally.failed + tally.skipped > 0 && (
        <div className="flex flex-wrap gap-2">
          {tally.failed > 0 && (
            <Button size="sm" onClick={() => retryFailed(id)}>
              {isInOrder ? t.goOn : t.retry(tally.failed)}
            </Button>
          )}
          {tally.skipped > 0 && (
            <Button size="sm" onClick={() => takeInLeftOut(id)}>
              {isInOrder ? t.takeInSteps : t.takeIn(tally.skipped)}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
