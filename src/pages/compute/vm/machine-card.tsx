import { useQuery } from '@tanstack/react-query'

import { floatingIpsQuery } from '@/api/floating-ips'
import { allImagesQuery } from '@/api/images'
import { networksQuery } from '@/api/networks'
import type { Vm } from '@/api/vms'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { systemName } from '@/components/vm/facts'
import { replicasOf } from '@/components/vm/replicas'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { paths } from '@/lib/paths'
import { formatGb, formatMb } from '@/lib/sizes'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/facts'
import { Mono } from '@/ui/mono'
import { TextLink } from '@/ui/text-link'

import { BilledTo } from './billed-to'
import { vmPageMessages } from './messages'
import { addressesOf, networksOf } from './vm-addresses'

/** What the machine is, where it stands and who pays for it. */
export function MachineCard({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages).machine
  const { data: images } = useQuery(allImagesQuery(vm.location))
  const diskGb = vm.storage?.reduce((sum, { size }) => sum + (size ?? 0), 0)
  const size = t.sizeOf(
    vm.vcpu ?? null,
    vm.memory == null ? null : formatMb(vm.memory),
    diskGb === undefined ? null : formatGb(diskGb),
  )
  return (
    <Card title={t.title}>
      <Facts>
        <Fact label={t.system}>{systemName(vm, images?.items) || <NotKnown />}</Fact>
        <Fact label={t.size}>{size || <NotKnown />}</Fact>
        <Fact label={t.serverClass}>{vm.designated_pool_name || <NotKnown />}</Fact>
        <PublicAddress vm={vm} />
        <Fact label={t.privateAddress}>
          {vm.private_ipv4 ? <Mono copy={t.privateAddress}>{vm.private_ipv4}</Mono> : <NotKnown />}
        </Fact>
        <PrivateNetwork vm={vm} />
        <Backups vm={vm} />
        <Fact label={t.billedTo}>
          <BilledTo vm={vm} />
        </Fact>
        <Fact label={t.created}>
          <When at={parseInstant(vm.created_at)} />
        </Fact>
        <Fact label={t.updated}>
          {vm.updated_at === null ? t.neverUpdated : <When at={parseInstant(vm.updated_at)} as="age" />}
        </Fact>
        <Fact label={t.id}>
          <Mono copy={t.id} truncate>
            {vm.uuid}
          </Mono>
        </Fact>
        {vm.description && <Fact label={t.description}>{vm.description}</Fact>}
      </Facts>
    </Card>
  )
}

function NotKnown() {
  const t = useMessages(vmPageMessages)
  return <span className="text-muted">{t.notKnown}</span>
}

function PublicAddress({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages)
  const floatingIps = useQuery(floatingIpsQuery(vm.location))
  return (
    <Fact label={t.machine.publicAddress}>
      <Part query={floatingIps} what={t.what.floatingIps}>
        {({ items }) => {
          const addresses = addressesOf(vm, items)
          if (addresses.length === 0) return <span className="text-muted">{t.none}</span>
          return addresses.map((address) => (
            <Mono key={address} copy={t.machine.publicAddress}>
              {address}
            </Mono>
          ))
        }}
      </Part>
    </Fact>
  )
}

function PrivateNetwork({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages)
  const { keep } = useLocationScope()
  const networks = useQuery(networksQuery(vm.location))
  return (
    <Fact label={t.machine.network}>
      <Part query={networks} what={t.what.networks}>
        {({ items }) => {
          const [network] = networksOf(vm, items)
          if (network === undefined) return <span className="text-muted">{t.notKnown}</span>
          return <TextLink to={keep(paths.vm(vm.location, vm.uuid, 'network'))}>{network.name}</TextLink>
        }}
      </Part>
    </Fact>
  )
}

function Backups({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages).machine
  const { keep } = useLocationScope()
  const last = replicasOf(vm).find(({ kind }) => kind === 'backup')?.taken ?? null
  return (
    <Fact label={t.backups}>
      <TextLink to={keep(paths.vm(vm.location, vm.uuid, 'snapshots'))}>
        {vm.backup === true ? t.backupsOn : t.backupsOff}
      </TextLink>
      {last !== null && (
        <span className="text-muted">
          {t.lastBackup} <When at={last} as="age" />
        </span>
      )}
    </Fact>
  )
}
