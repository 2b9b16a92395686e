import { useId } from 'react'

import type { Invoice } from '@/api/invoices'
import { useAddressParams } from '@/components/address-params'
import { useMessages } from '@/lib/i18n/catalogue'
import { THIS_MONTH } from '@/lib/paths'
import { Select } from '@/ui/select'

import { changesMessages } from './messages'
import { nameOfInvoice } from './periods'

export const FROM = 'from'
export const TO = 'to'

interface ChosenPeriods {
  /** An invoice's id, or THIS_MONTH; null where there is none to choose. */
  readonly from: string | null
  readonly to: string | null
  readonly invoices: readonly Invoice[]
}

/**
 * The periods that the address asks for. Without, the last whole month and the one before it; where only the later is named, the one
 * before that.
 *
 * @param invoices the latest first
 */
export function useChosenPeriods(invoices: readonly Invoice[]): ChosenPeriods {
  const [params] = useAddressParams()
  const keys = [THIS_MONTH, ...invoices.map(({ id }) => String(id))]
  const asked = (name: string) => keys.find((key) => key === params.get(name))
  // After a single month there is only the present one to compare with it.
  const to = asked(TO) ?? (invoices.length > 1 ? keys[1] : THIS_MONTH)
  const from = asked(FROM) ?? keys[keys.indexOf(to ?? THIS_MONTH) + 1] ?? null
  return { from, to: to ?? null, invoices }
}

/** Which two periods are compared, in the address. */
export function PeriodSwitch({ from, to, invoices }: ChosenPeriods) {
  const t = useMessages(changesMessages)
  return (
    <>
      <PeriodSelect label={t.from} name={FROM} chosen={from} invoices={invoices} />
      <PeriodSelect label={t.to} name={TO} chosen={to} invoices={invoices} />
    </>
  )
}

interface PeriodSelectProps {
  label: string
  name: string
  chosen: string | null
  invoices: readonly Invoice[]
}

function PeriodSelect({ label, name, chosen, invoices }: PeriodSelectProps) {
  const t = useMessages(changesMessages)
  const [params, setParams] = useAddressParams()
  const id = useId()
  return (
    <span className="flex items-center gap-2">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <Select
        id={id}
        className="w-44"
        value={chosen ?? ''}
        onChange={(event) => {
          const next = new URLSearchParams(params)
          next.set(name, event.target.value)
          setParams(next, { replace: false })
        }}
      >
        {chosen === null && <option value="">{t.none}</option>}
        <option value={THIS_MONTH}>{t.thisMonth}</option>
        {invoices.map((invoice) => (
          <option key={invoice.id} value={invoice.id}>
            {nameOfInvoice(invoice)}
          </option>
        ))}
      </Select>
    </span>
  )
}
