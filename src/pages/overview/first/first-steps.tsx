import { useQuery } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'

import { billingAccountsQuery, type BillingAccount } from '@/api/billing-accounts'
import { amountLeft, payableAccounts } from '@/components/billing-account-facts'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { usePreferences } from '@/components/preferences'
import { useCurrency } from '@/components/use-currency'
import type { VmRow } from '@/components/vm/inventory'
import { vmState } from '@/components/vm/status'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'

import { firstMessages } from './first-messages'

/**
 * Leads an empty account to a virtual machine that one is logged in to. Each step stands as things really are; the last is over once it
 * was followed, as nobody can see who connects.
 */
export function FirstSteps({ rows }: { rows: readonly VmRow[] }) {
  const t = useMessages(firstMessages)
  const { keep } = useLocationScope()
  const [{ firstSteps }, change] = usePreferences()
  const currency = useCurrency()
  const accounts = useQuery(billingAccountsQuery)
  const payable = payableAccounts(accounts.data?.items ?? [])
  const payer = payable.find(canPay) ?? payable[0]
  const hasCredit = payer !== undefined && canPay(payer)
  const running = rows.find(({ vm }) => vmState(vm).kind === 'good')?.vm
  const made = running ?? rows[0]?.vm

  useEffect(() => {
    // From now on they stay until the last one is done, whatever there is by then.
    if (firstSteps === 'none') change({ firstSteps: 'begun' })
  }, [firstSteps, change])

  const over = () => change({ firstSteps: 'over' })
  return (
    <Card
      title={t.title}
      padded={false}
      actions={<IconButton size="sm" variant="quiet" label={t.hide} icon={<X />} onClick={over} />}
    >
      <ol className="divide-y divide-line">
        <Step
          number={1}
          title={t.credit.title}
          isDone={hasCredit}
          isNext={!hasCredit}
          action={
            payer !== undefined && (
              <ButtonLink to={keep(paths.billingAccount(payer.id, 'credit'))}>{t.credit.action}</ButtonLink>
            )
          }
        >
          <Part query={accounts} what={t.unread}>
            {() => (payer === undefined ? t.credit.noAccount : creditOf(payer))}
          </Part>
        </Step>
        <Step
          number={2}
          title={t.create.title}
          isDone={made !== undefined}
          isNext={hasCredit && made === undefined}
          action={<ButtonLink to={keep(paths.newVm)}>{t.create.action}</ButtonLink>}
        >
          {made === undefined ? t.create.text : t.create.made(made.name, vmState(made).word)}
        </Step>
        <Step
          number={3}
          title={t.connect.title}
          isDone={false}
          isNext={running !== undefined}
          action={
            running !== undefined && (
              <ButtonLink to={keep(paths.vm(running.location, running.uuid))} onClick={over}>
                {t.connect.action(running.name)}
              </ButtonLink>
            )
          }
        >
          {running === undefined ? t.connect.waits : t.connect.text}
        </Step>
      </ol>
    </Card>
  )

  function creditOf(account: BillingAccount): string {
    const left = amountLeft(account)
    if (account.paying_by_invoice === true) return t.credit.byInvoice
    return left?.gt(0) === true ? t.credit.left(formatMoney(left, currency)) : t.credit.text
  }
}

function canPay(account: BillingAccount): boolean {
  return account.paying_by_invoice === true || amountLeft(account)?.gt(0) === true
}

interface StepProps {
  number: number
  title: string
  isDone: boolean
  /** The one to be taken now. */
  isNext: boolean
  action: ReactNode
  children: ReactNode
}

function Step({ number, title, isDone, isNext, action, children }: StepProps) {
  const t = useMessages(firstMessages)
  return (
    <li
      aria-current={isNext ? 'step' : undefined}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3"
    >
      <span
        aria-hidden
        className={cx(
          'grid size-6 shrink-0 place-items-center self-start rounded-full text-xs font-semibold tabular-nums [&_svg]:size-3.5',
          isDone ? 'bg-good-soft text-good' : isNext ? 'bg-accent-soft text-accent' : 'bg-sunken text-muted',
        )}
      >
        {isDone ? <Check /> : number}
      </span>
      <div className="min-w-0 flex-1 basis-48">
        <p className={cx('font-[550]', isDone && 'text-muted')}>
          {title} {isDone && <span className="sr-only">{t.done}</span>}
        </p>
        <p className="text-muted">{children}</p>
      </div>
      {isNext && action}
    </li>
  )
}
