import type { QueryClient } from '@tanstack/react-query'
import { Camera, CircleStop, History, Play, Square, Trash2, Wallet } from 'lucide-react'

import { moveVmToAccount } from '@/api/billing-resources'
import { createSnapshot, setVmBackups } from '@/api/vm-replicas'
import { deleteVm, startVm, stopVm } from '@/api/vm-changes'
import type { Vm } from '@/api/vms'
import { chosenAccount } from '@/components/bulk/chosen-account'
import type { BulkAction } from '@/components/bulk/bulk-action'
import { alikeWrites } from '@/components/bulk/bulk-writes'
import { bulkMessages } from '@/components/bulk/messages'
import { vmCan, type WhyNot } from '@/components/vm/can'
import { bootDiskOf, diskName } from '@/components/vm/facts'
import type { VmRow } from '@/components/vm/inventory'
import { whyNotNow } from '@/components/vm/why-not-now'
import { messagesOf } from '@/lib/i18n/catalogue'
import { lazyPart } from '@/ui/lazy-part'

import { deletedTogether } from './delete-together'
import { vmListMessages } from './messages'

const StartMeaning = lazyPart(async () => (await import('./bulk-meanings')).StartMeaning)
const StopMeaning = lazyPart(async () => (await import('./bulk-meanings')).StopMeaning)
const ForceStopMeaning = lazyPart(async () => (await import('./bulk-meanings')).ForceStopMeaning)
const SnapshotMeaning = lazyPart(async () => (await import('./bulk-meanings')).SnapshotMeaning)
const BackupsOnMeaning = lazyPart(async () => (await import('./bulk-meanings')).BackupsOnMeaning)
const MoveMeaning = lazyPart(async () => (await import('./bulk-meanings')).MoveMeaning)
const DeleteMeaning = lazyPart(async () => (await import('./bulk-meanings')).DeleteMeaning)
const DeleteEach = lazyPart(async () => (await import('./bulk-meanings')).DeleteEach)

/** What can be done to many VMs at once. */
export function vmBulkActions(client: QueryClient): BulkAction<VmRow>[] {
  const t = messagesOf(vmListMessages).bulk
  const items = (rows: readonly VmRow[], can: (vm: Vm) => WhyNot, whenGone?: WhyNot) =>
    rows.map(({ id, vm: { location, uuid, name } }) => ({
      id,
      name,
      variables: { location, uuid, name },
      whyNot: () => whyNotNow(client, can, { location, uuid }, whenGone),
    }))
  const backups = (on: boolean): BulkAction<VmRow> => {
    const can = on ? vmCan.backupsOn : vmCan.backupsOff
    const title = on ? t.backupsOn : t.backupsOff
    return {
      id: on ? 'backupsOn' : 'backupsOff',
      label: on ? t.buttons.backupsOn : t.buttons.backupsOff,
      icon: <History />,
      inMenu: true,
      title,
      whyNot: ({ vm }) => can(vm),
      // From then on they cost.
      asks: on,
      ...(on && { Meaning: BackupsOnMeaning }),
      writes: (rows) =>
        alikeWrites(
          title(rows.length),
          setVmBackups,
          items(rows, can).map((item) => ({ ...item, variables: { ...item.variables, on } })),
        ),
    }
  }
  return [
    {
      id: 'start',
      label: t.buttons.start,
      icon: <Play />,
      title: t.start,
      whyNot: ({ vm }) => vmCan.start(vm),
      asks: false,
      Meaning: StartMeaning,
      writes: (rows) => alikeWrites(t.start(rows.length), startVm, items(rows, vmCan.start)),
    },
    {
      id: 'stop',
      label: t.buttons.stop,
      icon: <Square />,
      title: t.stop,
      whyNot: ({ vm }) => vmCan.stop(vm),
      asks: true,
      Meaning: StopMeaning,
      writes: (rows) => alikeWrites(t.stop(rows.length), stopVm, items(rows, vmCan.stop)),
    },
    {
      id: 'forceStop',
      label: t.buttons.forceStop,
      icon: <CircleStop />,
      inMenu: true,
      danger: true,
      title: t.forceStop,
      whyNot: ({ vm }) => vmCan.forceStop(vm),
      asks: true,
      Meaning: ForceStopMeaning,
      writes: (rows) =>
        alikeWrites(
          t.forceStop(rows.length),
          stopVm,
          items(rows, vmCan.forceStop).map((item) => ({
            ...item,
            variables: { ...item.variables, force: true },
          })),
        ),
    },
    {
      id: 'snapshot',
      label: t.buttons.snapshot,
      icon: <Camera />,
      title: t.snapshot,
      whyNot: ({ vm }) => vmCan.snapshot(vm),
      asks: true,
      Meaning: SnapshotMeaning,
      writes: (rows) =>
        alikeWrites(
          t.snapshot(rows.length),
          createSnapshot,
          rows.flatMap((row) => {
            const [item] = items([row], vmCan.snapshot)
            const disk = bootDiskOf(row.vm)
            if (item === undefined || disk === undefined) return []
            const variables = { ...item.variables, storage_uuid: disk.uuid, disk: diskName(disk) }
            return [{ ...item, variables }]
          }),
        ),
    },
    backups(true),
    backups(false),
    {
      id: 'move',
      label: t.buttons.move,
      icon: <Wallet />,
      inMenu: true,
      title: t.move,
      whyNot: ({ vm }) => vmCan.moveToAccount(vm),
      asks: true,
      chooseFirst: messagesOf(bulkMessages).account.chooseFirst,
      Meaning: MoveMeaning,
      writes: (rows, choice) => {
        const account = chosenAccount(client, choice)
        if (account === null) return null
        const can = (vm: Vm) =>
          vm.billing_account === account.id ? t.paysAlready(account.name) : vmCan.moveToAccount(vm)
        return alikeWrites(
          t.moveTo(rows.length, account.name),
          moveVmToAccount,
          items(rows, can).map((item) => ({
            ...item,
            variables: { ...item.variables, billing_account_id: account.id, account: account.name },
          })),
        )
      },
    },
    {
      id: 'delete',
      label: t.buttons.delete,
      icon: <Trash2 />,
      danger: true,
      title: t.delete,
      whyNot: ({ vm }) => vmCan.delete(vm),
      asks: true,
      // Not a bare number, which the hand types before the eye has read it, and not every name.
      typeToConfirm: t.phrase,
      Meaning: DeleteMeaning,
      Each: DeleteEach,
      writes: (rows, chosen) => {
        // One that is gone is what was asked for, and what goes with it waits for that.
        const asked = items(rows, vmCan.delete, null)
        return chosen.length === 0
          ? alikeWrites(t.delete(rows.length), deleteVm, asked)
          : deletedTogether(client, t.delete(rows.length), asked, chosen)
      },
    },
  ]
}
