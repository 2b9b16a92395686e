import { useQuery } from '@tanstack/react-query'

import { billingAccountsQuery } from '@/api/billing-accounts'
import type { Vm } from '@/api/vms'
import { accountName } from '@/components/billing-account-facts'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { TextLink } from '@/ui/text-link'

import { vmPageMessages } from './messages'

/** The name of the account that pays for it; its number where the accounts do not list it. */
export function BilledTo({ vm: { billing_account: id } }: { vm: Vm }) {
  const t = useMessages(vmPageMessages)
  const { keep } = useLocationScope()
  const accounts = useQuery(billingAccountsQuery)
  if (id == null) return <span className="text-muted">{t.notKnown}</span>
  return (
    <Part query={accounts} what={t.what.accounts}>
      {({ items }) => (
        <TextLink to={keep(paths.billingAccount(id))}>
          {accountName(items.find((account) => account.id === id) ?? { id })}
        </TextLink>
      )}
    </Part>
  )
}
