import { moveVmToAccount } from '@/api/billing-resources'
import { useMessages } from '@/lib/i18n/catalogue'

import { AccountDialog } from '@/components/account-dialog'
import { vmDialogMessages } from './dialog-messages'
import type { VmDialogProps } from './power-dialogs'

/** Another billing account pays for the VM from now on. */
export function VmMoveDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages).move
  const { location, uuid, name } = vm
  return (
    <AccountDialog
      open={open}
      onClose={onClose}
      name={name}
      text={t.text}
      stays={t.stays}
      present={vm.billing_account}
      write={moveVmToAccount}
      variablesOf={(account) => ({ location, uuid, name, ...account })}
    />
  )
}
