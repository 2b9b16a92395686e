import { useMutation } from '@tanstack/react-query'
import {
  ArrowRightLeft,
  Camera,
  CircleStop,
  Copy,
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
} from 'lucide-react'
import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react'

import { setVmBackups } from '@/api/vm-replicas'
import { startVm } from '@/api/vm-changes'
import type { Vm } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'

import { useDialogs } from '@/components/use-dialogs'
import { vmActionsMessages } from './actions-messages'
import { vmCan, type WhyNot } from './can'

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
  | 'reinstall'
  | 'move'
  | 'delete'

/** As menus show them. */
export const vmActionGroups: readonly (readonly VmActionId[])[] = [
  ['start', 'stop', 'forceStop', 'restart', 'rescue'],
  ['resize', 'rename', 'password', 'move'],
  ['snapshot', 'backups', 'clone'],
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

type VmDialog = LazyExoticComponent<ComponentType<VmDialogProps>>
type DialogId = Exclude<VmActionId, 'start' | 'backups'>

const dialogOf: Record<DialogId, VmDialog> = {
  stop: lazy(async () => ({ default: (await import('./power-dialogs')).StopDialog })),
  forceStop: lazy(async () => ({ default: (await import('./power-dialogs')).ForceStopDialog })),
  restart: lazy(async () => ({ default: (await import('./power-dialogs')).RestartDialog })),
  rescue: lazy(async () => ({ default: (await import('./rescue-dialog')).VmRescueDialog })),
  rename: lazy(async () => ({ default: (await import('./rename-dialog')).VmRenameDialog })),
  resize: lazy(async () => ({ default: (await import('./resize-dialog')).VmResizeDialog })),
  password: lazy(async () => ({ default: (await import('./password-dialog')).VmPasswordDialog })),
  snapshot: lazy(async () => ({ default: (await import('./snapshot-dialog')).VmSnapshotDialog })),
  clone: lazy(async () => ({ default: (await import('./clone-dialog')).VmCloneDialog })),
  reinstall: lazy(async () => ({ default: (await import('./reinstall-dialog')).VmReinstallDialog })),
  move: lazy(async () => ({ default: (await import('./move-dialog')).VmMoveDialog })),
  delete: lazy(async () => ({ default: (await import('./delete-dialog')).VmDeleteDialog })),
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
  const { mutate: start } = useMutation(startVm)
  const { mutate: setBackups } = useMutation(setVmBackups)
  const { show, dialogs } = useDialogs()

  const actionsOf = (vm: Vm): VmAction[] => {
    const { location, uuid, name } = vm
    const ref = { location, uuid, name }
    const asks = (id: DialogId) => () => {
      const Dialog = dialogOf[id]
      show((dialog) => <Dialog vm={vm} {...dialog} {...(onDeleted !== undefined && { onDeleted })} />)
    }
    const hasBackups = vm.backup === true
    return [
      { id: 'start', label: t.start, icon: <Play />, why: vmCan.start(vm), run: () => start(ref) },
      { id: 'stop', label: t.stop, icon: <Square />, why: vmCan.stop(vm), run: asks('stop') },
      {
        id: 'forceStop',
        label: t.forceStop,
        icon: <CircleStop />,
        why: vmCan.forceStop(vm),
        run: asks('forceStop'),
      },
      { id: 'restart', label: t.restart, icon: <RotateCw />, why: vmCan.restart(vm), run: asks('restart') },
      { id: 'rescue', label: t.rescue, icon: <LifeBuoy />, why: vmCan.rescue(vm), run: asks('rescue') },
      { id: 'rename', label: t.rename, icon: <Pencil />, why: vmCan.rename(vm), run: asks('rename') },
      { id: 'resize', label: t.resize, icon: <Scaling />, why: vmCan.resize(vm), run: asks('resize') },
      {
        id: 'password',
        label: t.password,
        icon: <KeyRound />,
        why: vmCan.changePassword(vm),
        run: asks('password'),
      },
      { id: 'snapshot', label: t.snapshot, icon: <Camera />, why: vmCan.snapshot(vm), run: asks('snapshot') },
      {
        id: 'backups',
        label: hasBackups ? t.backupsOff : t.backupsOn,
        icon: <History />,
        why: hasBackups ? vmCan.backupsOff(vm) : vmCan.backupsOn(vm),
        run: () => setBackups({ ...ref, on: !hasBackups }),
      },
      { id: 'clone', label: t.clone, icon: <Copy />, why: vmCan.clone(vm), run: asks('clone') },
      {
        id: 'reinstall',
        label: t.reinstall,
        icon: <HardDriveDownload />,
        danger: true,
        why: vmCan.reinstall(vm),
        run: asks('reinstall'),
      },
      {
        id: 'move',
        label: t.move,
        icon: <ArrowRightLeft />,
        why: vmCan.moveToAccount(vm),
        run: asks('move'),
      },
      {
        id: 'delete',
        label: t.delete,
        icon: <Trash2 />,
        danger: true,
        why: vmCan.delete(vm),
        run: asks('delete'),
      },
    ]
  }
  return { actionsOf, dialogs }
}
