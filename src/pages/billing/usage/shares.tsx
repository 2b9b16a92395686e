import { BarList } from '@/components/charts/bar-list'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { formatMoney } from '@/lib/money'
import { Card } from '@/ui/card'

import { usageMessages } from './messages'
import { sharesBy, type UsageRow } from './usage-rows'

/** Of the resources, which may be many: the rest is told by the table. Kinds and locations are few, and add up to the whole. */
const MOST_RESOURCES = 6

/** The month so far by kind, by location, and by what costs most. */
export function Shares({ rows }: { rows: readonly UsageRow[] }) {
  const t = useMessages(usageMessages)
  const kinds: Record<string, string> = t.kinds
  return (
    <div className="grid items-start gap-4 lg:grid-cols-3">
      <Group title={t.byKind} rows={rows} keyOf={({ kind }) => kind} nameOf={(kind) => kinds[kind] ?? kind} />
      <Group
        title={t.byLocation}
        rows={rows}
        keyOf={({ location }) => location}
        nameOf={(slug) => slug || t.nowhere}
      />
      <Group
        title={t.byResource}
        rows={rows}
        keyOf={({ description }) => description}
        nameOf={(name) => name}
        most={MOST_RESOURCES}
      />
    </div>
  )
}

interface GroupProps {
  title: string
  rows: readonly UsageRow[]
  keyOf: (row: UsageRow) => string
  nameOf: (key: string) => string
  most?: number
}

function Group({ title, rows, keyOf, nameOf, most }: GroupProps) {
  const currency = useCurrency()
  const percent = new Intl.NumberFormat(formatLocale(), { style: 'percent' })
  const whole = sharesBy(rows, keyOf)
  const total = sharesBy(rows, () => '')[0]?.cost.toNumber() ?? 0
  // What costs something is not nothing.
  const shareOf = (share: number) =>
    share > 0 && share < 0.005 ? `< ${percent.format(0.01)}` : percent.format(share)
  return (
    <Card title={title}>
      <BarList
        label={title}
        bars={whole.slice(0, most).map(({ key, cost }) => ({
          id: key,
          label: nameOf(key),
          value: cost.toNumber(),
          text: formatMoney(cost, currency),
        }))}
        formatShare={(value) => shareOf(total === 0 ? 0 : value / total)}
      />
    </Card>
  )
}
