import { useQueries, useQuery, type QueryClient } from '@tanstack/react-query'
import { Plus, Split } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancersQuery } from '@/api/load-balancers'
import { locationsQuery } from '@/api/locations'
import { networksQuery } from '@/api/networks'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { Unread } from '@/components/list/list-notices'
import { ListPage } from '@/components/list/list-page'
import type { Inventory, LocationPart } from '@/components/list/list-part'
import { ListSummary } from '@/components/list/list-summary'
import { useBalancerActions } from '@/components/load-balancers/actions'
import { locationsIn, useLocationScope } from '@/components/location-scope'
import { ActionMenuItems } from '@/components/resource-actions'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { useInLanguage } from '@/lib/i18n/locale'
import { paths } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'

import { BalancerCard, useBalancerColumns } from './load-balancers/columns'
import { balancerCsv } from './load-balancers/csv'
import { balancerFaces, balancerList } from './load-balancers/definition'
import { balancerPageMessages } from './load-balancers/messages'
import { useBalancerInventory, type BalancerRow } from './load-balancers/rows'

/** Starts what the list shows; each location comes in its own time. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    startReading(client, pricingPolicyQuery)
    startReading(client, billingAccountsQuery)
    for (const { slug } of locationsIn(request, await readOnce(client, locationsQuery))) {
      startReading(client, loadBalancersQuery(slug))
      startReading(client, vmListQuery(slug))
      startReading(client, floatingIpsQuery(slug))
      startReading(client, networksQuery(slug))
    }
    return null
  }
}

export function Component() {
  const t = useMessages(balancerPageMessages)
  const currency = useCurrency()
  const { shown, keep } = useLocationScope()
  const inventory = useBalancerInventory(shown)
  const faces = useInLanguage(balancerFaces, [])
  const columns = useBalancerColumns()
  const { actionsOf, dialogs } = useBalancerActions()
  const newBalancer = (
    <ButtonLink to={keep(paths.newLoadBalancer)} variant="primary" icon={<Plus />}>
      {t.new}
    </ButtonLink>
  )
  return (
    <>
      <ListPage
        title={t.title}
        summary={<ListSummary inventory={inventory} />}
        actions={newBalancer}
        definition={balancerList}
        inventory={inventory}
        faces={faces}
        search={t.search}
        partName={t.partName}
        notices={<Notices inventory={inventory} />}
        columns={columns}
        nameOf={nameOf}
        card={card}
        rowActions={({ balancer }) => <ActionMenuItems actions={actionsOf(balancer)} />}
        terraform={({ balancer }) => ({ kind: 'loadBalancer', balancer })}
        csv={{ name: t.csvName, fields: balancerCsv(currency) }}
        empty={
          <Empty icon={<Split />} title={t.empty.title} action={newBalancer}>
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
    </>
  )
}

const nameOf = ({ name }: BalancerRow) => name
const card = (row: BalancerRow) => <BalancerCard row={row} />

/** The balancers that serve nothing, or hang on one target, and what else the list is made from and could not be read. */
function Notices({ inventory: { rows, parts } }: { inventory: Inventory<BalancerRow, LocationPart> }) {
  const t = useMessages(balancerPageMessages)
  const vms = useQueries({ queries: parts.map(({ location }) => vmListQuery(location.slug)) })
  const addresses = useQueries({ queries: parts.map(({ location }) => floatingIpsQuery(location.slug)) })
  const networks = useQueries({ queries: parts.map(({ location }) => networksQuery(location.slug)) })
  const prices = useQuery(pricingPolicyQuery)
  const accounts = useQuery(billingAccountsQuery)
  const what = t.notices.what
  const readings = [
    ...parts.flatMap(({ location: { display_name: place } }, at) => [
      { reading: vms[at], what: what.vms(place) },
      { reading: addresses[at], what: what.addresses(place) },
      { reading: networks[at], what: what.networks(place) },
    ]),
    { reading: prices, what: what.prices },
    { reading: accounts, what: what.accounts },
  ]
  const none = rows.filter(({ health }) => health.kind === 'failed').map(nameOf)
  const one = rows.filter(({ health }) => health.kind === 'due').map(nameOf)
  return (
    <>
      {readings.map(({ reading, what: missing }) =>
        reading?.isError === true && reading.data === undefined ? (
          <Unread key={missing} what={missing} reading={reading}>
            {t.notices.missing(missing)}
          </Unread>
        ) : null,
      )}
      {none.length > 0 && <Notice tone="bad">{t.trouble.none(none)}</Notice>}
      {one.length > 0 && <Notice tone="wait">{t.trouble.one(one)}</Notice>}
    </>
  )
}
