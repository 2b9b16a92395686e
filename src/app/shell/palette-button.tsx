import { Search } from 'lucide-react'
import { Suspense, useLayoutEffect, useRef, useState } from 'react'

import { appMessages } from '@/app/messages'
import { useShortcut } from '@/components/shortcuts/handlers'
import { useMessages } from '@/lib/i18n/catalogue'
import { isMac } from '@/lib/is-mac'
import { buttonStyle } from '@/ui/button-style'
import { cx } from '@/ui/cx'
import { Key } from '@/ui/key'
import { lazyPart } from '@/ui/lazy-part'
import { useStable } from '@/ui/use-stable'

import { nothingTyped, typedOn } from './early-keys'

const Palette = lazyPart(async () => (await import('@/app/palette/palette')).Palette)

/** Opens the command palette, as Ctrl K and ⌘ K do anywhere. */
export function PaletteButton() {
  const t = useMessages(appMessages).palette
  const [state, setState] = useState<'unused' | 'open' | 'closed'>('unused')
  const [typed, setTyped] = useState(nothingTyped)
  /** It was asked for, and its field does not have the focus yet. */
  const isComing = useRef(false)

  const open = (query: string) => {
    isComing.current = true
    setTyped({ query, isEntered: false })
    setState('open')
  }
  const close = () => {
    isComing.current = false
    setState('closed')
  }
  useShortcut('search', () => open(''))
  useShortcut('new', () => open(t.new))

  const onKeyDown = useStable((event: KeyboardEvent) => {
    if (isOpening(event)) {
      if (state !== 'open') open('')
    } else if (isComing.current && !hasModifier(event) && !event.isComposing) {
      // Whoever opens it by keys goes on typing. Until its field is there, that would go to the page, and be lost.
      if (event.key === 'Escape') close()
      else setTyped((before) => typedOn(before, event.key))
      event.stopImmediatePropagation()
    } else return
    event.preventDefault()
  })
  useLayoutEffect(() => {
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [onKeyDown])

  return (
    <>
      <button
        type="button"
        aria-label={t.open}
        aria-haspopup="dialog"
        aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
        onClick={() => open('')}
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
          <Palette
            open={state === 'open'}
            onClose={close}
            query={typed.query}
            onQueryChange={(query) => setTyped({ query, isEntered: false })}
            isEntered={typed.isEntered}
            onReady={() => {
              isComing.current = false
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** Ctrl K, or ⌘ K, and nothing beside it. */
function isOpening(event: KeyboardEvent): boolean {
  const isHeld = isMac ? event.metaKey : event.ctrlKey
  return event.key.toLowerCase() === 'k' && isHeld && !event.altKey && !event.shiftKey
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey
}
