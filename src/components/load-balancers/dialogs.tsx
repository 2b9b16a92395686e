import { useQuery } from '@tanstack/react-query'

import { describeError } from '@/api/describe-error'
import { floatingIpsQuery } from '@/api/floating-ips'
import {
  deleteLoadBalancer,
  moveLoadBalancerToAccount,
  renameLoadBalancer,
} from '@/api/load-balancer-changes'
import { AccountDialog } from '@/components/account-dialog'
import { useAddressPrice } from '@/components/floating-ips/use-address-price'
import { NameDialog } from '@/components/name-dialog'
import { Part } from '@/components/part'
import { RunwayLine } from '@/components/runway-line'
import { useDialogWrite } from '@/components/use-dialog-write'
import { usePrices } from '@/components/use-prices'
import { useMessages } from '@/lib/i18n/catalogue'
import type { Money } from '@/lib/money'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'
import { WithMono } from '@/ui/with-mono'

import type { BalancerDialogProps } from './actions'
import { balancerName } from './balancer-name'
import { loadBalancerMessages } from './messages'

export function RenameBalancerDialog({ balancer, open, onClose }: BalancerDialogProps) {
  const t = useMessages(loadBalancerMessages).rename
  const { location, uuid } = balancer
  const name = balancerName(balancer)
  return (
    <NameDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      name={balancer.display_name ?? ''}
      write={renameLoadBalancer}
      variablesOf={(newName) => ({ location, uuid, name, newName })}
    />
  )
}

export function BalancerAccountDialog({ balancer, open, onClose }: BalancerDialogProps) {
  const t = useMessages(loadBalancerMessages).account
  const { location, uuid } = balancer
  const name = balancerName(balancer)
  return (
    <AccountDialog
      open={open}
      onClose={onClose}
      name={name}
      text={t.text}
      stays={t.note}
      present={balancer.billing_account_id}
      write={moveLoadBalancerToAccount}
      variablesOf={(account) => ({ location, uuid, name, ...account })}
    />
  )
}

/** Its rules are lost and its service ends, so its name is asked for. */
export function DeleteBalancerDialog({ balancer, open, onClose, onDeleted }: BalancerDialogProps) {
  const t = useMessages(loadBalancerMessages).delete
  const { plan } = useDialogWrite(deleteLoadBalancer, onDeleted)
  const change = useDeletionChange(balancer)
  const { location, uuid } = balancer
  const name = balancerName(balancer)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      typeToConfirm={name}
      describeError={describeError}
      onConfirm={plan({ location, uuid, name })}
    >
      <Notice tone="bad">
        {t.ends} {(balancer.targets?.length ?? 0) > 0 && t.targets(balancer.targets?.length ?? 0)}
      </Notice>
      <WhatStays balancer={balancer} />
      <RunwayLine accountId={balancer.billing_account_id ?? undefined} change={change} />
    </ConfirmDialog>
  )
}

/** What deleting it adds to what goes by in an hour: its address stays, and costs as an idle one does. */
function useDeletionChange({ location, uuid }: BalancerDialogProps['balancer']): Money | null {
  const prices = usePrices()
  const { data: addresses } = useQuery(floatingIpsQuery(location))
  const kept = addresses?.items.filter((ip) => ip.assigned_to === uuid).length
  const [own, idle, used] = [
    prices?.loadBalancer(),
    prices?.address('unassigned'),
    prices?.address('assigned'),
  ]
  if (own == null || idle == null || used == null || kept === undefined) return null
  return idle.minus(used).times(kept).minus(own)
}

function WhatStays({ balancer }: Pick<BalancerDialogProps, 'balancer'>) {
  const t = useMessages(loadBalancerMessages).delete
  const floatingIps = useQuery(floatingIpsQuery(balancer.location))
  const idle = useAddressPrice('unassigned')
  return (
    <section className="grid gap-1.5">
      <h3>{t.stays}</h3>
      <Part query={floatingIps} what={t.addressesUnread} loading={<SkeletonLines lines={1} />}>
        {({ items }) => {
          const own = items.filter((ip) => ip.assigned_to === balancer.uuid)
          if (own.length === 0) return <p className="text-muted">{t.noAddress}</p>
          return own.map(({ address }) => (
            <p key={address}>
              <WithMono>{t.address(address, idle)}</WithMono>
            </p>
          ))
        }}
      </Part>
    </section>
  )
}
