import type { ReactNode } from 'react'

import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import type { VmRow } from '@/components/vm/inventory'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDays } from '@/lib/instant'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { perMonth } from '@/lib/pricing'
import { Card } from '@/ui/card'
import { Mono } from '@/ui/mono'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import type { Attention } from './attention'
import { overviewMessages } from './messages'

/** More than so many make a list to work through, and that is the VM list's job. */
const SHOWN = 8

interface AttentionCardProps {
  items: readonly Attention[]
  /** Something could not be read, so that nothing found does not mean that nothing is there. */
  isPartial: boolean
}

export function AttentionCard({ items, isPartial }: AttentionCardProps) {
  const t = useMessages(overviewMessages).attention
  return (
    <Card title={t.title} padded={false}>
      {items.length === 0 && <p className="p-4 text-muted">{isPartial ? t.noneSoFar : t.none}</p>}
      <ul className="divide-y divide-line">
        {items.slice(0, SHOWN).map((item) => (
          <AttentionItem key={keyOf(item)} item={item} />
        ))}
        {items.length > SHOWN && <li className="px-4 py-2 text-muted">{t.more(items.length - SHOWN)}</li>}
      </ul>
    </Card>
  )
}

function AttentionItem({ item }: { item: Attention }) {
  const t = useMessages(overviewMessages).attention
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const idleHourly = usePrices()?.address('unassigned') ?? null
  switch (item.kind) {
    case 'failed':
      return (
        <Line name={<VmLink row={item.row} />} location={item.row.vm.location} bad>
          {t.failed(item.word)}
        </Line>
      )
    case 'long-stopped':
      return (
        <Line name={<VmLink row={item.row} />} location={item.row.vm.location}>
          {t.longStopped(
            formatDays(item.days),
            item.row.estimate && formatMoney(item.row.estimate.monthly, currency),
          )}
        </Line>
      )
    case 'idle-ip':
      return (
        <Line
          name={
            <TextLink look="name" to={keep(paths.floatingIp(item.ip.address))}>
              <Mono>{item.ip.address}</Mono>
            </TextLink>
          }
          location={item.location}
        >
          {t.idleIp(idleHourly && formatMoney(perMonth(idleHourly), currency))}
        </Line>
      )
    case 'unprotected':
      return (
        <Line name={<TextLink to={keep(paths.snapshots)}>{t.unprotected(item.count)}</TextLink>}>
          {t.unprotectedHint}
        </Line>
      )
  }
}

interface LineProps {
  name: ReactNode
  location?: string
  bad?: boolean
  children: ReactNode
}

function Line({ name, location, bad = false, children }: LineProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2.5">
      <span className="min-w-0 wrap-anywhere max-md:flex-1">
        {bad ? <State kind="failed">{name}</State> : name}
      </span>
      {location !== undefined && (
        <span className="md:order-last md:ml-auto">
          <Tag>{location}</Tag>
        </span>
      )}
      <span className="min-w-0 text-muted max-md:w-full">{children}</span>
    </li>
  )
}

function VmLink({ row: { vm } }: { row: VmRow }) {
  const { keep } = useLocationScope()
  return (
    <TextLink look="name" to={keep(paths.vm(vm.location, vm.uuid))}>
      {vm.name}
    </TextLink>
  )
}

function keyOf(item: Attention): string {
  switch (item.kind) {
    case 'idle-ip':
      return item.ip.address
    case 'unprotected':
      return item.kind
    case 'failed':
    case 'long-stopped':
      return item.row.id
  }
}
