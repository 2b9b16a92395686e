import { useRef, type ReactNode } from 'react'

import { appMessages } from '@/app/messages'
import { usePreferences } from '@/components/preferences'
import { actionKeys, keysOfPage, type ShortcutAction } from '@/components/shortcuts/keys'
import { shortcutMessages } from '@/components/shortcuts/messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { isMac } from '@/lib/is-mac'
import { Checkbox } from '@/ui/checkbox'
import { cx } from '@/ui/cx'
import { Dialog } from '@/ui/dialog'
import { Key } from '@/ui/key'

import { useNavigationGroups } from './navigation-groups'

const anywhere: readonly ShortcutAction[] = ['search', 'new', 'refresh', 'help']
const inAList: readonly ShortcutAction[] = ['next', 'previous', 'open', 'select']

/** What the keys do, and the switch that takes it from them. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { palette, shortcuts } = useMessages(appMessages)
  const t = useMessages(shortcutMessages)
  const [{ shortcuts: isOn }, change] = usePreferences()
  const top = useRef<HTMLDivElement>(null)
  const pages = useNavigationGroups().flatMap(({ entries }) => entries)
  return (
    // It is read from the top; the switch is at the bottom.
    <Dialog open={open} onClose={onClose} title={shortcuts.open} size="lg" initialFocus={top}>
      <div ref={top} tabIndex={-1} className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <div className="grid content-start gap-y-5">
          <Section title={t.anywhere}>
            <Line keys={[isMac ? '⌘' : 'Ctrl', 'K']}>{palette.open}</Line>
            {anywhere.map((action) => (
              <Line key={action} isOff={!isOn} keys={[shown(actionKeys[action])]}>
                {t.actions[action]}
              </Line>
            ))}
          </Section>
          <Section title={t.inAList}>
            {inAList.map((action) => (
              <Line
                key={action}
                isOff={!isOn}
                keys={[shown(actionKeys[action])]}
                {...(action === 'open' && { or: 'Enter' })}
              >
                {t.actions[action]}
              </Line>
            ))}
          </Section>
        </div>
        <Section title={t.goTo}>
          {pages.map(({ to, label }) => (
            <Line key={to} isOff={!isOn} keys={keysOfPage(to) ?? []}>
              {label}
            </Line>
          ))}
        </Section>
      </div>
      <div className="border-t border-line pt-3.5">
        <Checkbox
          look="switch"
          checked={isOn}
          hint={t.switchHint}
          onChange={(event) => change({ shortcuts: event.currentTarget.checked })}
        >
          {t.switch}
        </Checkbox>
      </div>
    </Dialog>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start">
      <h3 className="pb-1 text-xs font-normal text-muted">{title}</h3>
      <dl className="grid">{children}</dl>
    </section>
  )
}

interface LineProps {
  keys: readonly string[]
  /** Does the same. */
  or?: string
  isOff?: boolean
  children: ReactNode
}

function Line({ keys, or, isOff = false, children }: LineProps) {
  const t = useMessages(shortcutMessages)
  return (
    <div className={cx('flex min-h-7 items-center justify-between gap-3', isOff && 'text-muted')}>
      <dt className="min-w-0">{children}</dt>
      <dd className="flex shrink-0 items-center gap-1">
        {keys.map((key) => (
          <Key key={key} name={key} />
        ))}
        {or !== undefined && (
          <>
            <span className="text-xs text-muted">{t.or}</span> <Key name={or} />
          </>
        )}
      </dd>
    </div>
  )
}

/** As it stands on the keyboard. */
function shown(key: string): string {
  return key.toUpperCase()
}
