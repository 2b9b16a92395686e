import { Plus } from 'lucide-react'

import { describeError } from '@/api/describe-error'
import type { LocationPart } from '@/components/list/list-part'
import { LOCATION_PARAM } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { vmTotals } from '@/components/vm/totals'
import type { VmRow } from '@/components/vm/inventory'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { Skeleton } from '@/ui/skeleton'
import { Tag } from '@/ui/tag'

import { overviewMessages } from './messages'

interface LocationCardsProps {
  parts: readonly LocationPart[]
  rows: readonly VmRow[]
}

/** A location each: what is there, what it costs, and the ways on. One that failed says so in its own place. */
export function LocationCards({ parts, rows }: LocationCardsProps) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {parts.map((part) => (
        <LocationCard
          key={part.location.slug}
          part={part}
          rows={rows.filter(({ vm }) => vm.location === part.location.slug)}
        />
      ))}
    </div>
  )
}

function LocationCard({ part, rows }: { part: LocationPart; rows: readonly VmRow[] }) {
  const t = useMessages(overviewMessages)
  const { location, state } = part
  const at = (path: string) => `${path}?${LOCATION_PARAM}=${encodeURIComponent(location.slug)}`
  return (
    <Card title={location.display_name} note={<Tag>{location.slug}</Tag>}>
      <div className="grid gap-3">
        {state === 'failed' ? (
          <p className="text-bad">
            {t.locations.failed} {describeError(part.error)}
          </p>
        ) : (
          <p>
            {state === 'loading' ? (
              <Skeleton className="w-48" />
            ) : (
              <Counts rows={rows} isWhole={part.malformed === 0} />
            )}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          {state === 'failed' ? (
            <Button pending={part.isRetrying} onClick={part.retry}>
              {t.retry}
            </Button>
          ) : (
            (rows.length > 0 || state === 'loading') && (
              <ButtonLink to={at(paths.vms)}>{t.locations.see}</ButtonLink>
            )
          )}
          <ButtonLink to={at(paths.newVm)} icon={<Plus />}>
            {t.locations.create}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

function Counts({ rows, isWhole }: { rows: readonly VmRow[]; isWhole: boolean }) {
  const t = useMessages(overviewMessages)
  const currency = useCurrency()
  if (rows.length === 0) return <span className="text-muted">{t.locations.empty}</span>
  const { running, stopped, changing, monthly, isLowerBound } = vmTotals(rows)
  const number = new Intl.NumberFormat(formatLocale())
  const amount = formatMoney(monthly, currency)
  const price = isLowerBound || !isWhole ? t.atLeast(amount) : amount
  return (
    <span className="flex flex-wrap justify-between gap-x-4">
      <span>
        {t.locations.counts(
          number.format(running),
          number.format(stopped),
          changing > 0 ? number.format(changing) : null,
        )}
      </span>
      <span className="text-muted tabular-nums">{t.perMonth(price)}</span>
    </span>
  )
}
