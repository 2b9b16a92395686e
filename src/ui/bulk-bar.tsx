import { X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { announce } from './announcer'
import { IconButton } from './icon-button'
import { uiMessages } from './messages'

interface BulkBarProps {
  /** How many are selected. At 0 there is no bar. */
  count: number
  onClear: () => void
  /** Buttons of what can be done with all of them. */
  children: ReactNode
}

/** Floats over the foot of a list while rows are selected. The list's page leaves it room below. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const t = useMessages(uiMessages)
  useEffect(() => {
    if (count > 0) announce(t.selected(count))
  }, [count, t])
  if (count === 0) return null
  return (
    <div
      role="toolbar"
      aria-label={t.selected(count)}
      className="sticky bottom-4 z-10 flex flex-wrap items-center gap-1 justify-self-stretch rounded-lg border border-line bg-raised px-1.5 py-1.5 shadow-float md:pr-2 md:pl-4 max-md:[&_button]:px-2 md:mx-auto md:w-fit md:gap-2 md:justify-self-center"
    >
      <span className="num mr-auto whitespace-nowrap md:mr-2">{t.selected(count)}</span>
      {children}
      <IconButton className="max-md:-order-1" label={t.clearSelection} icon={<X />} onClick={onClear} />
    </div>
  )
}
