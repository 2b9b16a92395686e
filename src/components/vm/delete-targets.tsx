import { useQuery } from '@tanstack/react-query'

import { loadBalancersQuery } from '@/api/load-balancers'
import type { Vm } from '@/api/vms'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { usePlaceName } from '@/components/location-scope'
import { Part } from '@/components/part'
import { useMessages } from '@/lib/i18n/catalogue'
import { compareText } from '@/lib/sort'
import { Notice } from '@/ui/notice'

import { placesOf } from './delete-choice'
import { vmDeleteMessages } from './delete-messages'

/** Nothing is shown where none does: most VMs are no targets. */
export function LosesTarget({ vms }: { vms: readonly Vm[] }) {
  const places = placesOf(vms)
  return places.map((slug) => (
    <LosesTargetIn
      key={slug}
      slug={slug}
      isOnlyPlace={places.length === 1}
      uuids={vms.filter(({ location }) => location === slug).map(({ uuid }) => uuid)}
    />
  ))
}

interface LosesTargetInProps {
  slug: string
  isOnlyPlace: boolean
  uuids: readonly string[]
}

function LosesTargetIn({ slug, isOnlyPlace, uuids }: LosesTargetInProps) {
  const t = useMessages(vmDeleteMessages)
  const balancers = useQuery(loadBalancersQuery(slug))
  const place = usePlaceName()(slug)
  return (
    <Part query={balancers} what={t.balancersUnread(isOnlyPlace ? null : place)} loading={null}>
      {({ items }) => {
        const losing = items
          .map((balancer) => {
            const targets = (balancer.targets ?? []).map((target) => target.target_uuid)
            const left = targets.filter((target) => !uuids.includes(target)).length
            return { uuid: balancer.uuid, name: balancerName(balancer), lost: targets.length - left, left }
          })
          .filter(({ lost }) => lost > 0)
          .toSorted((a, b) => compareText(a.name, b.name))
        if (losing.length === 0) return null
        return (
          <Notice tone="wait" title={t.balancers(isOnlyPlace ? null : place)}>
            <ul>
              {losing.map(({ uuid, name, lost, left }) => (
                <li key={uuid} className="wrap-anywhere">
                  {t.balancer(name, lost, left)}
                </li>
              ))}
            </ul>
          </Notice>
        )
      }}
    </Part>
  )
}
