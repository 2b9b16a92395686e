import { moveFloatingIpToAccount, renameFloatingIp } from '@/api/floating-ips'
import { AccountDialog } from '@/components/account-dialog'
import { NameDialog } from '@/components/name-dialog'
import { useMessages } from '@/lib/i18n/catalogue'

import type { FloatingIpDialogProps } from './menu'
import { floatingIpMessages } from './messages'

export function RenameIpDialog({ ip, open, onClose }: FloatingIpDialogProps) {
  const t = useMessages(floatingIpMessages).rename
  const { location, address } = ip
  return (
    <NameDialog
      open={open}
      onClose={onClose}
      title={t.title(address)}
      name={ip.name ?? ''}
      hint={t.hint}
      isOptional
      write={renameFloatingIp}
      variablesOf={(name) => ({ location, address, name })}
    />
  )
}

/** Another billing account pays from now on. */
export function IpAccountDialog({ ip, open, onClose }: FloatingIpDialogProps) {
  const t = useMessages(floatingIpMessages).account
  const { location, address } = ip
  return (
    <AccountDialog
      open={open}
      onClose={onClose}
      name={address}
      text={t.text}
      present={ip.billing_account_id}
      write={moveFloatingIpToAccount}
      variablesOf={(account) => ({ location, address, ...account })}
    />
  )
}
