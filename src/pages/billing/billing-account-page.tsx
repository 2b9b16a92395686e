import { type QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { Star, Trash2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useNavigate, useParams, useSearchParams, type LoaderFunction } from 'react-router'

import { billingAccountQuery, setDefaultBillingAccount } from '@/api/billing-accounts'
import { describeError, errorDetails } from '@/api/describe-error'
import { startReading } from '@/api/read'
import { accountCan, accountName, accountState } from '@/components/billing-account-facts'
import { useLocationScope } from '@/components/location-scope'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { billingAccountTabs, paths, type BillingAccountTab } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ErrorPanel } from '@/ui/error-panel'
import { lazyPart } from '@/ui/lazy-part'
import { PageHeader } from '@/ui/page-header'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'
import { State } from '@/ui/state'
import { Tabs } from '@/ui/tabs'
import { Tag } from '@/ui/tag'

import { BilledHere } from './account/billed-here'
import { DetailsForm } from './account/details-form'
import { accountMessages } from './account/messages'
import { StandingCard } from './account/standing-card'

const InvoicesTab = lazyPart(async () => (await import('./invoices/invoices-tab')).InvoicesTab)
const PaymentTab = lazyPart(async () => (await import('./payment/payment-tab')).PaymentTab)
const CreditTab = lazyPart(async () => (await import('./credit/credit-tab')).CreditTab)
const DeleteAccountDialog = lazyPart(
  async () => (await import('./account/delete-dialog')).DeleteAccountDialog,
)

export const loader = (client: QueryClient): LoaderFunction => {
  return ({ params: { id = '' } }) => {
    startReading(client, billingAccountQuery(Number(id)))
    return null
  }
}

export function Component() {
  const { id = '' } = useParams()
  return <AccountPage key={id} id={Number(id)} />
}

function AccountPage({ id }: { id: number }) {
  const t = useMessages(accountMessages)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { keep } = useLocationScope()
  const reading = useQuery(billingAccountQuery(id))
  const makeDefault = useMutation(setDefaultBillingAccount)
  const { show, dialogs } = useDialogs()
  const [isTyped, setIsTyped] = useState(false)
  const account = reading.data
  const tab: BillingAccountTab = billingAccountTabs.find((each) => each === search.get('tab')) ?? 'overview'
  const name = account === undefined ? t.title : accountName(account)

  return (
    <>
      <title>{name}</title>
      <PageHeader
        crumb={{ to: keep(paths.billingAccounts), label: t.crumb }}
        title={reading.isPending ? <Skeleton className="w-48" /> : name}
        state={
          account !== undefined && (
            <>
              <State kind={accountState(account).kind}>{accountState(account).word}</State>
              {account.is_default === true && <Tag>{t.default}</Tag>}
            </>
          )
        }
        actions={
          account !== undefined && (
            <>
              <Button
                icon={<Star />}
                pending={makeDefault.isPending}
                disabledReason={accountCan.makeDefault(account) ?? undefined}
                onClick={() => makeDefault.mutate({ id, account: name })}
              >
                {t.makeDefault}
              </Button>
              <Button
                icon={<Trash2 />}
                variant="danger"
                disabledReason={accountCan.delete(account) ?? undefined}
                onClick={() =>
                  show((dialog) => (
                    <DeleteAccountDialog
                      account={account}
                      onDeleted={() => void navigate(keep(paths.billingAccounts))}
                      {...dialog}
                    />
                  ))
                }
              >
                {t.delete}
              </Button>
            </>
          )
        }
      />
      <Tabs
        label={t.tabs.label}
        current={tab}
        tabs={billingAccountTabs.map((each) => ({
          id: each,
          to: keep(paths.billingAccount(id, each)),
          label: t.tabs[each],
        }))}
      />
      {account === undefined && reading.error === null && <SkeletonLines lines={8} />}
      {account === undefined && reading.error !== null && (
        <ErrorPanel
          title={t.failed}
          details={errorDetails(reading.error)}
          retrying={reading.isFetching}
          onRetry={() => void reading.refetch()}
        >
          {describeError(reading.error)}
        </ErrorPanel>
      )}
      {account !== undefined && tab === 'overview' && (
        <>
          <StandingCard account={account} />
          <BilledHere account={account} />
        </>
      )}
      {account !== undefined && (tab === 'invoices' || tab === 'payment' || tab === 'credit') && (
        <Suspense fallback={<SkeletonLines lines={8} />}>
          {tab === 'invoices' && <InvoicesTab account={account} />}
          {tab === 'payment' && <PaymentTab account={account} />}
          {tab === 'credit' && <CreditTab account={account} />}
        </Suspense>
      )}
      {account !== undefined && (tab === 'details' || isTyped) && (
        // What was typed waits while one looks at another tab.
        <div hidden={tab !== 'details'}>
          <DetailsForm account={account} onTyped={setIsTyped} />
        </div>
      )}
      {dialogs}
    </>
  )
}
