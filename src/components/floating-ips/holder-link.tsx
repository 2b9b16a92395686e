import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Mono } from '@/ui/mono'
import { State } from '@/ui/state'
import { TextLink } from '@/ui/text-link'

import type { Holder } from './holder'
import { floatingIpMessages } from './messages'

interface HolderLinkProps {
  location: string
  holder: Holder | null
}

/** What an address is assigned to, by name; one that is assigned to nothing waits for its owner. */
export function HolderLink({ location, holder }: HolderLinkProps) {
  const t = useMessages(floatingIpMessages)
  const { keep } = useLocationScope()
  if (holder === null) return <State kind="due">{t.idle}</State>
  const { kind, uuid } = holder
  const name = holder.name ?? uuid
  if (kind === 'service')
    return (
      <span title={uuid}>
        {t.kinds.service} {holder.name ?? <Mono>{uuid}</Mono>}
      </span>
    )
  const to = kind === 'vm' ? paths.vm(location, uuid) : paths.loadBalancer(location, uuid)
  return (
    <TextLink to={keep(to)} title={name} className="block min-w-0 truncate">
      {holder.name ?? <Mono>{uuid}</Mono>}
    </TextLink>
  )
}
