import type { QueryClient } from '@tanstack/react-query'
import { Link2Off } from 'lucide-react'

import { floatingIpsQuery, releaseFloatingIp, unassignFloatingIp, type FloatingIp } from '@/api/floating-ips'
import type { BulkAction } from '@/components/bulk/bulk-action'
import { alikeWrites } from '@/components/bulk/bulk-writes'
import { costOfAddress, exactly } from '@/components/costs'
import { floatingIpCan } from '@/components/floating-ips/can'
import { changesByAccount } from '@/components/runway-changes'
import { RunwayLines } from '@/components/runway-line'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import type { WhyNot } from '@/components/vm/can'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, formatRate } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { Notice } from '@/ui/notice'

import { floatingIpListMessages } from './messages'
import type { FloatingIpRow } from './rows'

/** What can be done to many floating IPs at once. */
export function floatingIpBulkActions(client: QueryClient): BulkAction<FloatingIpRow>[] {
  const t = messagesOf(floatingIpListMessages).bulk
  const items = (rows: readonly FloatingIpRow[], can: (ip: FloatingIp) => WhyNot) =>
    rows.map(({ id, ip: { location, address }, holder }) => ({
      id,
      name: address,
      variables: {
        location,
        address,
        from: holder?.name ?? holder?.uuid ?? '',
        holder: holder?.uuid ?? null,
      },
      whyNot: () => whyNotNow(client, can, location, address),
    }))
  return [
    {
      id: 'unassign',
      label: t.buttons.unassign,
      icon: <Link2Off />,
      title: t.unassign,
      whyNot: ({ ip }) => floatingIpCan.unassign(ip),
      asks: true,
      Meaning: UnassignMeaning,
      writes: (rows) =>
        alikeWrites(t.unassign(rows.length), unassignFloatingIp, items(rows, floatingIpCan.unassign)),
    },
    {
      id: 'release',
      label: t.buttons.release,
      danger: true,
      title: t.release,
      whyNot: () => null,
      asks: true,
      typeToConfirm: t.phrase,
      Meaning: ReleaseMeaning,
      writes: (rows) =>
        alikeWrites(
          t.release(rows.length),
          releaseFloatingIp,
          items(rows, () => null),
        ),
    },
  ]
}

/** By what is known when its turn comes: since it was chosen it may have been unassigned, or released. */
function whyNotNow(
  client: QueryClient,
  can: (ip: FloatingIp) => WhyNot,
  location: string,
  address: string,
): WhyNot {
  const ips: readonly FloatingIp[] = client.getQueryData(floatingIpsQuery(location).queryKey)?.items ?? []
  const ip = ips.find((candidate) => candidate.address === address)
  return ip === undefined ? messagesOf(floatingIpListMessages).bulk.gone : can(ip)
}

interface MeaningProps {
  rows: readonly FloatingIpRow[]
}

/** What so many idle addresses cost a month, and each an hour, in words; null where the prices do not say. */
function useIdlePrice(count: number): readonly [monthly: string, hourly: string] | null {
  const currency = useCurrency()
  const hourly = usePrices()?.address('unassigned') ?? null
  if (hourly === null) return null
  return [formatMoney(perMonth(hourly.times(count)), currency), formatRate(hourly, currency)]
}

function UnassignMeaning({ rows }: MeaningProps) {
  const t = useMessages(floatingIpListMessages).bulk
  const price = useIdlePrice(rows.length)
  return (
    <>
      <p>{t.unassignText}</p>
      <p className="text-muted">{price === null ? t.unassignCostUnknown : t.unassignCost(...price)}</p>
    </>
  )
}

function ReleaseMeaning({ rows }: MeaningProps) {
  const t = useMessages(floatingIpListMessages).bulk
  const inUse = rows.filter(({ holder }) => holder !== null).length
  const price = useIdlePrice(rows.length - inUse)
  const prices = usePrices()
  return (
    <>
      <Notice tone="bad">
        {t.releaseText}
        {inUse > 0 && <p>{t.inUse(inUse)}</p>}
      </Notice>
      {inUse < rows.length && price !== null && <p className="text-muted">{t.saves(...price)}</p>}
      {prices !== undefined && (
        <RunwayLines
          changes={changesByAccount(
            rows.map(({ ip }) => [ip.billing_account_id, exactly(costOfAddress(ip, prices))?.neg() ?? null]),
          )}
        />
      )}
    </>
  )
}
