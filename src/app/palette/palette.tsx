import { useSuspenseQuery } from '@tanstack/react-query'
import {
  HardDrive,
  Keyboard,
  MapPin,
  Network,
  PaintBucket,
  RefreshCw,
  Server,
  Split,
  Wallet,
} from 'lucide-react'
import { useDeferredValue, useEffect, useEffectEvent, useMemo, type ReactNode } from 'react'
import { useNavigate } from 'react-router'

import { sessionQuery } from '@/api/session'
import { appMessages } from '@/app/messages'
import { useNavigationGroups } from '@/app/shell/navigation-groups'
import { useLocationScope } from '@/components/location-scope'
import { usePreferences } from '@/components/preferences'
import { runShortcut } from '@/components/shortcuts/handlers'
import { actionKeys, keysOfPage } from '@/components/shortcuts/keys'
import { shortcutMessages } from '@/components/shortcuts/messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { CommandBox } from '@/ui/command-box'
import { Key } from '@/ui/key'

import { foundGroups, startingGroups, type PaletteCommand } from './commands'
import { paletteMessages } from './messages'
import { recentOf, rememberRecent } from './recent'
import type { ResourceKind } from './resource'
import { useAtHand } from './use-at-hand'
import { useCreations } from './use-creations'
import { unreadKinds, useMadeAhead, useSources } from './use-resources'
import { useSubjectActions } from './use-subject-actions'

const icons: Readonly<Record<ResourceKind, ReactNode>> = {
  vm: <Server />,
  floatingIp: <MapPin />,
  loadBalancer: <Split />,
  network: <Network />,
  disk: <HardDrive />,
  bucket: <PaintBucket />,
  account: <Wallet />,
}

interface PaletteProps {
  open: boolean
  onClose: () => void
  /** Held by the caller, who takes what is typed until the field is there. */
  query: string
  onQueryChange: (query: string) => void
  /** Enter was pressed before the field was there. */
  isEntered: boolean
  /** The field takes what is typed. */
  onReady: () => void
}

const ownCommands = [
  { action: 'help', icon: <Keyboard /> },
  { action: 'refresh', icon: <RefreshCw /> },
] as const

/** Stays in the page once it was opened: the dialogs of what was chosen outlive it. */
export function Palette({ open, onClose, ...typed }: PaletteProps) {
  const creations = useCreations()
  const actions = useSubjectActions()
  return (
    <>
      {open && (
        <OpenPalette
          creations={creations.creations}
          actionsOf={actions.actionsOf}
          onClose={onClose}
          {...typed}
        />
      )}
      {creations.dialogs}
      {...actions.dialogs}
    </>
  )
}

interface OpenPaletteProps extends Omit<PaletteProps, 'open'> {
  creations: ReturnType<typeof useCreations>['creations']
  actionsOf: ReturnType<typeof useSubjectActions>['actionsOf']
}

function OpenPalette(props: OpenPaletteProps) {
  const { creations, actionsOf, onClose, query, onQueryChange, isEntered, onReady } = props
  const t = useMessages(paletteMessages)
  const navigate = useNavigate()
  const { all, keep } = useLocationScope()
  const user = String(useSuspenseQuery(sessionQuery).data.current?.user.id ?? '')
  const recent = useMemo(() => recentOf(user), [user])
  // The field shows a key at once; the answers follow in the background.
  const asked = useDeferredValue(query)
  const [{ shortcuts: areKeysOn }] = usePreferences()
  const { shortcuts } = useMessages(appMessages)
  const tKeys = useMessages(shortcutMessages)
  const sources = useSources()
  useMadeAhead(sources)
  const offer = {
    pages: useNavigationGroups().flatMap(({ entries }) => entries),
    creations,
    sources,
    recent,
    atHand: useAtHand(),
    actionsOf,
    keysOf: (path: string) => (areKeysOn ? keysOfPage(path) : undefined),
    own: ownCommands.map(({ action, icon }) => ({
      id: `own:${action}`,
      title: action === 'help' ? shortcuts.open : tKeys.actions.refresh,
      icon,
      keys: areKeysOn ? [actionKeys[action].toUpperCase()] : undefined,
      run: () => runShortcut(action),
    })),
    placeOf: (slug: string) => all.find((location) => location.slug === slug)?.display_name ?? slug,
    iconOf: (kind: ResourceKind) => icons[kind],
    t,
  }
  const answersTo = (text: string) => (text.trim() === '' ? startingGroups(offer) : foundGroups(text, offer))
  const groups = answersTo(asked)
  const isReading = sources.some(({ state }) => state === 'reading')
  const unread = unreadKinds(sources)

  const choose = ({ to, run, remembered }: PaletteCommand) => {
    if (remembered !== undefined) rememberRecent(user, remembered)
    onClose()
    if (to !== undefined) void navigate(keep(to))
    run?.()
  }

  // Whoever types faster than the answers follow means what was typed, not what still stands below it.
  const chooseFirst = (): boolean => {
    if (query === asked) return false
    chooseFirstOfAll()
    return true
  }

  const chooseFirstOfAll = () => {
    const first = answersTo(query).flatMap(({ items }) => items)[0]
    if (first !== undefined && first.disabledReason === undefined) choose(first)
  }

  const enterAtOnce = useEffectEvent(() => {
    if (isEntered && query.trim() !== '') chooseFirstOfAll()
  })
  useEffect(() => enterAtOnce(), [isEntered])

  return (
    <CommandBox
      open
      onClose={onClose}
      label={t.label}
      placeholder={t.placeholder}
      query={query}
      onQueryChange={onQueryChange}
      groups={groups}
      onChoose={choose}
      onEnter={chooseFirst}
      onReady={onReady}
      empty={isReading ? t.stillReading : t.nothing(query.trim())}
      footer={
        <>
          <span aria-hidden className="max-md:hidden">
            <Key name="↑" /> <Key name="↓" /> {t.keys.move}
          </span>
          <span aria-hidden className="max-md:hidden">
            <Key name="Enter" /> {t.keys.choose}
          </span>
          <span aria-hidden className="max-md:hidden">
            <Key name="Esc" /> {t.keys.close}
          </span>
          {isReading && <span role="status">{t.stillReading}</span>}
          {unread.length > 0 && (
            <span role="status">{t.unread(unread.map((kind) => t.groups[kind]).join(', '))}</span>
          )}
        </>
      }
    />
  )
}
