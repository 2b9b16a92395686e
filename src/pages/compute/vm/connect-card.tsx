import { useQuery } from '@tanstack/react-query'

import { floatingIpsQuery } from '@/api/floating-ips'
import type { Vm } from '@/api/vms'
import { Part } from '@/components/part'
import { isWindows } from '@/components/vm/facts'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { Mono } from '@/ui/mono'
import { Skeleton } from '@/ui/skeleton'

import { sshCommand, waysTo, type Way } from './connect'
import { vmPageMessages } from './messages'
import { addressesOf } from './vm-addresses'

/** How to log in, ready to be copied. */
export function ConnectCard({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages).connect
  const floatingIps = useQuery(floatingIpsQuery(vm.location))
  const isOff = vm.status.toLowerCase() !== 'running'
  return (
    <Card title={t.title}>
      <div className="grid gap-1">
        <Part query={floatingIps} what={t.unread} loading={<Skeleton className="my-0.5 w-64" />}>
          {({ items }) => <Ways vm={vm} ways={waysTo(vm, addressesOf(vm, items))} />}
        </Part>
        {floatingIps.data === undefined && floatingIps.isError && <Ways vm={vm} ways={waysTo(vm, [])} />}
        {isOff && <p className="text-muted">{t.off}</p>}
      </div>
    </Card>
  )
}

function Ways({ vm, ways }: { vm: Vm; ways: readonly Way[] }) {
  const t = useMessages(vmPageMessages).connect
  if (ways.length === 0) return <p className="text-muted">{t.noAddress}</p>
  return ways.map(({ address, reach }) => (
    <p key={address} className="flex min-w-0 flex-wrap items-center gap-x-2">
      {isWindows(vm) ? (
        <>
          <span>{t.remoteDesktop}</span>
          <Mono copy={t.address}>{address}</Mono>
          {vm.username && <span>{t.asUser(vm.username)}</span>}
        </>
      ) : (
        <Mono copy={t.command}>{sshCommand(address, vm.username)}</Mono>
      )}
      {reach !== 'public' && (
        <span className="text-muted">{reach === 'private' ? t.private : t.publicV6}</span>
      )}
    </p>
  ))
}
