import type { User } from '@/api/user'
import { initials } from '@/components/user-name'
import { useMessages } from '@/lib/i18n/catalogue'

import { profileMessages } from './messages'

/** The picture where it comes with the answer itself; the page may load none from another server, so otherwise the initials. */
export function Avatar({ user }: { user: User }) {
  const t = useMessages(profileMessages).avatar
  const address = user.profile_data?.avatar ?? ''
  const host = hostOf(address)
  return (
    <div className="flex min-w-0 items-center gap-3">
      {address.startsWith('data:image/') ? (
        <img src={address} alt={t.alt} width={48} height={48} className="size-12 rounded-full bg-sunken" />
      ) : (
        <span
          aria-hidden
          className="grid size-12 shrink-0 place-items-center rounded-full bg-accent-soft text-lg font-semibold text-accent"
        >
          {initials(user)}
        </span>
      )}
      {host !== null && <p className="min-w-0 text-xs text-muted">{t.elsewhere(host)}</p>}
    </div>
  )
}

function hostOf(address: string): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null
  return new URL(address).host
}
