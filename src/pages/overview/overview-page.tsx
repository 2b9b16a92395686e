import { useQueries, type QueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { Suspense, type ReactNode } from 'react'
import type { LoaderFunction } from 'react-router'

import { floatingIpsQuery } from '@/api/floating-ips'
import { locationsQuery } from '@/api/locations'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { isInTransition, vmListQuery } from '@/api/vms'
import { ListNotices } from '@/components/list/list-notices'
import { partOf, type LocationPart } from '@/components/list/list-part'
import { useLocationScope } from '@/components/location-scope'
import { usePreferences } from '@/components/preferences'
import { useNow } from '@/components/use-now'
import { useCurrency } from '@/components/use-currency'
import { vmTotals } from '@/components/vm/totals'
import { useVmInventory, type VmRow } from '@/components/vm/inventory'
import { VmStateOf } from '@/components/vm/state'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { formatAge, formatUtc } from '@/lib/instant'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { lazyPart } from '@/ui/lazy-part'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { TextLink } from '@/ui/text-link'
import { Time } from '@/ui/time'

import { attentionIn } from './attention'
import { AttentionCard } from './attention-card'
import { LocationCards } from './location-cards'
import { overviewMessages } from './messages'

// It is told once everything else stands, and reads what only it needs.
const SinceCard = lazyPart(async () => (await import('./since/since-card')).SinceCard)

const FirstSteps = lazyPart(async () => (await import('./first/first-steps')).FirstSteps)

/** Starts what the page shows; nothing here is waited for. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async () => {
    startReading(client, pricingPolicyQuery)
    for (const { slug } of await readOnce(client, locationsQuery)) {
      startReading(client, vmListQuery(slug))
      startReading(client, floatingIpsQuery(slug))
    }
    return null
  }
}

export function Component() {
  const t = useMessages(overviewMessages)
  const { shown, slug: chosen, keep } = useLocationScope()
  const [{ firstSteps }] = usePreferences()
  const { rows, parts } = useVmInventory(shown)
  const floatingIps = useQueries({ queries: shown.map(({ slug }) => floatingIpsQuery(slug)) })
  const isLoading = parts.every((part) => part.state === 'loading')
  const read = parts.filter(({ state }) => state === 'ready' || state === 'stale').length
  const ipParts = shown.map((location, at) => partOf(location, floatingIps[at]))
  const isShown = (at: number) => parts[at]?.state !== 'failed'
  const isWhole = (part: LocationPart) => part.state === 'ready' && part.malformed === 0
  const isPartial = ![...parts, ...ipParts].every(isWhole)
  const isCounted = read === parts.length && parts.every(({ malformed }) => malformed === 0)

  const idleIps = shown.flatMap(({ slug }, index) =>
    (floatingIps[index]?.data?.items ?? [])
      .filter((ip) => ip.assigned_to == null)
      .map((ip) => ({ ip, location: slug })),
  )
  const isEmpty = chosen === null && isCounted && rows.length === 0
  const attention = attentionIn(rows, idleIps, useNow())
  return (
    <>
      <title>{t.title}</title>
      <PageHeader
        title={t.title}
        summary={isLoading ? <Skeleton className="w-56" /> : t.summary(rows.length, read, shown.length)}
        actions={
          <ButtonLink to={keep(paths.newVm)} variant="primary" icon={<Plus />}>
            {t.newVm}
          </ButtonLink>
        }
      />
      {/* A location that could not be read at all says so in its own card. */}
      <ListNotices parts={parts.filter((_, at) => isShown(at))} name={t.lists.vms} />
      <ListNotices parts={ipParts.filter((_, at) => isShown(at))} name={t.lists.floatingIps} />
      {(firstSteps === 'begun' || (firstSteps === 'none' && isEmpty)) && (
        <Suspense fallback={null}>
          <FirstSteps rows={rows} />
        </Suspense>
      )}
      <Totals rows={rows} isLoading={isLoading} isPartial={isPartial} isCounted={isCounted} />
      <AttentionCard items={attention} isPartial={isPartial} />
      {!isLoading && (
        <Suspense fallback={null}>
          <SinceCard />
        </Suspense>
      )}
      <LocationCards parts={parts} rows={rows} />
      <Latest rows={rows} isLoading={isLoading} />
    </>
  )
}

function Totals({
  rows,
  isLoading,
  isPartial,
  isCounted,
}: {
  rows: readonly VmRow[]
  isLoading: boolean
  isPartial: boolean
  /** All locations are in the numbers. */
  isCounted: boolean
}) {
  const t = useMessages(overviewMessages)
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const totals = vmTotals(rows)
  const number = new Intl.NumberFormat(formatLocale())
  const count = (vms: number) => (isCounted ? number.format(vms) : t.atLeast(number.format(vms)))
  const withStatus = (...status: string[]) =>
    keep(`${paths.vms}?status=${status.map(encodeURIComponent).join(',')}`)
  const changing = new Set(
    rows.filter(({ vm }) => isInTransition(vm)).map(({ vm }) => vm.status.toLowerCase()),
  )
  const amount = formatMoney(totals.monthly, currency)
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
      <Total label={<TextLink to={withStatus('running')}>{t.running}</TextLink>} isLoading={isLoading}>
        {count(totals.running)}
      </Total>
      <Total label={<TextLink to={withStatus('stopped')}>{t.stopped}</TextLink>} isLoading={isLoading}>
        {count(totals.stopped)}
      </Total>
      <Total
        label={
          <TextLink to={withStatus(...(changing.size === 0 ? ['creating'] : changing))}>
            {t.changing}
          </TextLink>
        }
        isLoading={isLoading}
      >
        {count(totals.changing)}
      </Total>
      <Total label={<span title={t.monthlyHint(HOURS_PER_MONTH)}>{t.monthly}</span>} isLoading={isLoading}>
        {totals.isLowerBound || isPartial ? t.atLeast(amount) : amount}
      </Total>
    </dl>
  )
}

function Total({
  label,
  isLoading,
  children,
}: {
  label: ReactNode
  isLoading: boolean
  children: ReactNode
}) {
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface px-4 py-3">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="text-xl font-semibold tracking-tight tabular-nums wrap-break-word">
        {isLoading ? <Skeleton className="w-16" /> : children}
      </dd>
    </div>
  )
}

const LATEST = 5

function Latest({ rows, isLoading }: { rows: readonly VmRow[]; isLoading: boolean }) {
  const t = useMessages(overviewMessages).latest
  const { keep } = useLocationScope()
  const now = useNow()
  const latest = rows.toSorted((a, b) => (b.created ?? 0) - (a.created ?? 0)).slice(0, LATEST)
  return (
    <Card
      title={t.title}
      actions={latest.length > 0 && <TextLink to={keep(paths.vms)}>{t.all}</TextLink>}
      padded={false}
    >
      {latest.length === 0 && (
        <p className="p-4 text-muted">{isLoading ? <Skeleton className="w-64" /> : t.none}</p>
      )}
      <ul className="divide-y divide-line">
        {latest.map(({ id, vm, system, created }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2.5">
            <TextLink look="name" to={keep(paths.vm(vm.location, vm.uuid))} className="min-w-0 wrap-anywhere">
              {vm.name}
            </TextLink>
            <VmStateOf vm={vm} />
            <span className="text-muted">{system}</span>
            {created !== null && (
              <span className="ml-auto text-muted">
                <Time
                  iso={new Date(created).toISOString()}
                  text={formatAge(created, now)}
                  exact={formatUtc(created)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
