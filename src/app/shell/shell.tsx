import { useSuspenseQuery } from '@tanstack/react-query'
import { Menu as MenuIcon } from 'lucide-react'
import { Suspense, useState } from 'react'
import { Link, Outlet, ScrollRestoration, useNavigation } from 'react-router'

import { sessionQuery } from '@/api/session'
import { appMessages } from '@/app/messages'
import { BulkRunPanel } from '@/components/bulk/bulk-run-panel'
import { usePreferences } from '@/components/preferences'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'
import { lazyPart } from '@/ui/lazy-part'

import { AccountMenu } from './account-menu'
import { Activity } from './activity'
import { LocationSwitch } from './location-switch'
import { Navigation } from './navigation'
import { OfflineBar } from './offline-bar'
import { PaletteButton } from './palette-button'
import { SessionGuard } from './session-guard'
import { Shortcuts } from './shortcuts'
import { Uploading } from './uploading'
import { useKeptFocus } from './use-kept-focus'
import { usePartsAhead } from './use-parts-ahead'
import { useRouteFocus } from './use-route-focus'
import { useSessionRenewal } from './use-session-renewal'

const NavigationDrawer = lazyPart(async () => (await import('./navigation-drawer')).NavigationDrawer)

const BudgetWarnings = lazyPart(async () => (await import('./budget-warnings')).BudgetWarnings)

/** What stands around every page: navigation, location, what is running, the account. */
export function Shell() {
  const t = useMessages(appMessages).nav
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [drawer, setDrawer] = useState(false)
  const going = useNavigation().state !== 'idle'
  const [{ budgets }] = usePreferences()
  useRouteFocus()
  useKeptFocus()
  useSessionRenewal()
  usePartsAhead()
  return (
    <div className="grid min-h-dvh md:grid-cols-[14rem_minmax(0,1fr)]">
      <a href="#main" className="fixed top-2 left-2 z-50 rounded-md bg-raised px-3 py-1.5 not-focus:sr-only">
        {t.skip}
      </a>
      <div className="border-r border-line max-md:hidden">
        <div className="sticky top-0 flex max-h-dvh flex-col gap-0.5 overflow-y-auto px-2 py-3">
          <Brand name={session.brand} />
          <Navigation />
        </div>
      </div>
      <div className="flex min-w-0 flex-col">
        {/* Large text makes two lines of it. */}
        <header className="flex min-h-12 flex-wrap items-center gap-2 border-b border-line px-3 py-1.5 md:gap-3 md:px-6">
          <IconButton
            className="md:hidden"
            label={t.open}
            icon={<MenuIcon />}
            aria-haspopup="dialog"
            onClick={() => setDrawer(true)}
          />
          <LocationSwitch />
          <div className="ml-auto flex items-center gap-2 md:gap-4">
            <Uploading />
            <Activity />
            <PaletteButton />
            <AccountMenu />
          </div>
        </header>
        <OfflineBar />
        <SessionGuard />
        {Object.keys(budgets).length > 0 && (
          <Suspense fallback={null}>
            <BudgetWarnings />
          </Suspense>
        )}
        <main
          id="main"
          tabIndex={-1}
          aria-busy={going}
          className={cx(
            'grid w-full max-w-360 grid-cols-[minmax(0,1fr)] content-start gap-4 px-3 pt-4 pb-[calc(5rem+var(--foot-room,0px))] outline-none md:px-6 md:pt-5 md:pb-[calc(3rem+var(--foot-room,0px))]',
            going && 'opacity-70 transition-opacity delay-200 motion-reduce:transition-none',
          )}
        >
          <Outlet />
        </main>
      </div>
      {drawer && (
        <Suspense fallback={null}>
          <NavigationDrawer brand={session.brand} onClose={() => setDrawer(false)} />
        </Suspense>
      )}
      <BulkRunPanel />
      <Shortcuts />
      <ScrollRestoration />
    </div>
  )
}

function Brand({ name }: { name: string }) {
  return (
    <Link
      to={paths.overview}
      className="mb-3 flex items-center gap-2 rounded-md px-2 py-1 font-semibold tracking-tight"
    >
      <img src="/icon.svg" alt="" width={20} height={20} />
      {name}
    </Link>
  )
}
