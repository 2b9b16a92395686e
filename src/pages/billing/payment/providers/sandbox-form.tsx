import { useMessages } from '@/lib/i18n/catalogue'
import { paymentMessages } from '@/pages/billing/payment/messages'
import { Field } from '@/ui/field'
import { RadioTiles } from '@/ui/radio-tiles'

import type { CardFormProps } from './provider'

/** The tokens that the sandbox takes for cards, with their last digits; each behaves as it is named. */
const CARDS = [
  { token: 'tok_visa', last4: '1111' },
  { token: 'tok_mastercard', last4: '4444' },
  { token: 'tok_declined', last4: '0002' },
  { token: 'tok_expired', last4: '0069' },
  { token: 'tok_unverified', last4: '3155' },
] as const

/** Stands in for a provider's form: the sandbox knows no cards but these. */
export function SandboxForm({ card, onCard }: CardFormProps) {
  const t = useMessages(paymentMessages).sandboxCards
  return (
    <Field label={t.label} hint={t.hint} group>
      <RadioTiles
        name="card"
        value={card?.token ?? ''}
        onValueChange={(chosen) => onCard(CARDS.find(({ token }) => token === chosen) ?? null)}
        options={CARDS.map(({ token }) => ({ value: token, title: t[token], subtitle: token }))}
      />
    </Field>
  )
}
