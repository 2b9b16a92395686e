import { useEffect, useRef } from 'react'
import { Link, type To } from 'react-router'
import { cx } from './cx'
import { useScrollFade } from './use-scroll-fade'

interface Tab {
  id: string
  to: To
  label: string
  count?: number | undefined
}

interface TabsProps {
  /** Name of the navigation. */
  label: string
  tabs: readonly Tab[]
  /** The id of the tab that the address names. */
  current: string
}

/** Tabs are links: the address says which is open. Too many for the width scroll inside their own row, whose end fades where more follow. */
export function Tabs({ label, tabs, current }: TabsProps) {
  const row = useRef<HTMLElement>(null)
  const open = useRef<HTMLAnchorElement>(null)
  // Counts arrive later and push what follows them aside.
  const counts = tabs.map(({ count }) => count ?? '').join()
  useEffect(() => {
    // Not scrollIntoView, which may move the page as well.
    if (row.current === null || open.current === null) return
    const { offsetLeft, offsetWidth } = open.current
    row.current.scrollLeft = offsetLeft - (row.current.clientWidth - offsetWidth) / 2
  }, [current, counts])
  return (
    <nav
      ref={row}
      aria-label={label}
      style={useScrollFade(row, counts)}
      className="relative min-w-0 overflow-x-auto overflow-y-hidden border-b border-line [scrollbar-width:none]"
    >
      <ul className="flex w-max gap-5 px-0.5">
        {tabs.map((tab) => (
          <li key={tab.id}>
            <Link
              ref={tab.id === current ? open : undefined}
              to={tab.to}
              preventScrollReset
              aria-current={tab.id === current ? 'page' : undefined}
              className={cx(
                'block border-b-2 py-2 forced-colors:not-aria-[current]:border-[Canvas] whitespace-nowrap focus-visible:-outline-offset-2',
                tab.id === current
                  ? 'border-accent font-[550] text-text'
                  : 'border-transparent text-muted hover:text-text',
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="num font-normal text-muted"> {tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
