import { useQuery } from '@tanstack/react-query'

import type { Disk } from '@/api/disks'
import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancersQuery } from '@/api/load-balancers'
import type { Vm } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { Checkbox } from '@/ui/checkbox'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'
import { WithMono } from '@/ui/with-mono'

import { ScrollList } from '@/components/bulk/scroll-list'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { StoragePrice } from '@/components/storage-price'
import { diskLabel, useUnattachedDisks } from '@/components/unattached-disks'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { vmDialogMessages } from './dialog-messages'

/** What goes in the same go as the VM. */
export interface Chosen {
  readonly addresses: readonly string[]
  readonly disks: readonly Disk[]
}

interface WhatStaysProps {
  vm: Vm
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

/** Deleting a VM leaves its floating IP reserved and billed, and users do not notice: a known and costly complaint (rules.md, "Observed"). */
export function WhatStays({ vm, chosen, onChange }: WhatStaysProps) {
  const t = useMessages(vmDialogMessages).delete
  const floatingIps = useQuery(floatingIpsQuery(vm.location))
  return (
    <section className="grid gap-2">
      <h3>{t.stays}</h3>
      <Part query={floatingIps} what={t.floatingIps} loading={<SkeletonLines lines={1} />}>
        {({ items }) => (
          <FloatingIps
            addresses={items.filter((ip) => ip.assigned_to === vm.uuid).map(({ address }) => address)}
            chosen={chosen.addresses}
            onChange={(addresses) => onChange({ ...chosen, addresses })}
          />
        )}
      </Part>
      {floatingIps.data === undefined && <p className="text-muted">{t.unread}</p>}
      <DetachedDisks
        location={vm.location}
        chosen={chosen.disks}
        onChange={(disks) => onChange({ ...chosen, disks })}
      />
    </section>
  )
}

interface FloatingIpsProps {
  addresses: readonly string[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

function FloatingIps({ addresses, chosen, onChange }: FloatingIpsProps) {
  const t = useMessages(vmDialogMessages).delete
  const currency = useCurrency()
  const idle = usePrices()?.address('unassigned') ?? null
  const price = idle === null ? t.notKnown : t.perMonth(formatMoney(perMonth(idle), currency))
  if (addresses.length === 0) return <p className="text-muted">{t.nothing}</p>
  return addresses.map((address) => (
    <Checkbox
      key={address}
      checked={chosen.includes(address)}
      onChange={(event) => onChange(toggled(chosen, address, event.currentTarget.checked))}
      hint={t.releaseHint}
      aside={price}
    >
      <WithMono part={address}>{t.release(address)}</WithMono>
    </Checkbox>
  ))
}

interface DetachedDisksProps {
  location: string
  chosen: readonly Disk[]
  onChange: (chosen: readonly Disk[]) => void
}

/** A disk does not say which VM it was detached from, so all of them are shown. */
function DetachedDisks({ location, chosen, onChange }: DetachedDisksProps) {
  const t = useMessages(vmDialogMessages).delete
  const prices = usePrices()
  const disks = useUnattachedDisks(location)
  const { all } = useLocationScope()
  const place = all.find(({ slug }) => slug === location)?.display_name ?? location
  return (
    <Part query={disks} what={t.detachedUnread} loading={<SkeletonLines lines={1} />}>
      {(unattached) =>
        unattached.length === 0 ? (
          <p className="text-muted">{t.noDetached(place)}</p>
        ) : (
          <div className="grid min-w-0 gap-1.5">
            <p>{t.detached(place)}</p>
            <p className="text-xs text-muted">{t.detachedHint}</p>
            <ScrollList label={t.detached(place)}>
              {unattached.map((disk) => (
                <li key={disk.uuid} className="py-1">
                  <Checkbox
                    checked={chosen.some(({ uuid }) => uuid === disk.uuid)}
                    onChange={(event) =>
                      onChange(
                        event.currentTarget.checked
                          ? [...chosen, disk]
                          : chosen.filter(({ uuid }) => uuid !== disk.uuid),
                      )
                    }
                    aside={<StoragePrice prices={prices} kind="main" gb={disk.size_gb ?? null} inWords />}
                  >
                    <span className="wrap-anywhere">
                      <WithMono part={disk.uuid}>{t.deleteDisk(diskLabel(disk))}</WithMono>
                    </span>
                  </Checkbox>
                </li>
              ))}
            </ScrollList>
          </div>
        )
      }
    </Part>
  )
}

function toggled(list: readonly string[], one: string, isIn: boolean): readonly string[] {
  return isIn ? [...list, one] : list.filter((each) => each !== one)
}

/** Nothing is shown where none does: most VMs are no targets. */
export function LosesTarget({ vm }: { vm: Vm }) {
  const t = useMessages(vmDialogMessages).delete
  const balancers = useQuery(loadBalancersQuery(vm.location))
  return (
    <Part query={balancers} what={t.balancersUnread} loading={null}>
      {({ items }) => {
        const losing = items
          .map((balancer) => ({
            uuid: balancer.uuid,
            name: balancerName(balancer),
            targets: (balancer.targets ?? []).map((target) => target.target_uuid),
          }))
          .filter(({ targets }) => targets.includes(vm.uuid))
        if (losing.length === 0) return null
        return (
          <Notice tone="wait" title={t.balancers}>
            <ul>
              {losing.map(({ uuid, name, targets }) => (
                <li key={uuid}>{t.balancer(name, targets.filter((target) => target !== vm.uuid).length)}</li>
              ))}
            </ul>
          </Notice>
        )
      }}
    </Part>
  )
}
