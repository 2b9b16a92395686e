import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from './button'
import { IconButton } from './icon-button'
import { uiMessages } from './messages'
import type { Tone } from './notice'
import { type Toast, currentToasts, dismiss, lifetime, shownAtOnce, subscribeToToasts } from './toasts'
import { WithMono } from './with-mono'

const icons: Record<Tone, ReactNode> = {
  info: <Info className="text-accent" />,
  wait: <TriangleAlert className="text-wait" />,
  bad: <CircleAlert className="text-bad" />,
  good: <CircleCheck className="text-good" />,
}

interface ToastCardProps {
  toast: Toast
  paused: boolean
  onDismiss: () => void
}

function ToastCard({ toast, paused, onDismiss }: ToastCardProps) {
  const t = useMessages(uiMessages)
  useEffect(() => {
    const life = lifetime(toast)
    if (life === undefined || paused) return
    const timer = window.setTimeout(() => dismiss(toast.id), life)
    return () => window.clearTimeout(timer)
  }, [toast, paused])

  function drop() {
    onDismiss()
    dismiss(toast.id)
  }

  return (
    <li className="flex gap-2.5 rounded-lg border border-line bg-raised p-3 shadow-float">
      <span aria-hidden className="mt-0.5 shrink-0 [&_svg]:size-4">
        {icons[toast.tone]}
      </span>
      <div className="min-w-0 flex-1 wrap-break-word">
        <p className="font-[550]">
          <WithMono>{toast.title}</WithMono>
        </p>
        {toast.detail !== undefined && (
          <p className="text-muted">
            <WithMono>{toast.detail}</WithMono>
          </p>
        )}
        {toast.action !== undefined && (
          <Button
            size="sm"
            className="mt-2"
            onClick={() => {
              toast.action?.onSelect()
              drop()
            }}
          >
            {toast.action.label}
          </Button>
        )}
      </div>
      <IconButton size="sm" className="-my-0.5 -mr-1" label={t.dismiss} icon={<X />} onClick={drop} />
    </li>
  )
}

function ToastList({ toasts }: { toasts: readonly Toast[] }) {
  const t = useMessages(uiMessages)
  const region = useRef<HTMLElement>(null)
  const [hovered, setHovered] = useState(false)
  const [focused, setFocused] = useState(false)

  // Dismissing one by keyboard takes its button away; the focus goes on to the next toast instead of to nowhere.
  function afterDismiss() {
    if (focused) region.current?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only watches; there is nothing to press on itself
    <section
      ref={region}
      tabIndex={-1}
      aria-label={t.notifications}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
      // On a phone the buttons of a dialog are at the bottom.
      className="fixed right-4 bottom-4 z-60 w-[min(24rem,calc(100vw-2rem))] max-md:in-[body:has([data-veil])]:top-4 max-md:in-[body:has([data-veil])]:bottom-auto print:hidden"
    >
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} paused={hovered || focused} onDismiss={afterDismiss} />
        ))}
      </ol>
    </section>
  )
}

/**
 * Where toasts stand. Mounted once, by the app, beside `LiveRegion` (which reads them out: the list itself is no live region, so that
 * focus may enter it). Time stands still while the pointer or focus is in it.
 */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts)
  return toasts.length === 0 ? null : <ToastList toasts={toasts.slice(-shownAtOnce)} />
}
