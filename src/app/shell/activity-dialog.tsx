import { useState, useSyncExternalStore } from 'react'

import type { WriteOutcome, WriteRecord } from '@/api/write-journal'
import { usePlaceName } from '@/components/location-scope'
import { usePreferences } from '@/components/preferences'
import { RequestText } from '@/components/requests/request-text'
import { saveFile } from '@/components/save-file'
import { When } from '@/components/when'
import { toJson, toScript } from '@/components/write-history/export'
import { clearHistory, keptKeys, onHistory } from '@/components/write-history/keep'
import { historyMessages } from '@/components/write-history/messages'
import { readHistory } from '@/components/write-history/read'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatElapsed } from '@/lib/instant'
import { matches, prepare, searchTerms } from '@/lib/search'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Dialog } from '@/ui/dialog'
import { Empty } from '@/ui/empty'
import { Fold } from '@/ui/fold'
import { Mono } from '@/ui/mono'
import { SearchInput } from '@/ui/search-input'
import { Select } from '@/ui/select'
import { State, type StateKind } from '@/ui/state'
import { WithMono } from '@/ui/with-mono'

const OUTCOMES: readonly WriteOutcome[] = ['running', 'done', 'failed', 'unclear']
const KINDS: Record<WriteOutcome, StateKind> = {
  running: 'pending',
  done: 'good',
  failed: 'failed',
  unclear: 'due',
}

/** What the storage holds, as one text: read anew only when it has changed. */
const snapshotOf = (user: string) =>
  keptKeys(user)
    .map((key) => localStorage.getItem(key))
    .join('\n')

interface ActivityDialogProps {
  user: string
  onClose: () => void
}

/** Every write of this browser, with its request. */
export function ActivityDialog({ user, onClose }: ActivityDialogProps) {
  const t = useMessages(historyMessages)
  useSyncExternalStore(onHistory, () => snapshotOf(user))
  const [{ clearsHistory }, change] = usePreferences()
  const [sought, setSought] = useState('')
  const [outcome, setOutcome] = useState('')
  const [isClearing, setIsClearing] = useState(false)
  const all = readHistory(user)
  const terms = searchTerms(sought)
  const shown = all.filter(
    (record) =>
      (outcome === '' || record.outcome === outcome) &&
      matches(prepare([record.title, record.requestId, record.requests[0]?.slug]), terms),
  )
  const save = (name: string, text: string, type: string) =>
    saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }))

  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title={t.title}
      description={t.text}
      footer={
        all.length > 0 && (
          <>
            <Button onClick={() => setIsClearing(true)}>{t.clear}</Button>
            <Button onClick={() => save('activity.json', toJson(shown), 'application/json')}>{t.json}</Button>
            <Button onClick={() => save('activity.sh', toScript(shown), 'text/x-shellscript')}>
              {t.script}
            </Button>
          </>
        )
      }
    >
      <div className="grid min-w-0 gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <SearchInput
            value={sought}
            onValueChange={setSought}
            label={t.search}
            placeholder={t.search}
            className="grow"
          />
          <Select
            aria-label={t.outcome}
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value)}
          >
            <option value="">{t.any}</option>
            {OUTCOMES.map((each) => (
              <option key={each} value={each}>
                {t.outcomes[each]}
              </option>
            ))}
          </Select>
        </div>
        <p role="status" className="text-sm text-muted">
          {t.shown(shown.length)}
        </p>
        {shown.length === 0 ? (
          <Empty title={all.length === 0 ? t.none : t.noMatch} level={3}>
            {all.length === 0 && t.noneText}
          </Empty>
        ) : (
          <ul aria-label={t.list} className="grid min-w-0 divide-y divide-line border-y border-line">
            {shown.map((record) => (
              <Entry key={record.id} record={record} />
            ))}
          </ul>
        )}
        <Checkbox
          checked={clearsHistory}
          onChange={(event) => change({ clearsHistory: event.currentTarget.checked })}
        >
          {t.clearAtSignOut}
        </Checkbox>
      </div>
      <ConfirmDialog
        open={isClearing}
        onClose={() => setIsClearing(false)}
        title={t.clearing.title}
        confirmLabel={t.clearing.confirm}
        onConfirm={async () => clearHistory(user)}
      >
        <p>{t.clearing.text(all.length)}</p>
      </ConfirmDialog>
    </Dialog>
  )
}

function Entry({ record }: { record: WriteRecord }) {
  const t = useMessages(historyMessages)
  const placeName = usePlaceName()
  const { title, outcome, at, took, requestId, requests } = record
  const slug = requests[0]?.slug
  return (
    <li className="grid min-w-0 gap-1 py-2.5">
      <div className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 wrap-anywhere">
          <WithMono>{title}</WithMono>
        </span>
        <State kind={KINDS[outcome]}>{t.outcomes[outcome]}</State>
      </div>
      <div className="flex min-w-0 flex-wrap gap-x-3 text-sm text-muted">
        <When at={at} />
        <span>{slug === undefined ? t.account : placeName(slug)}</span>
        {took !== undefined && <span>{took < 1000 ? t.tookLittle : t.took(formatElapsed(took))}</span>}
        {requestId !== undefined && <Mono>{requestId}</Mono>}
      </div>
      {requests.length === 0 ? (
        outcome !== 'running' && <p className="text-sm text-muted">{t.notSent}</p>
      ) : (
        <Fold summary={<span className="text-sm text-muted">{t.request}</span>}>
          <RequestText requests={requests} />
        </Fold>
      )}
    </li>
  )
}
