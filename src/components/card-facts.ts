import type { Card } from '@/api/cards'
import { messagesOf } from '@/lib/i18n/catalogue'
import { DAY, parseInstant, wholeDays } from '@/lib/instant'
import { isRecord } from '@/lib/is-record'
import { readProcessorText } from '@/lib/processor-text'
import type { StateKind } from '@/ui/state'

import { cardMessages } from './card-messages'
import type { WhyNot } from './vm/can'

/** From so many days before its end on, a card is said to expire soon: two invoices may still be charged to it. */
const SOON_DAYS = 60

export interface CardFacts {
  readonly kind: 'card' | 'byInvoice' | 'unknown'
  /** "Visa"; null when the processor does not say. */
  readonly brand: string | null
  readonly last4: string | null
  readonly holder: string | null
  /** The first instant at which it is valid no more, epoch milliseconds. */
  readonly expires: number | null
}

/** What a text of the payment processor (`additional_data` of a card or of a transaction) says of a card. */
export function cardFacts(data: string | null | undefined): CardFacts {
  const read = readProcessorText(data)
  // A transaction carries the card that paid it.
  const nested = read['payment']
  const facts = isRecord(nested) ? nested : read
  const text = (name: string) => {
    const value = facts[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const year = Number(facts['expire_year'])
  const month = Number(facts['expire_month'])
  const type = text('type')
  const brand = text('card_type')
  return {
    kind:
      type === 'paying_by_invoice'
        ? 'byInvoice'
        : type === 'creditcard' || text('last4') !== null
          ? 'card'
          : 'unknown',
    brand: brand === null ? null : brand.charAt(0).toUpperCase() + brand.slice(1),
    last4: text('last4'),
    holder: text('card_holder'),
    // A card is good through the last day of its month.
    expires: year > 2000 && month >= 1 && month <= 12 ? Date.UTC(year, month, 1) : null,
  }
}

/** Null: it does not say when, or it has no end. */
export function cardExpiry(card: Pick<Card, 'additional_data' | 'valid_thru'>): number | null {
  return cardFacts(card.additional_data).expires ?? parseInstant(card.valid_thru)
}

/** "Visa ending in 1111" */
export function cardName({ id, additional_data: data }: Pick<Card, 'id' | 'additional_data'>): string {
  return cardNameOf(cardFacts(data)) ?? messagesOf(cardMessages).numbered(id)
}

/** Null when nothing is known of it. */
export function cardNameOf({ kind, brand, last4 }: CardFacts): string | null {
  const t = messagesOf(cardMessages)
  if (kind === 'byInvoice') return t.byInvoice
  if (last4 !== null) return t.ending(brand ?? t.card, last4)
  return brand
}

export function cardState(card: Card, now: number): { kind: StateKind; word: string } {
  const t = messagesOf(cardMessages).states
  const { kind } = cardFacts(card.additional_data)
  const expires = cardExpiry(card)
  if (expires !== null && expires <= now) return { kind: 'failed', word: t.expired }
  if (card.is_verified !== true)
    return { kind: 'due', word: kind === 'byInvoice' ? t.applied : t.notVerified }
  if (expires !== null && expires - now < SOON_DAYS * DAY)
    return { kind: 'due', word: t.expiresSoon(wholeDays(now, expires)) }
  return { kind: 'good', word: t.good }
}

/** What can be done with a way to pay now; a text says why not. */
export const cardCan = {
  /** Only a verified one (reference, "Set card as primary"). */
  makePrimary: (card: Card, now: number): WhyNot => {
    const t = messagesOf(cardMessages).cannot
    if (card.is_primary === true) return t.isPrimary
    const expires = cardExpiry(card)
    if (expires !== null && expires <= now) return t.expired
    return card.is_verified === true ? null : t.notVerified
  },
  charge: (card: Card, now: number): WhyNot => {
    const t = messagesOf(cardMessages).cannot
    const expires = cardExpiry(card)
    if (expires !== null && expires <= now) return t.expired
    if (cardFacts(card.additional_data).kind === 'byInvoice') return t.byInvoice
    return card.is_verified === true ? null : t.notVerified
  },
}
