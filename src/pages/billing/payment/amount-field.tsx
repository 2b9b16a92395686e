import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import * as z from 'zod/mini'

import { FormField } from '@/forms/form-field'
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { hasCents } from '@/lib/money'
import { NumberInput } from '@/ui/number-input'

import { isTooMuch, MOST, typedAmount } from './amount'
import { paymentMessages } from './messages'

/** The rule of an `AmountField`. */
export function amountSchema(currency: string, { orZero = false } = {}) {
  const t = messagesOf(paymentMessages).amount
  const { wrong, wrongOrZero } = hasCents(currency) ? t : t.whole
  return z.string().check(
    z.refine((text) => typedAmount(text, currency, { orZero }) !== null, {
      error: ({ input }) =>
        isTooMuch(String(input), currency)
          ? t.tooMuch(new Intl.NumberFormat(formatLocale()).format(MOST))
          : orZero
            ? wrongOrZero
            : wrong,
    }),
  )
}

interface AmountFieldProps<V extends FieldValues> {
  form: UseFormReturn<V>
  name: Path<V>
  label: string
  /** The currency's sign. */
  unit: string
}

/** An amount of money, as typed. */
export function AmountField<V extends FieldValues>({ form, name, label, unit }: AmountFieldProps<V>) {
  const { error } = form.getFieldState(name, form.formState)
  const { ref, onBlur, onChange } = form.register(name)
  return (
    <FormField name={name} label={label} error={error?.message}>
      <NumberInput decimal min={0} unit={unit} ref={ref} name={name} onBlur={onBlur} onChange={onChange} />
    </FormField>
  )
}
