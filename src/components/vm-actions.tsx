import { useMutation } from '@tanstack/react-query'
import { CircleStop, KeyRound, Pencil, Play, RotateCw, Scaling, Square, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react'

import { startVm, type Vm } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'

import { vmActionsMessages } from './vm-actions-messages'
import { vmCan, type WhyNot } from './vm-can'

export type VmActionId =
  | 'start'
  | 'stop'
  | 'forceStop'
  | 'restart'
  | 'rename'
  | 'resize'
  | 'password'
  | 'delete'

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
type DialogId = Exclude<VmActionId, 'start'>

const dialogOf: Record<DialogId, VmDialog> = {
  stop: lazy(async () => ({ default: (await import('./vm-power-dialogs')).StopDialog })),
  forceStop: lazy(async () => ({ default: (await import('./vm-power-dialogs')).ForceStopDialog })),
  restart: lazy(async () => ({ default: (await import('./vm-power-dialogs')).RestartDialog })),
  rename: lazy(async () => ({ default: (await import('./vm-rename-dialog')).VmRenameDialog })),
  resize: lazy(async () => ({ default: (await import('./vm-resize-dialog')).VmResizeDialog })),
  password: lazy(async () => ({ default: (await import('./vm-password-dialog')).VmPasswordDialog })),
  delete: lazy(async () => ({ default: (await import('./vm-delete-dialog')).VmDeleteDialog })),
}

interface Options {
  /** After a deletion: the VM's own page has nothing more to show. */
  onDeleted?: () => void
}

/**
 * What can be done with a VM, for its page and for lists. A list asks for one VM when its row menu opens, so that 10,000 rows need only
 * one of these; `dialogs` stands once on the page and outlives the menu that opened one of them.
 */
export function useVmActionsOf({ onDeleted }: Options = {}): {
  actionsOf: (vm: Vm) => VmAction[]
  dialogs: ReactNode
} {
  const t = useMessages(vmActionsMessages)
  const { mutate: start } = useMutation(startVm)
  // `turn` gives each opening a fresh dialog; a closed one stays mounted so that it can give focus back.
  const [dialog, setDialog] = useState<{ id: DialogId; vm: Vm; open: boolean; turn: number }>()

  const actionsOf = (vm: Vm): VmAction[] => {
    const asks = (id: DialogId) => () =>
      setDialog((last) => ({ id, vm, open: true, turn: (last?.turn ?? 0) + 1 }))
    return [
      {
        id: 'start',
        label: t.start,
        icon: <Play />,
        why: vmCan.start(vm),
        run: () => start({ location: vm.location, uuid: vm.uuid, name: vm.name }),
      },
      { id: 'stop', label: t.stop, icon: <Square />, why: vmCan.stop(vm), run: asks('stop') },
      {
        id: 'forceStop',
        label: t.forceStop,
        icon: <CircleStop />,
        why: vmCan.forceStop(vm),
        run: asks('forceStop'),
      },
      { id: 'restart', label: t.restart, icon: <RotateCw />, why: vmCan.restart(vm), run: asks('restart') },
      { id: 'rename', label: t.rename, icon: <Pencil />, why: vmCan.rename(vm), run: asks('rename') },
      { id: 'resize', label: t.resize, icon: <Scaling />, why: vmCan.resize(vm), run: asks('resize') },
      {
        id: 'password',
        label: t.password,
        icon: <KeyRound />,
        why: vmCan.changePassword(vm),
        run: asks('password'),
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

  const Dialog = dialog && dialogOf[dialog.id]
  const dialogs = dialog !== undefined && Dialog !== undefined && (
    <Suspense fallback={null}>
      <Dialog
        key={dialog.turn}
        vm={dialog.vm}
        open={dialog.open}
        onClose={() => setDialog({ ...dialog, open: false })}
        {...(onDeleted !== undefined && { onDeleted })}
      />
    </Suspense>
  )
  return { actionsOf, dialogs }
}
