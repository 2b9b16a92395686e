import type { QueryClient } from '@tanstack/react-query'
import { Wallet } from 'lucide-react'

import { moveVmToAccount } from '@/api/billing-resources'
import { moveBucketToAccount } from '@/api/buckets'
import { moveDiskToAccount } from '@/api/disks'
import { moveFloatingIpToAccount } from '@/api/floating-ips'
import { moveLoadBalancerToAccount } from '@/api/load-balancer-changes'
import type { BulkAction, BulkMeaningProps } from '@/components/bulk/bulk-action'
import { AccountChoice } from '@/components/bulk/account-choice'
import { bulkItem, type MixedItem } from '@/components/bulk/bulk-writes'
import { chosenAccount } from '@/components/bulk/chosen-account'
import { bulkMessages } from '@/components/bulk/messages'
import { vmCan, type WhyNot } from '@/components/vm/can'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'

import { billedMessages } from './messages'
import type { BilledRow } from './rows'

function whyNotMove({ thing }: BilledRow): WhyNot {
  return thing.kind === 'vm' ? vmCan.moveToAccount(thing.vm) : null
}

/** Has another account pay for all that is selected, whatever kind it is of. */
export function moveAction(client: QueryClient, presentId: number): BulkAction<BilledRow> {
  const t = messagesOf(billedMessages).move
  return {
    id: 'move',
    label: t.button,
    icon: <Wallet />,
    title: t.title,
    whyNot: whyNotMove,
    asks: true,
    chooseFirst: messagesOf(bulkMessages).account.chooseFirst,
    Meaning: MoveMeaning,
    writes: (rows, choice) => {
      const account = chosenAccount(client, choice)
      if (account === null) return null
      const whyNot = (row: BilledRow) => () =>
        account.id === presentId ? t.paysAlready(account.name) : whyNotMove(row)
      return {
        title: t.titleTo(rows.length, account.name),
        items: rows.map((row) => moveItem(row, account, whyNot(row))),
      }
    },
  }
}

function moveItem(
  { id, name, key, location, thing }: BilledRow,
  account: { readonly id: number; readonly name: string },
  whyNot: () => WhyNot,
): MixedItem {
  const item = { id, name, whyNot }
  const to = { billing_account_id: account.id, account: account.name }
  switch (thing.kind) {
    case 'vm':
      return bulkItem(moveVmToAccount, { ...item, variables: { location, uuid: key, name, ...to } })
    case 'disk':
      return bulkItem(moveDiskToAccount, { ...item, variables: { location, uuid: key, name, ...to } })
    case 'address':
      return bulkItem(moveFloatingIpToAccount, { ...item, variables: { location, address: key, ...to } })
    case 'loadBalancer':
      return bulkItem(moveLoadBalancerToAccount, {
        ...item,
        variables: { location, uuid: key, name, ...to },
      })
    case 'bucket':
      return bulkItem(moveBucketToAccount, { ...item, variables: { name: key, ...to } })
  }
}

/** Null of what belongs to no account. */
function payerOf({ thing }: BilledRow): number | null | undefined {
  switch (thing.kind) {
    case 'vm':
      return thing.vm.billing_account
    case 'disk':
      return thing.disk.billing_account_id
    case 'address':
      return thing.ip.billing_account_id
    case 'loadBalancer':
      return thing.balancer.billing_account_id
    case 'bucket':
      return thing.bucket.billing_account_id
  }
}

function MoveMeaning({ rows, choose }: BulkMeaningProps<BilledRow>) {
  const t = useMessages(billedMessages).move
  return (
    <>
      <p>{t.text}</p>
      <AccountChoice choose={choose} present={rows.map(payerOf)} />
    </>
  )
}
