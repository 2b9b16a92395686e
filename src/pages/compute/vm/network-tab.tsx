import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'

import { floatingIpsQuery, type FloatingIp } from '@/api/floating-ips'
import { networksQuery, type Network } from '@/api/networks'
import type { Vm } from '@/api/vms'
import { floatingIpCan } from '@/components/floating-ips/can'
import { useFloatingIpMenu } from '@/components/floating-ips/menu'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/facts'
import { lazyPart } from '@/ui/lazy-part'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'
import { RowMenu } from '@/ui/row-menu'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'
import { WithMono } from '@/ui/with-mono'

import { vmPageMessages } from './messages'
import type { VmTabProps } from './tab-props'
import { addressesOf, floatingIpsOf, networksOf } from './vm-addresses'

export function NetworkTab({ vm }: VmTabProps) {
  return (
    <>
      <Addresses vm={vm} />
      <PrivateNetworks vm={vm} />
      <FloatingIps vm={vm} />
    </>
  )
}

function Addresses({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages)
  const floatingIps = useQuery(floatingIpsQuery(vm.location))
  return (
    <Card title={t.network.addresses}>
      <Facts>
        <Fact label={t.network.publicV4}>
          <Part query={floatingIps} what={t.what.floatingIps}>
            {({ items }) => {
              const addresses = addressesOf(vm, items)
              if (addresses.length === 0) return <span className="text-muted">{t.network.noPublicV4}</span>
              return addresses.map((address) => (
                <Copied key={address} label={t.network.publicV4} value={address} />
              ))
            }}
          </Part>
        </Fact>
        <Fact label={t.network.publicV6}>
          <Copied label={t.network.publicV6} value={vm.public_ipv6} />
        </Fact>
        <Fact label={t.network.privateV4}>
          <Copied label={t.network.privateV4} value={vm.private_ipv4} />
        </Fact>
        <Fact label={t.network.mac}>
          <Copied label={t.network.mac} value={vm.mac} />
        </Fact>
        <Fact label={t.network.hostname}>
          <Copied label={t.network.hostname} value={vm.hostname} />
        </Fact>
      </Facts>
    </Card>
  )
}

function Copied({ label, value }: { label: string; value: string | null | undefined }) {
  const t = useMessages(vmPageMessages)
  return value ? <Mono copy={label}>{value}</Mono> : <span className="text-muted">{t.none}</span>
}

function PrivateNetworks({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages)
  const networks = useQuery(networksQuery(vm.location))
  return (
    <Card title={t.network.privateNetwork}>
      <Part query={networks} what={t.what.networks} loading={<LoadingNetwork />}>
        {({ items, malformed }) => {
          const own = networksOf(vm, items)
          return (
            <div className="grid gap-4">
              {malformed > 0 && <Notice tone="wait">{t.network.malformed}</Notice>}
              {own.length === 0 && <p className="text-muted">{t.network.noNetwork}</p>}
              {own.map((network) => (
                <NetworkFacts key={network.uuid} network={network} />
              ))}
            </div>
          )
        }}
      </Part>
    </Card>
  )
}

function LoadingNetwork() {
  const t = useMessages(vmPageMessages).network
  return (
    <Facts>
      {[t.name, t.subnet, t.subnetV6].map((label) => (
        <Fact key={label} label={label}>
          <Skeleton className="my-0.5 w-28" />
        </Fact>
      ))}
    </Facts>
  )
}

function NetworkFacts({ network }: { network: Network }) {
  const t = useMessages(vmPageMessages).network
  const { keep } = useLocationScope()
  return (
    <Facts>
      <Fact label={t.name}>
        <TextLink to={keep(paths.network(network.location, network.uuid))}>{network.name}</TextLink>
        {network.is_default === true && <Tag>{t.isDefault}</Tag>}
      </Fact>
      <Fact label={t.subnet}>
        <Copied label={t.subnet} value={network.subnet} />
      </Fact>
      <Fact label={t.subnetV6}>
        <Copied label={t.subnetV6} value={network.subnet_ipv6} />
      </Fact>
    </Facts>
  )
}

const GiveFloatingIpDialog = lazyPart(
  async () => (await import('@/components/floating-ips/give-dialog')).GiveFloatingIpDialog,
)

function FloatingIps({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages)
  const floatingIps = useQuery(floatingIpsQuery(vm.location))
  const { show, dialogs } = useDialogs()
  const menu = useFloatingIpMenu()
  const holder = { kind: 'vm', uuid: vm.uuid, name: vm.name.trim() || vm.uuid } as const
  return (
    <Card
      title={t.network.floatingIps}
      actions={
        <Button
          size="sm"
          icon={<Plus />}
          disabledReason={floatingIpCan.receive(vm.uuid, floatingIps.data?.items ?? []) ?? undefined}
          onClick={() => show((dialog) => <GiveFloatingIpDialog vm={vm} {...dialog} />)}
        >
          {t.network.giveFloatingIp}
        </Button>
      }
    >
      <Part query={floatingIps} what={t.what.floatingIps} loading={<SkeletonLines lines={1} />}>
        {({ items, malformed }) => {
          const own = floatingIpsOf(vm, items)
          return (
            <div className="grid gap-2">
              {malformed > 0 && <Notice tone="wait">{t.network.malformed}</Notice>}
              {own.length === 0 && <p className="text-muted">{t.network.noFloatingIps}</p>}
              <ul className="grid gap-2 empty:hidden">
                {own.map((ip) => (
                  <FloatingIpLine
                    key={ip.address}
                    ip={ip}
                    menu={<RowMenu name={ip.address}>{() => menu.menuOf(ip, holder)}</RowMenu>}
                  />
                ))}
              </ul>
            </div>
          )
        }}
      </Part>
      {dialogs}
      {menu.dialogs}
    </Card>
  )
}

function FloatingIpLine({ ip, menu }: { ip: FloatingIp; menu: ReactNode }) {
  const t = useMessages(vmPageMessages).network
  return (
    <li className="flex items-start justify-between gap-x-4">
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-0.5">
        <Mono copy={t.address}>{ip.address}</Mono>
        {ip.name && <span className="wrap-anywhere">{ip.name}</span>}
        {ip.assigned_to_private_ip && (
          <span className="text-muted">
            <WithMono>{t.assigned(ip.assigned_to_private_ip)}</WithMono>
          </span>
        )}
      </div>
      {menu}
    </li>
  )
}
