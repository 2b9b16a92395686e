import { type QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { Star, Trash2, Wallet } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import {
  allBillingAccountsQuery,
  billingAccountsQuery,
  setDefaultBillingAccount,
  type BillingAccount,
} from '@/api/billing-accounts'
import { startReading } from '@/api/read'
import { useAddressParams } from '@/components/address-params'
import { accountCan, accountName } from '@/components/billing-account-facts'
import { ListPage } from '@/components/list/list-page'
import { useAccountInventory } from '@/components/list/use-inventory'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Checkbox } from '@/ui/checkbox'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'

import { accountCsv, accountList, accountRows, useAccountFaces, type AccountRow } from './accounts/definition'
import { AccountCard, useAccountColumns } from './accounts/columns'
import { accountsMessages } from './accounts/messages'

const DeleteAccountDialog = lazyPart(
  async () => (await import('./account/delete-dialog')).DeleteAccountDialog,
)

export const loader = (client: QueryClient): LoaderFunction => {
  return () => {
    startReading(client, billingAccountsQuery)
    return null
  }
}

const DELETED = 'deleted'

export function Component() {
  const t = useMessages(accountsMessages)
  const { keep } = useLocationScope()
  const currency = useCurrency()
  const [search, setSearch] = useAddressParams()
  const withDeleted = search.get(DELETED) === 'shown'
  const list = useQuery(withDeleted ? allBillingAccountsQuery : billingAccountsQuery)
  const inventory = useAccountInventory(list, accountRows, [])
  const columns = useAccountColumns()
  const faces = useAccountFaces()
  const { show, dialogs } = useDialogs()
  const makeDefault = useMutation(setDefaultBillingAccount)

  const toggleDeleted = (shown: boolean) => {
    const next = new URLSearchParams(search)
    if (shown) next.set(DELETED, 'shown')
    else next.delete(DELETED)
    setSearch(next, { replace: false })
  }

  return (
    <>
      <ListPage
        title={t.title}
        summary={t.summary}
        definition={accountList}
        inventory={inventory}
        faces={faces}
        search={t.search}
        partName={() => t.partName}
        notices={
          <Checkbox checked={withDeleted} onChange={(event) => toggleDeleted(event.target.checked)}>
            {t.withDeleted}
          </Checkbox>
        }
        columns={columns}
        nameOf={nameOf}
        card={(row) => <AccountCard row={row} />}
        rowActions={({ account }) => (
          <>
            <MenuLink to={keep(paths.billingAccount(account.id))} icon={<Wallet />}>
              {t.open}
            </MenuLink>
            <MenuItem
              icon={<Star />}
              disabledReason={accountCan.makeDefault(account) ?? undefined}
              onSelect={() => makeDefault.mutate({ id: account.id, account: accountName(account) })}
            >
              {t.makeDefault}
            </MenuItem>
            <MenuSeparator />
            <MenuItem
              icon={<Trash2 />}
              danger
              disabledReason={accountCan.delete(account) ?? undefined}
              onSelect={() => show((dialog) => deleteDialog(account, dialog))}
            >
              {t.delete}
            </MenuItem>
          </>
        )}
        csv={{ name: t.csvName, fields: accountCsv(currency) }}
        empty={
          <Empty icon={<Wallet />} title={t.empty.title}>
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
    </>
  )
}

const nameOf = ({ account }: AccountRow) => accountName(account)

function deleteDialog(account: BillingAccount, dialog: { open: boolean; onClose: () => void }) {
  return <DeleteAccountDialog account={account} {...dialog} />
}
