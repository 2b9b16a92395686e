import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { Suspense, useLayoutEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import { appMessages } from '@/app/messages'
import { useLocationScope } from '@/components/location-scope'
import { usePreferences } from '@/components/preferences'
import { runShortcut, useShortcut } from '@/components/shortcuts/handlers'
import { isForThePage, stepOf } from '@/components/shortcuts/keys'
import { messagesOf } from '@/lib/i18n/catalogue'
import { announce } from '@/ui/announcer'
import { lazyPart } from '@/ui/lazy-part'
import { isOnRow, moveRow, openRow, selectRow } from '@/ui/row-cursor'
import { notify } from '@/ui/toasts'
import { useStable } from '@/ui/use-stable'

const ShortcutSheet = lazyPart(async () => (await import('./shortcut-sheet')).ShortcutSheet)

/** So long after `g` a key still names a page. */
const GO_WITHIN_MS = 1500

/** Listens to the keys that do something by themselves, and shows what they are. */
export function Shortcuts() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { keep } = useLocationScope()
  const [{ shortcuts: isOn }] = usePreferences()
  const [sheet, setSheet] = useState<'unused' | 'open' | 'closed'>('unused')
  /** When `g` was pressed; null: not just before. */
  const wentAt = useRef<number>(null)

  useShortcut('help', () => setSheet('open'))
  useShortcut('refresh', () => void readAgain(client))
  useShortcut('next', () => moveRow(1))
  useShortcut('previous', () => moveRow(-1))
  useShortcut('open', () => openRow())
  useShortcut('select', () => selectRow())

  const onKeyDown = useStable((event: KeyboardEvent) => {
    if (!isForThePage(event)) return
    const isGoing = wentAt.current !== null && event.timeStamp - wentAt.current < GO_WITHIN_MS
    // The key that makes a capital of the next one is no key by itself.
    if (event.key !== 'Shift') wentAt.current = null
    if (event.key === 'Enter') {
      if (isOnRow() && openRow()) event.preventDefault()
      return
    }
    const step = stepOf(event.key, isGoing)
    if (step.does === 'nothing') return
    // Firefox would search in the page for what begins with `/`.
    event.preventDefault()
    if (step.does === 'wait') wentAt.current = event.timeStamp
    else if (step.does === 'go') void navigate(keep(step.to))
    else if (step.action !== 'search' || !focusSearch()) runShortcut(step.action)
  })
  useLayoutEffect(() => {
    if (!isOn) return
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [isOn, onKeyDown])

  if (sheet === 'unused') return null
  return (
    <Suspense fallback={null}>
      <ShortcutSheet open={sheet === 'open'} onClose={() => setSheet('closed')} />
    </Suspense>
  )
}

/** The field that searches in the page, where it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
  field?.focus()
  field?.select()
  return field !== null
}

async function readAgain(client: QueryClient): Promise<void> {
  announce(messagesOf(appMessages).shortcuts.refreshing)
  await client.refetchQueries({ type: 'active' })
  const readings = client.getQueryCache().findAll({ type: 'active' })
  // What failed says so in its place.
  if (readings.every(({ state }) => state.status !== 'error'))
    notify({ tone: 'good', title: messagesOf(appMessages).shortcuts.refreshed })
}
