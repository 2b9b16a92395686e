import { Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'

import { appMessages } from '@/app/messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { buttonStyle } from '@/ui/button-style'
import { cx } from '@/ui/cx'
import { Key } from '@/ui/key'

const load = () => import('@/app/palette/palette')
const Palette = lazy(async () => ({ default: (await load()).Palette }))

/** Long enough for the page to stand, so that its script comes first. */
const PRELOAD_AFTER_MS = 4000
const isMac = /mac|iphone|ipad/i.test(navigator.platform)

/** Opens the command palette, as Ctrl K and ⌘ K do anywhere. */
export function PaletteButton() {
  const t = useMessages(appMessages).palette
  const [state, setState] = useState<'unused' | 'open' | 'closed'>('unused')

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(isMac ? event.metaKey : event.ctrlKey)) return
      if (event.altKey || event.shiftKey) return
      event.preventDefault()
      setState('open')
    }
    // So that it opens at once when it is asked for.
    const timer = setTimeout(() => void load().catch(() => undefined), PRELOAD_AFTER_MS)
    addEventListener('keydown', onKeyDown)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', onKeyDown)
    }
  }, [])

  return (
    <>
      <button
        type="button"
        aria-label={t.open}
        aria-haspopup="dialog"
        aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
        onClick={() => setState('open')}
        className={cx(buttonStyle('secondary', 'md'), 'text-muted max-md:border-transparent max-md:px-2')}
      >
        <Search />
        <span className="max-md:hidden">{t.short}</span>
        <span aria-hidden className="ml-4 flex gap-1 max-md:hidden">
          <Key name={isMac ? '⌘' : 'Ctrl'} />
          <Key name="K" />
        </span>
      </button>
      {state !== 'unused' && (
        <Suspense fallback={null}>
          <Palette open={state === 'open'} onClose={() => setState('closed')} />
        </Suspense>
      )}
    </>
  )
}
