import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Keyboard, LogOut, Monitor, Moon, Sun, UserPlus } from 'lucide-react'
import { Suspense, useState } from 'react'

import { describeError } from '@/api/describe-error'
import { sessionQuery } from '@/api/session'
import { addressAs } from '@/api/session-choice'
import { userQuery } from '@/api/user'
import { AccountInUse, AccountName } from '@/app/account-name'
import { appMessages } from '@/app/messages'
import { usePreferences } from '@/components/preferences'
import { runShortcut } from '@/components/shortcuts/handlers'
import { useSignOut } from '@/components/use-sign-out'
import { initials, userName } from '@/components/user-name'
import { anyHolds } from '@/forms/leave-guards'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { lazyPart } from '@/ui/lazy-part'
import { Menu, MenuItem, MenuRadioGroup, MenuSeparator } from '@/ui/menu'
import { notify } from '@/ui/toasts'

const LeaveDialog = lazyPart(async () => (await import('@/forms/leave-dialog')).LeaveDialog)

export function AccountMenu() {
  const { account: t, shortcuts } = useMessages(appMessages)
  const { data: user } = useQuery(userQuery)
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [{ theme }, change] = usePreferences()
  const end = useSignOut()
  const [isAsking, setIsAsking] = useState(false)

  const leave = async () => {
    try {
      await end()
    } catch (error) {
      notify({ tone: 'bad', title: t.signOutFailed, detail: describeError(error) })
    }
  }

  return (
    <>
      <Menu
        trigger={(trigger) => (
          <button
            {...trigger}
            type="button"
            aria-label={user === undefined ? t.menu : t.signedInAs(userName(user))}
            className="flex min-h-8 items-center gap-2 rounded-full px-1"
          >
            <span
              aria-hidden
              className="grid size-6 place-items-center rounded-full bg-accent-soft text-[0.6875rem] font-semibold text-accent"
            >
              {initials(user)}
            </span>
            {session.sessions.length > 1 && session.current !== null && user !== undefined && (
              <span className="max-w-24 min-w-0 text-sm sm:max-w-40 lg:max-w-64">
                <AccountInUse account={session.current} name={userName(user)} />
              </span>
            )}
          </button>
        )}
      >
        {user !== undefined && (
          <div className="truncate px-2 pt-1 pb-2 text-sm text-muted" title={userName(user)}>
            {t.signedInAs(userName(user))}
          </div>
        )}
        {session.sessions.length > 1 && (
          <MenuRadioGroup
            label={t.accounts}
            value={session.current?.id ?? ''}
            onValueChange={(id) => {
              if (id !== session.current?.id) load(addressAs(paths.overview, id))
            }}
            options={session.sessions.map((account) => ({
              value: account.id,
              label: <AccountName account={account} />,
            }))}
          />
        )}
        <MenuItem icon={<UserPlus />} onSelect={() => load(paths.addAccount)}>
          {t.add}
        </MenuItem>
        <MenuSeparator />
        <MenuRadioGroup
          label={t.theme}
          value={theme}
          onValueChange={(value) => change({ theme: value })}
          options={[
            { value: 'system', label: t.system, icon: <Monitor /> },
            { value: 'light', label: t.light, icon: <Sun /> },
            { value: 'dark', label: t.dark, icon: <Moon /> },
          ]}
        />
        <MenuSeparator />
        <MenuItem icon={<Keyboard />} onSelect={() => runShortcut('help')}>
          {shortcuts.open}
        </MenuItem>
        <MenuItem icon={<LogOut />} onSelect={() => (anyHolds() ? setIsAsking(true) : void leave())}>
          {t.signOut}
        </MenuItem>
      </Menu>
      {isAsking && (
        <Suspense fallback={null}>
          <LeaveDialog
            onStay={() => setIsAsking(false)}
            onLeave={() => {
              setIsAsking(false)
              void leave()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** By loading the page anew: nothing that is in it goes over to another account. */
function load(address: string): void {
  location.assign(address)
}
