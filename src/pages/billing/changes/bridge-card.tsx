import { Waterfall } from '@/components/charts/waterfall'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMetered, sumMoney, ZERO } from '@/lib/money'
import { THIS_MONTH } from '@/lib/paths'
import { Card } from '@/ui/card'

import type { ChangeRow } from './definition'
import { reasons } from './explain'
import { changesMessages } from './messages'
import type { Period } from './periods'
import { signed } from './signed'

interface BridgeCardProps {
  from: Period
  to: Period
  rows: readonly ChangeRow[]
}

/** The way from what one period cost to what the other did, reason by reason. */
export function BridgeCard({ from, to, rows }: BridgeCardProps) {
  const t = useMessages(changesMessages)
  const currency = useCurrency()
  const [before, after] = [from, to].map(({ cost }) => sumMoney(cost.lines.map(({ amount }) => amount)))
  let reached = before ?? ZERO
  const steps = reasons.flatMap((reason) => {
    const parts = rows.filter(({ part }) => part.reason === reason)
    if (parts.length === 0) return []
    const difference = sumMoney(parts.map(({ part }) => part.difference))
    const begun = reached
    reached = reached.plus(difference)
    return [
      {
        id: reason,
        label: t.reasons[reason],
        from: begun.toNumber(),
        to: reached.toNumber(),
        text: signed(difference, currency),
      },
    ]
  })
  const whole = (id: string, { name }: Period, amount = ZERO) => ({
    id,
    label: name,
    from: 0,
    to: amount.toNumber(),
    text: formatMetered(amount, currency),
    isWhole: true,
  })
  return (
    <Card title={t.bridge.title} note={t.bridge.note}>
      <div className="grid gap-3">
        <Waterfall
          label={t.bridge.list}
          steps={[whole('from', from, before), ...steps, whole('to', to, after)]}
        />
        <p className="text-muted">{t.bridge.exact}</p>
        {(from.key === THIS_MONTH || to.key === THIS_MONTH) && (
          <p className="text-muted">{`${t.bridge.hint} ${t.bridge.noPlaces}`}</p>
        )}
      </div>
    </Card>
  )
}
