import type { ComponentType } from 'react'

import type { Session } from '@/api/session'
import { lazyPart } from '@/ui/lazy-part'

/**
 * A payment provider, as far as the panel has to do with one: its own form turns a card into a token, so that no number of a card ever
 * passes through the panel. Another one is a folder beside this file, an entry below, and a value of `CARD_PROVIDER`.
 */
export interface CardProvider {
  /** Shows the provider's form and tells the token that it holds now; null as long as there is none. May be lazy. */
  readonly Form: ComponentType<CardFormProps>
}

/** What a provider's form makes of a card. */
export interface CardToken {
  readonly token: string
  /** The last four digits, where the provider tells them: by them the card is found again should the answer to adding it get lost. */
  readonly last4: string | null
}

export interface CardFormProps {
  card: CardToken | null
  onCard: (card: CardToken | null) => void
}

const providers: Readonly<Record<Session['card_provider'], CardProvider | null>> = {
  sandbox: { Form: lazyPart(async () => (await import('./sandbox-form')).SandboxForm) },
  none: null,
}

/** Null: cards are added elsewhere. */
export function cardProvider({ card_provider: name }: Session): CardProvider | null {
  return providers[name]
}
