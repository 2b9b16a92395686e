import { ArrowRightLeft, Copy, FileCode, Link2, Link2Off, Pencil, Trash2, WalletCards } from 'lucide-react'
import type { ReactNode } from 'react'

import type { FloatingIp } from '@/api/floating-ips'
import { copyText } from '@/components/copy-text'
import { terraformMessages } from '@/components/terraform/messages'
import { saveTerraform } from '@/components/terraform/save-terraform'
import { useDialogs, type DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem, MenuSeparator } from '@/ui/menu'

import { floatingIpCan } from './can'
import type { Holder } from './holder'
import { floatingIpMessages } from './messages'

export interface FloatingIpDialogProps extends DialogProps {
  ip: FloatingIp
  /** What it is assigned to; null when it is to nothing. */
  holder: Holder | null
}

const AssignDialog = lazyPart(async () => (await import('./assign-dialog')).AssignDialog)
const UnassignDialog = lazyPart(async () => (await import('./confirm-dialogs')).UnassignDialog)
const ReleaseDialog = lazyPart(async () => (await import('./confirm-dialogs')).ReleaseDialog)
const RenameIpDialog = lazyPart(async () => (await import('./edit-dialogs')).RenameIpDialog)
const IpAccountDialog = lazyPart(async () => (await import('./edit-dialogs')).IpAccountDialog)

/** What can be done with a floating IP, for every list of them. `dialogs` stands once on the page. */
export function useFloatingIpMenu(): {
  menuOf: (ip: FloatingIp, holder: Holder | null) => ReactNode
  dialogs: ReactNode
} {
  const t = useMessages(floatingIpMessages).menu
  const terraform = useMessages(terraformMessages)
  const { show, dialogs } = useDialogs()
  const menuOf = (ip: FloatingIp, holder: Holder | null) => {
    const about = { ip, holder }
    return (
      <>
        <MenuItem
          icon={<Copy />}
          onSelect={() =>
            void copyText(ip.address, { done: t.copied(ip.address), failed: t.copyFailed(ip.address) })
          }
        >
          {t.copy}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={holder === null ? <Link2 /> : <ArrowRightLeft />}
          onSelect={() => show((dialog) => <AssignDialog {...about} {...dialog} />)}
        >
          {holder === null ? t.assign : t.move}
        </MenuItem>
        <MenuItem
          icon={<Link2Off />}
          disabledReason={floatingIpCan.unassign(ip) ?? undefined}
          onSelect={() => show((dialog) => <UnassignDialog {...about} {...dialog} />)}
        >
          {t.unassign}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<Pencil />}
          onSelect={() => show((dialog) => <RenameIpDialog {...about} {...dialog} />)}
        >
          {t.rename}
        </MenuItem>
        <MenuItem
          icon={<WalletCards />}
          onSelect={() => show((dialog) => <IpAccountDialog {...about} {...dialog} />)}
        >
          {t.account}
        </MenuItem>
        <MenuItem icon={<FileCode />} onSelect={() => void saveTerraform([{ kind: 'floatingIp', ip }])}>
          {terraform.export}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<Trash2 />}
          danger
          onSelect={() => show((dialog) => <ReleaseDialog {...about} {...dialog} />)}
        >
          {t.release}
        </MenuItem>
      </>
    )
  }
  return { menuOf, dialogs }
}
