import { useMessages } from '@/lib/i18n/catalogue'
import { paymentMessages } from '@/pages/billing/payment/messages'
import { Field } from '@/ui/field'
import { RadioTiles } from '@/ui/radio-tiles'

import type { CardFormProps } from './provider'

/** The tokens that the sandbox takes for cards; each behaves as it is named. */
const TOKENS = ['tok_visa', 'tok_mastercard', 'tok_declined', 'tok_expired', 'tok_unverified'] as const

/** Stands in for a provider's form: the sandbox knows no cards but these. */
export function SandboxForm({ token, onToken }: CardFormProps) {
  const t = useMessages(paymentMessages).sandboxCards
  return (
    <Field label={t.label} hint={t.hint} group>
      <RadioTiles
        name="card"
        value={token ?? ''}
        onValueChange={onToken}
        options={TOKENS.map((value) => ({ value, title: t[value], subtitle: value }))}
      />
    </Field>
  )
}
