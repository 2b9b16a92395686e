import { useMutation } from '@tanstack/react-query'
import {
  Camera,
  CircleStop,
  Copy,
  FileCode,
  HardDriveDownload,
  History,
  KeyRound,
  LifeBuoy,
  Pencil,
  Play,
  RotateCw,
  Scaling,
  Square,
  Trash2,
  WalletCards,
} from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'

import { setVmBackups } from '@/api/vm-replicas'
import { startVm } from '@/api/vm-changes'
import type { Vm } from '@/api/vms'
import { terraformMessages } from '@/components/terraform/messages'
import { saveTerraform } from '@/components/terraform/save-terraform'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { lazyPart } from '@/ui/lazy-part'

import { vmActionsMessages } from './actions-messages'
import { vmCan, type WhyNot } from './can'
import { FollowedVm } from './followed-vm'

export type VmActionId =
  | 'start'
  | 'stop'
  | 'forceStop'
  | 'restart'
  | 'rescue'
  | 'rename'
  | 'resize'
  | 'password'
  | 'snapshot'
  | 'backups'
  | 'clone'
  | 'terraform'
  | 'reinstall'
  | 'move'
  | 'delete'

/** As menus show them. */
export const vmActionGroups: readonly (readonly VmActionId[])[] = [
  ['start', 'stop', 'forceStop', 'restart', 'rescue'],
  ['resize', 'rename', 'password', 'move'],
  ['snapshot', 'backups', 'clone', 'terraform'],
  ['reinstall', 'delete'],
]

export interface VmAction {
  readonly id: VmActionId
  readonly label: string
  readonly icon: ReactNode
  /** It destroys something. */
  readonly danger?: boolean
  /** Null: it can be done now; otherwise the reason why not, for `disabledReason`. */
  readonly why: WhyNot
  /** Does it, or opens the dialog that asks first. */
  readonly run: () => void
}

interface VmDialogProps {
  vm: Vm
  open: boolean
  onClose: () => void
  onDeleted?: () => void
}

type VmDialog = ComponentType<VmDialogProps>
type DialogId = Exclude<VmActionId, 'start' | 'backups' | 'terraform'>

const dialogOf: Record<DialogId, VmDialog> = {
  stop: lazyPart(async () => (await import('./power-dialogs')).StopDialog),
  forceStop: lazyPart(async () => (await import('./power-dialogs')).ForceStopDialog),
  restart: lazyPart(async () => (await import('./power-dialogs')).RestartDialog),
  rescue: lazyPart(async () => (await import('./rescue-dialog')).VmRescueDialog),
  rename: lazyPart(async () => (await import('./rename-dialog')).VmRenameDialog),
  resize: lazyPart(async () => (await import('./resize-dialog')).VmResizeDialog),
  password: lazyPart(async () => (await import('./password-dialog')).VmPasswordDialog),
  snapshot: lazyPart(async () => (await import('./snapshot-dialog')).VmSnapshotDialog),
  clone: lazyPart(async () => (await import('./clone-dialog')).VmCloneDialog),
  reinstall: lazyPart(async () => (await import('./reinstall-dialog')).VmReinstallDialog),
  move: lazyPart(async () => (await import('./move-dialog')).VmMoveDialog),
  delete: lazyPart(async () => (await import('./delete-dialog')).VmDeleteDialog),
}

/** Asked again while the dialog is open. */
const canOf: Record<DialogId, (vm: Vm) => WhyNot> = {
  stop: vmCan.stop,
  forceStop: vmCan.forceStop,
  restart: vmCan.restart,
  rescue: vmCan.rescue,
  rename: vmCan.rename,
  resize: vmCan.resize,
  password: vmCan.changePassword,
  snapshot: vmCan.snapshot,
  clone: vmCan.clone,
  reinstall: vmCan.reinstall,
  move: vmCan.moveToAccount,
  delete: vmCan.delete,
}

interface Options {
  /** After a deletion: the VM's own page has nothing more to show. */
  onDeleted?: () => void
}

/**
 * What can be done with a VM, for its page and for lists. A list asks for one VM when its row menu opens, so that 10,000 rows need only
 * one of these.
 */
export function useVmActionsOf({ onDeleted }: Options = {}): {
  actionsOf: (vm: Vm) => VmAction[]
  dialogs: ReactNode
} {
  const t = useMessages(vmActionsMessages)
  const terraform = useMessages(terraformMessages)
  const { mutate: start } = useMutation(startVm)
  const { mutate: setBackups } = useMutation(setVmBackups)
  const { show, dialogs } = useDialogs()

  const actionsOf = (vm: Vm): VmAction[] => {
    const { location, uuid, name } = vm
    const ref = { location, uuid, name }
    const asks = (id: DialogId) => ({
      id,
      why: canOf[id](vm),
      run: () => {
        const Dialog = dialogOf[id]
        show((dialog) => (
          <FollowedVm vm={vm} open={dialog.open} whyNot={canOf[id]}>
            {(now) => <Dialog vm={now} {...dialog} {...(onDeleted !== undefined && { onDeleted })} />}
          </FollowedVm>
        ))
      },
    })
    const hasBackups = vm.backup === true
    return [
      { id: 'start', label: t.start, icon: <Play />, why: vmCan.start(vm), run: () => start(ref) },
      { ...asks('stop'), label: t.stop, icon: <Square /> },
      { ...asks('forceStop'), label: t.forceStop, icon: <CircleStop /> },
      { ...asks('restart'), label: t.restart, icon: <RotateCw /> },
      { ...asks('rescue'), label: t.rescue, icon: <LifeBuoy /> },
      { ...asks('rename'), label: t.rename, icon: <Pencil /> },
      { ...asks('resize'), label: t.resize, icon: <Scaling /> },
      { ...asks('password'), label: t.password, icon: <KeyRound /> },
      { ...asks('snapshot'), label: t.snapshot, icon: <Camera /> },
      {
        id: 'backups',
        label: hasBackups ? t.backupsOff : t.backupsOn,
        icon: <History />,
        why: hasBackups ? vmCan.backupsOff(vm) : vmCan.backupsOn(vm),
        run: () => setBackups({ ...ref, on: !hasBackups }),
      },
      { ...asks('clone'), label: t.clone, icon: <Copy /> },
      {
        id: 'terraform',
        label: terraform.export,
        icon: <FileCode />,
        why: null,
        run: () => void saveTerraform([{ kind: 'vm', vm }]),
      },
      { ...asks('reinstall'), label: t.reinstall, icon: <HardDriveDownload />, danger: true },
      { ...asks('move'), label: t.move, icon: <WalletCards /> },
      { ...asks('delete'), label: t.delete, icon: <Trash2 />, danger: true },
    ]
  }
  return { actionsOf, dialogs }
}
