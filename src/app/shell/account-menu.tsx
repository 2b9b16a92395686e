import { useQuery } from '@tanstack/react-query'
import { LogOut, Monitor, Moon, Sun } from 'lucide-react'

import { describeError } from '@/api/describe-error'
import { userQuery, type User } from '@/api/user'
import { appMessages } from '@/app/messages'
import { useSignOut } from '@/components/use-sign-out'
import { useMessages } from '@/lib/i18n/catalogue'
import { Menu, MenuItem, MenuRadioGroup, MenuSeparator } from '@/ui/menu'
import { useTheme } from '@/ui/theme'
import { notify } from '@/ui/toasts'

export function AccountMenu() {
  const t = useMessages(appMessages).account
  const { data: user } = useQuery(userQuery)
  const [theme, setTheme] = useTheme()
  const end = useSignOut()

  const leave = async () => {
    try {
      await end()
    } catch (error) {
      notify({ tone: 'bad', title: t.signOutFailed, detail: describeError(error) })
    }
  }

  return (
    <Menu
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          aria-label={user === undefined ? t.menu : t.signedInAs(nameOf(user))}
          className="grid size-8 place-items-center rounded-full"
        >
          <span
            aria-hidden
            className="grid size-6 place-items-center rounded-full bg-accent-soft text-[11px] font-semibold text-accent"
          >
            {initials(user)}
          </span>
        </button>
      )}
    >
      {user !== undefined && (
        <div className="px-2 pt-1 pb-2 text-sm text-muted">{t.signedInAs(nameOf(user))}</div>
      )}
      <MenuRadioGroup
        label={t.theme}
        value={theme}
        onValueChange={setTheme}
        options={[
          { value: 'system', label: t.system, icon: <Monitor /> },
          { value: 'light', label: t.light, icon: <Sun /> },
          { value: 'dark', label: t.dark, icon: <Moon /> },
        ]}
      />
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={() => void leave()}>
        {t.signOut}
      </MenuItem>
    </Menu>
  )
}

function nameOf({ name, profile_data: profile }: User): string {
  return [profile?.first_name, profile?.last_name].filter(Boolean).join(' ') || name
}

function initials(user: User | undefined): string {
  if (user === undefined) return ''
  const words = nameOf(user).split(/[\s.@_-]+/)
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
