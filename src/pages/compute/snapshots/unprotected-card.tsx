import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { setVmBackups } from '@/api/vm-replicas'
import type { Vm } from '@/api/vms'
import { BulkConfirmDialog } from '@/components/bulk/bulk-confirm-dialog'
import { startBulkWrites } from '@/components/bulk/bulk-writes'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { vmCan } from '@/components/vm/can'
import { replicasOf } from '@/components/vm/replicas'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatRate } from '@/lib/money'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import { snapshotListMessages } from './messages'

/** The VMs that nobody backs up, those that nothing could bring back first. */
export function UnprotectedCard({ vms }: { vms: readonly Vm[] }) {
  const t = useMessages(snapshotListMessages).unprotected
  const [asks, setAsks] = useState(false)
  const client = useQueryClient()
  const currency = useCurrency()
  const rate = usePrices()?.storage('backup', 1) ?? null
  const without = vms
    .filter((vm) => vm.backup !== true)
    .map((vm) => ({ vm, last: replicasOf(vm)[0]?.taken ?? null, bare: replicasOf(vm).length === 0 }))
    .toSorted((a, b) => Number(b.bare) - Number(a.bare) || (a.last ?? 0) - (b.last ?? 0))
  if (without.length === 0 && !asks) return null
  const able = without.filter(({ vm }) => vmCan.backupsOn(vm) === null)
  return (
    <Card
      title={t.title(without.length)}
      padded={false}
      actions={
        able.length > 1 && (
          <Button size="sm" onClick={() => setAsks(true)}>
            {t.all}
          </Button>
        )
      }
    >
      <ul className="max-h-56 divide-y divide-line overflow-y-auto">
        {without.map((line) => (
          <Line key={`${line.vm.location}/${line.vm.uuid}`} {...line} />
        ))}
      </ul>
      <BulkConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={t.allTitle(able.length)}
        keepLabel={t.keep}
        tone="primary"
        able={able.map(({ vm }) => ({ id: vm.uuid, name: vm.name }))}
        leftOut={without.flatMap(({ vm }) => {
          const reason = vmCan.backupsOn(vm)
          return reason === null ? [] : [{ id: vm.uuid, name: vm.name, reason }]
        })}
        onConfirm={() =>
          startBulkWrites({
            client,
            title: t.allTitle(able.length),
            write: setVmBackups,
            items: able.map(({ vm: { location, uuid, name } }) => ({
              id: `${location}/${uuid}`,
              name,
              variables: { location, uuid, name, on: true },
              whyNot: () => null,
            })),
          })
        }
      >
        <p>
          {t.allText}
          {rate !== null && t.rate(formatRate(rate, currency))}
        </p>
      </BulkConfirmDialog>
    </Card>
  )
}

interface LineProps {
  vm: Vm
  /** Of its newest snapshot. */
  last: number | null
  /** It has no snapshot either. */
  bare: boolean
}

function Line({ vm, last, bare }: LineProps) {
  const t = useMessages(snapshotListMessages).unprotected
  const { keep } = useLocationScope()
  const { mutate, isPending } = useMutation(setVmBackups)
  const { location, uuid, name } = vm
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <TextLink
        look="name"
        to={keep(paths.vm(location, uuid, 'snapshots'))}
        className="wrap-anywhere max-md:flex-1"
      >
        {name.trim() || uuid}
      </TextLink>
      <span className="min-w-0 flex-1 text-muted max-md:order-last max-md:basis-full">
        {bare ? (
          <State kind="due">{t.none}</State>
        ) : (
          <>
            {t.last} <When at={last} as="age" />
          </>
        )}
      </span>
      <Tag>{location}</Tag>
      <Button
        size="sm"
        pending={isPending}
        disabledReason={vmCan.backupsOn(vm) ?? undefined}
        aria-label={t.turnOnFor(name)}
        onClick={() => mutate({ location, uuid, name, on: true })}
      >
        {t.turnOn}
      </Button>
    </li>
  )
}
