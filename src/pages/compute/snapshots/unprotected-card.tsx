import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { setVmBackups } from '@/api/vm-replicas'
import type { Vm } from '@/api/vms'
import { BulkConfirmDialog } from '@/components/bulk/bulk-confirm-dialog'
import { alikeWrites, startWrites } from '@/components/bulk/bulk-writes'
import { splitByReason, type Split } from '@/components/bulk/split'
import { useLocationScope } from '@/components/location-scope'
import { useNow } from '@/components/use-now'
import { BackupCost } from '@/components/vm/backup-cost'
import { vmCan } from '@/components/vm/can'
import { unprotectedIn, type Unprotected } from '@/components/vm/unprotected'
import { useRunningWrites } from '@/components/vm/use-running-writes'
import { whyNotNow } from '@/components/vm/why-not-now'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import { snapshotListMessages } from './messages'

/** There may be thousands, and the page must stay quick. */
const SHOWN = 50

interface UnprotectedCardProps {
  vms: readonly Vm[]
  /** Opens the dialog that takes a snapshot of it. */
  takeSnapshot: (vm: Vm) => void
}

/** The VMs that nothing recent could bring back, with what helps. */
export function UnprotectedCard({ vms, takeSnapshot }: UnprotectedCardProps) {
  const t = useMessages(snapshotListMessages).unprotected
  // As the dialog was opened with: the list goes on changing behind it.
  const [asked, setAsked] = useState<Split<Vm> | null>(null)
  const [asks, setAsks] = useState(false)
  const [shown, setShown] = useState(SHOWN)
  const client = useQueryClient()
  const now = useNow()
  const isTurning = useIsMutating({ mutationKey: setVmBackups.mutationKey ?? [] }) > 0
  const lines = unprotectedIn(vms, now)
  if (lines.length === 0 && !asks) return null
  const present = choiceAmong(lines)
  const { able, leftOut } = asked ?? present
  const writes = alikeWrites(
    t.allTitle(able.length),
    setVmBackups,
    able.map(({ location, uuid, name }) => ({
      id: `${location}/${uuid}`,
      name: name.trim() || uuid,
      variables: { location, uuid, name, on: true },
      whyNot: () => whyNotNow(client, vmCan.backupsOn, { location, uuid }),
    })),
  )
  return (
    <Card
      title={t.title(lines.filter(({ why }) => why !== 'first').length)}
      padded={false}
      actions={
        present.able.length > 1 && (
          <Button
            size="sm"
            pending={isTurning}
            onClick={() => {
              setAsked(present)
              setAsks(true)
            }}
          >
            {t.all}
          </Button>
        )
      }
    >
      <ul className="max-h-56 divide-y divide-line overflow-y-auto">
        {lines.slice(0, shown).map((line) => (
          <Line
            key={`${line.vm.location}/${line.vm.uuid}`}
            {...line}
            takeSnapshot={() => takeSnapshot(line.vm)}
          />
        ))}
        {lines.length > shown && (
          <li className="flex flex-wrap items-center gap-3 px-4 py-2 text-muted">
            {t.more(lines.length - shown)}
            <Button size="sm" onClick={() => setShown(shown + SHOWN)}>
              {t.showMore}
            </Button>
          </li>
        )}
      </ul>
      <BulkConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={t.allTitle(able.length)}
        keepLabel={t.keep}
        tone="primary"
        able={able.map((vm) => ({ id: vm.uuid, name: shownName(vm) }))}
        leftOut={leftOut.map(({ item, reason }) => ({
          id: item.uuid,
          name: shownName(item),
          detail: reason,
        }))}
        writes={writes}
        onConfirm={() => startWrites(client, writes)}
      >
        <BackupCost />
      </BulkConfirmDialog>
    </Card>
  )
}

const shownName = ({ name, uuid }: Vm) => name.trim() || uuid

/** Those whose backups are off, as they can be switched on now. */
function choiceAmong(lines: readonly Unprotected[]): Split<Vm> {
  const off = lines.filter(({ why }) => why === 'off')
  return splitByReason(
    off.map(({ vm }) => vm),
    vmCan.backupsOn,
  )
}

function Line({ vm, why, last, takeSnapshot }: Unprotected & { takeSnapshot: () => void }) {
  const { unprotected: t, snapshot } = useMessages(snapshotListMessages)
  const { keep } = useLocationScope()
  const { location, uuid, name } = vm
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <TextLink
        look="name"
        to={keep(paths.vm(location, uuid, 'snapshots'))}
        className="wrap-anywhere max-md:flex-1"
      >
        {shownName(vm)}
      </TextLink>
      <span className="min-w-0 flex-1 text-muted max-md:order-last max-md:basis-full">{state()}</span>
      <Tag>{location}</Tag>
      {why === 'off' && <TurnOn vm={vm} />}
      {(why === 'old' || why === 'never') && (
        <Button
          size="sm"
          disabledReason={vmCan.snapshot(vm) ?? undefined}
          aria-label={t.snapshotOf(name)}
          onClick={takeSnapshot}
        >
          {snapshot.button}
        </Button>
      )}
    </li>
  )

  function state() {
    if (why === 'first') return t.first
    if (why === 'never') return <State kind="due">{t.never}</State>
    if (last === null) return <State kind="due">{t.none}</State>
    return (
      <>
        {why === 'old' ? <State kind="due">{t.old}</State> : t.last} <When at={last} as="age" />
      </>
    )
  }
}

function TurnOn({ vm }: { vm: Vm }) {
  const t = useMessages(snapshotListMessages).unprotected
  const { mutate } = useMutation(setVmBackups)
  const isPending = useRunningWrites(vm).has('backups')
  const { location, uuid, name } = vm
  return (
    <Button
      size="sm"
      pending={isPending}
      disabledReason={vmCan.backupsOn(vm) ?? undefined}
      aria-label={t.turnOnFor(name)}
      onClick={() => mutate({ location, uuid, name, on: true })}
    >
      {t.turnOn}
    </Button>
  )
}
