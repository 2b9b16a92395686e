import { useQueries } from '@tanstack/react-query'

import { floatingIpsQuery } from '@/api/floating-ips'
import type { Vm } from '@/api/vms'
import { usePlaceName } from '@/components/location-scope'
import { Part } from '@/components/part'
import { useMessages } from '@/lib/i18n/catalogue'
import { SkeletonLines } from '@/ui/skeleton'

import { DeleteAddresses } from './delete-addresses'
import { placesOf, type Chosen } from './delete-choice'
import { DeleteDisks } from './delete-disks'
import { vmDeleteMessages } from './delete-messages'

interface WhatStaysProps {
  vms: readonly Vm[]
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

/** Deleting a VM leaves its floating IP reserved and billed, and users do not notice: a known and costly complaint (rules.md, "Observed"). */
export function WhatStays({ vms, chosen, onChange }: WhatStaysProps) {
  const t = useMessages(vmDeleteMessages)
  const placeName = usePlaceName()
  const places = placesOf(vms)
  const readings = useQueries({ queries: places.map((slug) => floatingIpsQuery(slug)) })
  const names = new Map(vms.map(({ uuid, name }) => [uuid, name.trim() || uuid]))
  const held = readings
    .flatMap(({ data }) => data?.items ?? [])
    .flatMap((ip) => {
      const vm = ip.assigned_to == null ? undefined : names.get(ip.assigned_to)
      return vm === undefined ? [] : [{ ...ip, vm }]
    })
  const unread = places.flatMap((slug, at) => {
    const reading = readings[at]
    return reading === undefined || reading.data !== undefined ? [] : [{ slug, reading }]
  })
  // One that could not be read may be one of theirs.
  const isPartly = readings.some(({ data }) => (data?.malformed ?? 0) > 0)
  return (
    <section className="grid min-w-0 gap-2">
      <h3>{t.stays}</h3>
      {held.length > 0 && (
        <DeleteAddresses ips={held} isOneVm={vms.length === 1} chosen={chosen} onChange={onChange} />
      )}
      {isPartly && <p className="text-muted">{t.unread(vms.length)}</p>}
      {held.length === 0 && unread.length === 0 && !isPartly && (
        <p className="text-muted">{t.nothing(vms.length)}</p>
      )}
      {unread.map(({ slug, reading }) => (
        <div key={slug} className="grid gap-2">
          <Part
            query={reading}
            what={t.floatingIps(vms.length, places.length === 1 ? null : placeName(slug))}
            loading={<SkeletonLines lines={1} />}
          >
            {() => null}
          </Part>
          <p className="text-muted">{t.unread(vms.length)}</p>
        </div>
      ))}
      {places.map((slug) => (
        <DeleteDisks
          key={slug}
          location={slug}
          vmCount={vms.length}
          isFolded={places.length > 1}
          chosen={chosen}
          onChange={onChange}
        />
      ))}
    </section>
  )
}
