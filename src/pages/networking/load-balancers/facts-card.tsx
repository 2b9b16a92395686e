import { useQuery } from '@tanstack/react-query'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { floatingIpsQuery } from '@/api/floating-ips'
import type { LoadBalancer } from '@/api/load-balancers'
import { networksQuery } from '@/api/networks'
import { accountName } from '@/components/billing-account-facts'
import { useFloatingIpMenu } from '@/components/floating-ips/menu'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { TableSection } from '@/components/table-section'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { perMonth } from '@/lib/pricing'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/facts'
import { Mono } from '@/ui/mono'
import { RowMenu } from '@/ui/row-menu'
import { TextLink } from '@/ui/text-link'

import { balancerPageMessages } from './messages'

interface FactProps {
  balancer: LoadBalancer
}

/** How it is reached, where it stands and who pays for it. */
export function BalancerFacts({ balancer }: FactProps) {
  const t = useMessages(balancerPageMessages).page
  const { all } = useLocationScope()
  const place = all.find(({ slug }) => slug === balancer.location)?.display_name ?? balancer.location
  return (
    <TableSection title={t.facts}>
      <Card>
        <Facts>
          <PublicAddress balancer={balancer} />
          <Fact label={t.privateAddress}>
            {balancer.private_address ? (
              <Mono copy={t.privateAddress}>{balancer.private_address}</Mono>
            ) : (
              <NotKnown />
            )}
          </Fact>
          <PrivateNetwork balancer={balancer} />
          <Fact label={t.location}>{place}</Fact>
          <BilledTo balancer={balancer} />
          <Cost />
          <Fact label={t.created}>
            <When at={parseInstant(balancer.created_at)} />
          </Fact>
          <Fact label={t.id}>
            <Mono copy={t.id} truncate>
              {balancer.uuid}
            </Mono>
          </Fact>
        </Facts>
      </Card>
    </TableSection>
  )
}

function NotKnown() {
  const t = useMessages(balancerPageMessages).page
  return <span className="text-muted">{t.notKnown}</span>
}

function PublicAddress({ balancer }: FactProps) {
  const t = useMessages(balancerPageMessages).page
  const floatingIps = useQuery(floatingIpsQuery(balancer.location))
  const { menuOf, dialogs } = useFloatingIpMenu()
  return (
    <Fact label={t.publicAddress}>
      <Part query={floatingIps} what={t.unread.addresses}>
        {({ items }) => {
          const own = items.filter((ip) => ip.assigned_to === balancer.uuid)
          if (own.length === 0) return <span className="text-muted">{t.noPublic}</span>
          const holder = { kind: 'load_balancer', uuid: balancer.uuid, name: balancerName(balancer) } as const
          return own.map((ip) => (
            <span key={ip.address} className="inline-flex max-w-full flex-wrap items-center gap-x-1">
              <Mono copy={t.publicAddress}>{ip.address}</Mono>
              <RowMenu name={ip.address}>{() => menuOf(ip, holder)}</RowMenu>
            </span>
          ))
        }}
      </Part>
      {dialogs}
    </Fact>
  )
}

function PrivateNetwork({ balancer }: FactProps) {
  const t = useMessages(balancerPageMessages).page
  const { keep } = useLocationScope()
  const networks = useQuery(networksQuery(balancer.location))
  return (
    <Fact label={t.network}>
      <Part query={networks} what={t.unread.networks}>
        {({ items }) => {
          const network = items.find(({ uuid }) => uuid === balancer.network_uuid)
          if (network === undefined) return <NotKnown />
          return <TextLink to={keep(paths.network(network.location, network.uuid))}>{network.name}</TextLink>
        }}
      </Part>
    </Fact>
  )
}

function BilledTo({ balancer }: FactProps) {
  const t = useMessages(balancerPageMessages).page
  const { keep } = useLocationScope()
  const accounts = useQuery(billingAccountsQuery)
  return (
    <Fact label={t.account}>
      <Part query={accounts} what={t.unread.accounts}>
        {({ items }) => {
          const account = items.find(({ id }) => id === balancer.billing_account_id)
          if (account === undefined) return <NotKnown />
          return <TextLink to={keep(paths.billingAccount(account.id))}>{accountName(account)}</TextLink>
        }}
      </Part>
    </Fact>
  )
}

function Cost() {
  const t = useMessages(balancerPageMessages).page
  const currency = useCurrency()
  const hourly = usePrices()?.loadBalancer() ?? null
  return (
    <Fact label={t.cost}>
      {hourly === null ? <NotKnown /> : t.perMonth(formatMoney(perMonth(hourly), currency))}
    </Fact>
  )
}
