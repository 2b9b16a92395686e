import { useMemo } from 'react'

import type { PolicyEntry } from '@/api/pricing'
import { useAddressParams } from '@/components/address-params'
import { useCurrency } from '@/components/use-currency'
import { useTyped } from '@/forms/use-typed'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { formatMoney, formatRate } from '@/lib/money'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { formatAnd } from '@/lib/words'
import { readDecimal, writeDecimal } from '@/lib/typed-number'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { NumberInput } from '@/ui/number-input'

import { pricesMessages } from './messages'
import { amountNames, MOST, planFrom, priceOfPlan, type AmountName } from './plan'

/** What a plan would cost. It stands in the address, so that a link shows others the same sum. */
export function Calculator({ policy }: { policy: readonly PolicyEntry[] }) {
  const t = useMessages(pricesMessages).calculator
  const [params, setParams] = useAddressParams()
  const plan = planFrom(params)
  const unread = amountNames.filter((name) => plan.unreadable[name] !== undefined)
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true })
  }
  const number = new Intl.NumberFormat(formatLocale())
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card title={t.title}>
        <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-3">
          {amountNames.map((name) => (
            <Field key={name} label={t.amounts[name]} error={problemOf(name)}>
              <AmountInput
                unit={t.units[name]}
                value={params.get(name) ?? String(plan.amounts[name])}
                onChange={(value) => set(name, value)}
              />
            </Field>
          ))}
        </div>
        <Checkbox
          className="mt-4"
          checked={plan.windows}
          onChange={(event) => set('windows', event.target.checked ? 'yes' : null)}
        >
          {t.windows}
        </Checkbox>
      </Card>
      <Card title={t.result}>
        {unread.length === 0 ? (
          <PlanTotal policy={policy} params={params} />
        ) : (
          <p className="text-muted" aria-live="polite">
            {t.noTotal(formatAnd(unread.map((name) => t.amounts[name])))}
          </p>
        )}
      </Card>
    </div>
  )

  function problemOf(name: AmountName): string | undefined {
    switch (plan.unreadable[name]) {
      case 'tooMuch':
        return t.tooMuch(number.format(MOST))
      case 'notWhole':
        return t.notWhole
      case 'notANumber':
        return t.notANumber
      case undefined:
        return undefined
    }
  }
}

interface PlanTotalProps {
  policy: readonly PolicyEntry[]
  params: URLSearchParams
}

function PlanTotal({ policy, params }: PlanTotalProps) {
  const t = useMessages(pricesMessages).calculator
  const currency = useCurrency()
  const { lines, hourly, monthly, unpriced } = useMemo(
    () => priceOfPlan(policy, planFrom(params)),
    [policy, params],
  )
  const number = new Intl.NumberFormat(formatLocale())
  const total = formatMoney(monthly, currency)
  const labelOf = (name: AmountName | 'license') => (name === 'license' ? t.license : t.amounts[name])
  return (
    <>
      <p aria-live="polite">
        <span className="num block text-2xl font-semibold tracking-tight">
          {unpriced ? t.atLeast(total) : total}
        </span>
        <span className="text-muted">{t.month(HOURS_PER_MONTH, formatRate(hourly, currency))}</span>
      </p>
      <dl className="num mt-3 grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5">
        {lines.map(({ name, amount, monthly: each }) => (
          <div key={name} className="col-span-full grid grid-cols-subgrid">
            <dt className="text-muted">
              {t.line(labelOf(name), number.format(amount), name === 'license' ? '' : t.units[name])}
            </dt>
            <dd className="text-right">{each === null ? t.notKnown : formatMoney(each, currency)}</dd>
          </div>
        ))}
      </dl>
      {lines.length === 0 && <p className="mt-3 text-muted">{t.nothing}</p>}
    </>
  )
}

interface AmountInputProps {
  unit: string
  /** As it stands in the address, which is the same in every language. */
  value: string
  onChange: (value: string) => void
}

function AmountInput({ unit, value, onChange }: AmountInputProps) {
  const typed = useTyped(value, (text) => readDecimal(text) ?? text, writeDecimal)
  return (
    <NumberInput
      decimal
      min={0}
      unit={unit}
      value={typed.text}
      onChange={(event) => onChange(typed.read(event.target.value))}
    />
  )
}
