import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, type LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancerQuery, loadBalancersQuery, type LoadBalancer } from '@/api/load-balancers'
import { networksQuery } from '@/api/networks'
import { pricingPolicyQuery } from '@/api/pricing'
import { startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { useBalancerActions } from '@/components/load-balancers/actions'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { balancerHealth } from '@/components/load-balancers/health'
import { useLocationScope } from '@/components/location-scope'
import { ActionButtons } from '@/components/resource-actions'
import { ResourceBody } from '@/components/resource-body'
import { useListed } from '@/components/use-listed'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { PageHeader } from '@/ui/page-header'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'

import { BalancerFacts } from './load-balancers/facts-card'
import { balancerPageMessages } from './load-balancers/messages'
import { RulesCard } from './load-balancers/rules-card'
import { TargetsCard } from './load-balancers/targets-card'

export const loader = (client: QueryClient): LoaderFunction => {
  return ({ params: { slug = '', uuid = '' } }) => {
    startReading(client, loadBalancerQuery(slug, uuid))
    startReading(client, vmListQuery(slug))
    startReading(client, floatingIpsQuery(slug))
    startReading(client, networksQuery(slug))
    startReading(client, pricingPolicyQuery)
    startReading(client, billingAccountsQuery)
    return null
  }
}

export function Component() {
  const { slug = '', uuid = '' } = useParams()
  const t = useMessages(balancerPageMessages).page
  const navigate = useNavigate()
  const { keep } = useLocationScope()
  const { reading, query } = useListed(
    loadBalancerQuery(slug, uuid),
    loadBalancersQuery(slug),
    (each) => each.uuid === uuid,
    (each) => each.is_deleted === true,
  )
  const { actionsOf, dialogs } = useBalancerActions({
    onDeleted: () => void navigate(keep(paths.loadBalancers)),
  })
  const balancer = reading.state === 'ready' ? reading.value : null
  const name = balancer === null ? t.title : balancerName(balancer)
  return (
    <>
      <title>{name}</title>
      <PageHeader
        crumb={{ to: keep(paths.loadBalancers), label: t.crumb }}
        title={reading.state === 'loading' ? <Skeleton className="w-48" /> : name}
        state={
          <>
            {balancer !== null && <Health balancer={balancer} />}
            <Tag>{slug}</Tag>
          </>
        }
        actions={balancer !== null && <ActionButtons actions={actionsOf(balancer)} />}
      />
      <ResourceBody
        reading={reading}
        query={query}
        loading={
          <Card title={t.facts}>
            <SkeletonLines lines={5} />
          </Card>
        }
        failed={t.failed}
        gone={{
          title: t.gone,
          text: t.goneText,
          action: <ButtonLink to={keep(paths.loadBalancers)}>{t.toList}</ButtonLink>,
        }}
      >
        {(value) => (
          <>
            <Trouble balancer={value} />
            <BalancerFacts balancer={value} />
            <RulesCard balancer={value} />
            <TargetsCard balancer={value} />
          </>
        )}
      </ResourceBody>
      {dialogs}
    </>
  )
}

function useHealth(balancer: LoadBalancer) {
  const { data } = useQuery(vmListQuery(balancer.location))
  return balancerHealth(balancer, data && new Map(data.items.map((vm) => [vm.uuid, vm])))
}

function Health({ balancer }: { balancer: LoadBalancer }) {
  const { kind, word } = useHealth(balancer)
  return (
    <span role="status">
      <State kind={kind}>{word}</State>
    </span>
  )
}

/** No or one running target: nothing on the page would say what that means. */
function Trouble({ balancer }: { balancer: LoadBalancer }) {
  const t = useMessages(balancerPageMessages).page
  const { total, running } = useHealth(balancer)
  if (total === 0) return <Notice tone="bad">{t.noTargets}</Notice>
  if (running === 0) return <Notice tone="bad">{t.none}</Notice>
  if (running === 1) return <Notice tone="wait">{t.one}</Notice>
  return null
}
