import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { MapPin, Plus } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancersQuery } from '@/api/load-balancers'
import { locationsQuery } from '@/api/locations'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { useFloatingIpMenu } from '@/components/floating-ips/menu'
import { Unread } from '@/components/list/list-notices'
import { ListPage } from '@/components/list/list-page'
import type { Inventory, LocationPart } from '@/components/list/list-part'
import { UnreadAccounts, UnreadPrices } from '@/components/list/unread-beside'
import { ListSummary } from '@/components/list/list-summary'
import { locationsIn, useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { useInLanguage } from '@/lib/i18n/locale'
import { formatMoney, formatRate, sumMoney, ZERO } from '@/lib/money'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'
import { Notice } from '@/ui/notice'

import { floatingIpBulkActions } from './floating-ips/bulk'
import { FloatingIpCard, useFloatingIpColumns } from './floating-ips/columns'
import { floatingIpCsv } from './floating-ips/csv'
import { floatingIpFaces, floatingIpList, IDLE } from './floating-ips/definition'
import { floatingIpListMessages } from './floating-ips/messages'
import { useFloatingIpInventory, type FloatingIpRow } from './floating-ips/rows'

const CreateFloatingIpDialog = lazyPart(
  async () => (await import('@/components/floating-ips/create-dialog')).CreateFloatingIpDialog,
)

/** Starts what the list shows; each location comes in its own time. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    startReading(client, pricingPolicyQuery)
    startReading(client, billingAccountsQuery)
    for (const { slug } of locationsIn(request, await readOnce(client, locationsQuery))) {
      startReading(client, floatingIpsQuery(slug))
      startReading(client, vmListQuery(slug))
      startReading(client, loadBalancersQuery(slug))
    }
    return null
  }
}

export function Component() {
  const t = useMessages(floatingIpListMessages)
  const client = useQueryClient()
  const currency = useCurrency()
  const { shown } = useLocationScope()
  const inventory = useFloatingIpInventory(shown)
  const faces = useInLanguage(floatingIpFaces, [])
  const columns = useFloatingIpColumns()
  const { menuOf, dialogs } = useFloatingIpMenu()
  const creation = useDialogs()
  const newIp = (
    <Button
      variant="primary"
      icon={<Plus />}
      onClick={() => creation.show((dialog) => <CreateFloatingIpDialog {...dialog} />)}
    >
      {t.new}
    </Button>
  )
  const idle = inventory.rows.filter(({ holder }) => holder === null)
  return (
    <>
      <ListPage
        title={t.title}
        summary={
          <ListSummary inventory={inventory}>{idle.length > 0 && t.summary.idle(idle.length)}</ListSummary>
        }
        actions={newIp}
        definition={floatingIpList}
        inventory={inventory}
        faces={faces}
        search={t.search}
        partName={t.partName}
        notices={<Notices inventory={inventory} idle={idle} />}
        columns={columns}
        nameOf={nameOf}
        card={card}
        rowActions={({ ip, holder }) => menuOf(ip, holder)}
        bulk={floatingIpBulkActions(client)}
        terraform={({ ip }) => ({ kind: 'floatingIp', ip })}
        csv={{ name: t.csvName, fields: floatingIpCsv(currency) }}
        empty={
          <Empty icon={<MapPin />} title={t.empty.title} action={newIp}>
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
      {creation.dialogs}
    </>
  )
}

const nameOf = ({ ip }: FloatingIpRow) => ip.address
const card = (row: FloatingIpRow) => <FloatingIpCard row={row} />

interface NoticesProps {
  inventory: Inventory<FloatingIpRow, LocationPart>
  idle: readonly FloatingIpRow[]
}

/** The addresses that cost without use, and what else the list is made from and could not be read. */
function Notices({ inventory: { parts }, idle }: NoticesProps) {
  const t = useMessages(floatingIpListMessages)
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const vms = useQueries({ queries: parts.map(({ location }) => vmListQuery(location.slug)) })
  const balancers = useQueries({ queries: parts.map(({ location }) => loadBalancersQuery(location.slug)) })
  const amounts = idle.flatMap(({ monthly }) => monthly ?? [])
  const total = sumMoney(amounts)
  const cost = formatMoney(total, currency)
  const hourly = formatRate(usePrices()?.address('unassigned') ?? ZERO, currency)
  return (
    <>
      {parts.map(({ location }, at) => {
        const place = location.display_name
        const readings = [
          { reading: vms[at], what: t.notices.what.vms(place) },
          { reading: balancers[at], what: t.notices.what.balancers(place) },
        ]
        return readings.map(({ reading, what }) =>
          reading?.isError === true && reading.data === undefined ? (
            <Unread key={what} what={what} reading={reading}>
              {t.notices.names(what)}
            </Unread>
          ) : null,
        )
      })}
      <UnreadPrices />
      <UnreadAccounts />
      {idle.length > 0 && (amounts.length === 0 || total.gt(0)) && (
        <Notice
          tone="wait"
          action={
            <ButtonLink size="sm" to={keep(`${paths.floatingIps}?use=${IDLE}`)}>
              {t.idle.show}
            </ButtonLink>
          }
        >
          <strong className="font-[550]">{t.idle.title(idle.length)}</strong>{' '}
          {amounts.length < idle.length
            ? t.idle.unknown
            : idle.length === 1
              ? t.idle.costOne(cost)
              : t.idle.cost(cost, hourly)}
        </Notice>
      )}
    </>
  )
}
