import { useQueries, useQuery, type QueryClient } from '@tanstack/react-query'
import type { LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { cardsQuery } from '@/api/cards'
import { loadBalancersQuery } from '@/api/load-balancers'
import { locationsQuery } from '@/api/locations'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { s3KeysQuery } from '@/api/s3-access'
import { tokensQuery } from '@/api/tokens'
import { vmListQuery } from '@/api/vms'
import { accountName } from '@/components/billing-account-facts'
import { cardName } from '@/components/card-facts'
import { useLocationScope } from '@/components/location-scope'
import { useTokenReminder } from '@/components/preferences'
import { useBurn } from '@/components/use-burn'
import { useCurrency } from '@/components/use-currency'
import { useNow } from '@/components/use-now'
import { toProtectIn } from '@/components/vm/unprotected'
import { useMessages } from '@/lib/i18n/catalogue'
import { DAY, formatDate, formatDays, parseInstant } from '@/lib/instant'
import { isRecord } from '@/lib/is-record'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { PageHeader } from '@/ui/page-header'

import { CheckCard, type CheckReading } from './protection/check-card'
import { expiringCards, oldTokens, runningOut, thinBalancers } from './protection/checks'
import { protectionMessages } from './protection/messages'

export const loader = (client: QueryClient): LoaderFunction => {
  return async () => {
    startReading(client, tokensQuery)
    startReading(client, s3KeysQuery)
    startReading(client, billingAccountsQuery)
    startReading(client, pricingPolicyQuery)
    for (const { slug } of await readOnce(client, locationsQuery)) {
      startReading(client, vmListQuery(slug))
      startReading(client, loadBalancersQuery(slug))
    }
    return null
  }
}

/** What could go wrong unnoticed, each with its fix. Always over all locations: safety has no filter. */
export function Component() {
  const t = useMessages(protectionMessages)
  const { all } = useLocationScope()
  const now = useNow()
  const currency = useCurrency()
  const remindAfterDays = useTokenReminder()

  const tokens = useQuery(tokensQuery)
  const keys = useQuery(s3KeysQuery)
  const accounts = useQuery(billingAccountsQuery)
  const owners = accounts.data?.items.filter(({ is_deleted: isDeleted }) => isDeleted !== true) ?? []
  const cardLists = useQueries({ queries: owners.map(({ id }) => cardsQuery(id)) })
  const burn = useBurn()
  const vmLists = useQueries({ queries: all.map(({ slug }) => vmListQuery(slug)) })
  const balancerLists = useQueries({ queries: all.map(({ slug }) => loadBalancersQuery(slug)) })
  const vms = vmLists.flatMap(({ data }) => data?.items ?? [])
  const vmReadings = all.map(({ display_name }, at) => named(t.vms.what(display_name), vmLists[at]))

  const balancers = balancerLists.flatMap(({ data }) => data?.items ?? [])
  const old = oldTokens(tokens.data?.items ?? [], remindAfterDays, now)
  const bare = toProtectIn(vms, now)
  const thin = thinBalancers(balancers)
  const { burnOf } = burn
  const short = burnOf === null ? [] : runningOut(accounts.data?.items ?? [], (id) => burnOf(id).hourly, now)
  const expiring = owners.flatMap((account, at) =>
    expiringCards(cardLists[at]?.data?.items ?? [], now).map((found) => ({ account, ...found })),
  )
  const cardCount = cardLists
    .flatMap(({ data }) => data?.items ?? [])
    .filter(({ is_deleted: isDeleted }) => isDeleted !== true).length
  const automatic = owners.filter(({ is_recurring_payment_enabled: isOn }) => isOn === true).length
  const isWithoutVms = vms.length === 0 && vmLists.every(({ data }) => data !== undefined)
  const keyCount = keys.data?.items.length ?? 0
  const undated = (tokens.data?.items ?? []).filter(({ created_at: at }) => parseInstant(at) === null).length
  const everything = [tokens, keys, accounts, ...cardLists, ...vmLists, ...balancerLists, readingOf(burn)]
  const due = [old, bare, thin, expiring, short].filter(({ length }) => length > 0).length
  const reminder = remindAfterDays === null ? null : formatDays(remindAfterDays)

  return (
    <>
      <title>{t.title}</title>
      <PageHeader title={t.title} summary={t.summary(due, howFar(everything))} />
      {/* Columns and not a grid, whose rows would leave holes under the shorter cards. */}
      <div className="gap-4 *:mb-4 *:break-inside-avoid lg:columns-2">
        <CheckCard
          title={t.tokens.title}
          readings={[named(t.tokens.what, tokens)]}
          finding={old.length > 0 ? 'due' : 'good'}
          unknown={undated > 0 && remindAfterDays !== null ? t.tokens.undated(undated) : undefined}
          text={
            old.length > 0
              ? t.tokens.due(reminder ?? '')
              : t.tokens.good(tokens.data?.items.length ?? 0, reminder)
          }
          items={old.map(({ token, days }) => ({
            key: String(token.id),
            name: token.description?.trim() || t.tokens.untitled(token.id),
            note: t.tokens.line(formatDays(days)),
          }))}
          fix={{ to: paths.tokens, label: t.tokens.fix }}
        />
        <CheckCard
          title={t.vms.title}
          readings={vmReadings}
          finding={bare.length > 0 ? 'due' : 'good'}
          text={bare.length > 0 ? t.vms.due : t.vms.good(vms.length)}
          items={bare.map(({ vm }) => ({
            key: `${vm.location}/${vm.uuid}`,
            name: vm.name.trim() || vm.uuid,
            to: paths.vm(vm.location, vm.uuid, 'snapshots'),
            note: vm.location,
          }))}
          fix={{ to: paths.snapshots, label: t.vms.fix }}
        />
        <CheckCard
          title={t.balancers.title}
          readings={all.map(({ display_name }, at) =>
            named(t.balancers.what(display_name), balancerLists[at]),
          )}
          finding={thin.length > 0 ? 'due' : 'good'}
          text={thin.length > 0 ? t.balancers.due : t.balancers.good(balancers.length)}
          items={thin.map(({ balancer, targets }) => ({
            key: balancer.uuid,
            name: balancer.display_name?.trim() || balancer.uuid,
            to: paths.loadBalancer(balancer.location, balancer.uuid),
            note: t.balancers.line(targets),
          }))}
          fix={{ to: paths.loadBalancers, label: t.balancers.fix }}
        />
        <CheckCard
          title={t.cards.title}
          readings={[
            named(t.credit.what, accounts),
            ...owners.map((account, at) => named(t.cards.what(accountName(account)), cardLists[at])),
          ]}
          finding={expiring.length > 0 ? 'due' : 'good'}
          text={expiring.length > 0 ? t.cards.due : t.cards.good(cardCount)}
          items={expiring.map(({ account, card, expires, isExpired }) => ({
            key: `${account.id}/${card.id}`,
            name: cardName(card),
            to: paths.billingAccount(account.id, 'payment'),
            note: (isExpired ? t.cards.expired : t.cards.expires)(
              accountName(account),
              formatDate(expires - DAY / 2),
            ),
          }))}
          fix={{ to: paths.billingAccounts, label: t.cards.fix }}
        />
        <CheckCard
          title={t.credit.title}
          readings={[
            named(t.credit.what, accounts),
            { what: t.credit.burn, malformed: 0, ...readingOf(burn) },
          ]}
          finding={short.length > 0 ? 'due' : 'good'}
          text={
            short.length > 0
              ? t.credit.due(short.length, short.filter(({ left }) => left.lte(0)).length)
              : t.credit.good(owners.length, automatic)
          }
          items={short.map(({ account, left, days }) => ({
            key: String(account.id),
            name: accountName(account),
            to: paths.billingAccount(account.id, 'payment'),
            note: left.lte(0)
              ? t.credit.overdrawn(formatMoney(left.abs(), currency))
              : t.credit.line(formatMoney(left, currency), formatDays(days)),
          }))}
          fix={{ to: paths.billingAccounts, label: t.credit.fix }}
        />
        <CheckCard
          title={t.s3.title}
          readings={[named(t.s3.what, keys)]}
          finding={keyCount > 0 ? 'unknown' : 'good'}
          text={keyCount > 0 ? t.s3.unknown(keyCount) : t.s3.none}
          fix={{ to: paths.s3Access, label: t.s3.fix }}
        />
        <CheckCard
          title={t.passwords.title}
          readings={[]}
          finding={isWithoutVms ? 'good' : 'unknown'}
          text={isWithoutVms ? t.passwords.none : t.passwords.text}
          fix={{ to: paths.vms, label: t.passwords.fix }}
        />
      </div>
    </>
  )
}

/** How much of it is known. */
function howFar(queries: readonly Query[]): 'read' | 'reading' | 'unread' {
  const missing = queries.filter(({ data }) => data === undefined)
  if (missing.some(({ error }) => error === null)) return 'reading'
  return missing.length > 0 || queries.some(({ data }) => malformedIn(data) > 0) ? 'unread' : 'read'
}

function malformedIn(data: unknown): number {
  return isRecord(data) && typeof data['malformed'] === 'number' ? data['malformed'] : 0
}

/** All that an account pays for, as one reading. */
function readingOf({ burnOf, isUnread, error, retry }: ReturnType<typeof useBurn>): Query {
  return {
    data: burnOf ?? undefined,
    error: isUnread ? error : null,
    isFetching: false,
    refetch: async () => retry(),
  }
}

type Query = Pick<CheckReading, 'data' | 'error' | 'isFetching' | 'refetch'>

/** @param query undefined while nothing was asked for yet */
function named(what: string, query: Query | undefined): CheckReading {
  return {
    what,
    data: query?.data,
    malformed: malformedIn(query?.data),
    error: query?.error ?? null,
    isFetching: query?.isFetching ?? true,
    refetch: async () => query?.refetch(),
  }
}
