import { X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'

import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { sizeName } from '@/components/vm/facts'
import { vmState } from '@/components/vm/status'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime } from '@/lib/instant'
import { formatMoney, parseMoney, ZERO, type Money } from '@/lib/money'
import { paths } from '@/lib/paths'
import { perMonth } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { Card } from '@/ui/card'
import { IconButton } from '@/ui/icon-button'
import { Mono } from '@/ui/mono'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import { sinceMessages } from './since-messages'
import { changesSince, type Change, type Snapshot, type Thing } from './snapshot'
import { useVisits } from './use-visits'

/** More make a list of their own; this is a glance. */
const SHOWN = 8

/** What is different from when this browser last looked. Nothing when nothing is, or there is nothing to compare with. */
export function SinceCard() {
  const { compared, dismiss } = useVisits()
  const t = useMessages(sinceMessages)
  const changes = useMemo(
    () => (compared === null ? [] : changesSince(compared.base, compared.things, compared.attached)),
    [compared],
  )
  if (compared === null) return null
  const { base, now } = compared
  if (changes.length === 0 && base.hourly === now.hourly) return null
  return (
    <Card
      title={t.title}
      padded={false}
      actions={<IconButton size="sm" variant="quiet" label={t.dismiss} icon={<X />} onClick={dismiss} />}
      footer={t.looked(formatDateTime(base.at))}
    >
      <ul className="divide-y divide-line">
        {changes.slice(0, SHOWN).map((change) => (
          <ChangeLine key={`${change.kind} ${change.thing.location} ${change.thing.id}`} change={change} />
        ))}
        {changes.length > SHOWN && <li className="px-4 py-2 text-muted">{moreOf(changes.slice(SHOWN))}</li>}
        <li className="px-4 py-2.5 tabular-nums">
          <CostLine base={base} now={now} />
        </li>
      </ul>
    </Card>
  )
}

function CostLine({ base, now }: { base: Snapshot; now: Snapshot }) {
  const t = useMessages(sinceMessages)
  const currency = useCurrency()
  const monthly = (snapshot: Snapshot) => perMonth(parseMoney(snapshot.hourly) ?? ZERO)
  const [before, after] = [monthly(base), monthly(now)]
  if (before.eq(after)) return t.sameCost(formatMoney(after, currency))
  const tell = base.isLowerBound || now.isLowerBound ? t.costRough : t.cost
  return tell(
    formatMoney(after, currency),
    formatMoney(before, currency),
    signed(after.minus(before), currency),
  )
}

function signed(amount: Money, currency: string): string {
  const text = formatMoney(amount, currency)
  return amount.gt(ZERO) ? `+${text}` : text
}

function ChangeLine({ change }: { change: Change }) {
  const t = useMessages(sinceMessages)
  const { thing } = change
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2.5">
      <span className="w-24 shrink-0 text-muted max-md:w-auto">{t.changes[change.kind]}</span>
      <span className="min-w-0 wrap-anywhere max-md:flex-1">
        <NameOf change={change} />
      </span>
      {thing.location !== '' && (
        <span className="md:order-last md:ml-auto">
          <Tag>{thing.location}</Tag>
        </span>
      )}
      <span className="min-w-0 text-muted max-md:w-full">{detailOf(change) ?? t.kinds[thing.kind]}</span>
    </li>
  )
}

/** What is gone leads nowhere. */
function NameOf({ change: { kind, thing } }: { change: Change }): ReactNode {
  const { keep } = useLocationScope()
  const name = thing.kind === 'address' || thing.kind === 'disk' ? <Mono>{thing.name}</Mono> : thing.name
  const to = pathOf(thing)
  return kind === 'gone' ? (
    <span className="font-[550]">{name}</span>
  ) : (
    <TextLink look="name" to={keep(to)}>
      {name}
    </TextLink>
  )
}

function pathOf({ kind, location, id }: Thing): string {
  switch (kind) {
    case 'vm':
      return paths.vm(location, id)
    case 'disk':
      return paths.disk(id)
    case 'address':
      return paths.floatingIp(id)
    case 'loadBalancer':
      return paths.loadBalancer(location, id)
    case 'bucket':
      return paths.bucket(id)
  }
}

/** "and 3,492 more: 1,492 gone, 2,000 new": which of them stand first says nothing of the rest. */
function moreOf(changes: readonly Change[]): string {
  const t = messagesOf(sinceMessages)
  const kinds = (['gone', 'state', 'resized', 'detached', 'new'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [t.counted[kind](count)]
  })
  return t.more(changes.length, kinds.join(', '))
}

/** "Running → Stopped", "2 × 4 GB, 40 GB → 4 × 8 GB, 40 GB". */
function detailOf(change: Change): string | null {
  if (change.kind !== 'resized' && change.kind !== 'state') return null
  const t = messagesOf(sinceMessages)
  const say = change.kind === 'state' ? stateOf : sizeOf
  return t.fromTo(say(change.was), say(change.thing))
}

function stateOf({ kind, state }: Thing): string {
  const words: Readonly<Record<string, string>> = messagesOf(sinceMessages).addressStates
  return kind === 'vm' ? vmState({ status: state }).word : (words[state] ?? state)
}

function sizeOf({ kind, size }: Thing): string {
  if (kind !== 'vm') return formatGb(Number(size))
  const [vcpu, memory, gb = 0] = size.split(' ').map(Number)
  return messagesOf(sinceMessages).withDisks(sizeName({ vcpu, memory }), formatGb(gb))
}
