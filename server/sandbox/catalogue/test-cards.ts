/** What a provider's form would hand out for a card; here the token says how the card behaves. */
export interface TestCard {
  readonly card_type: string
  readonly last4: string
  readonly verified: boolean
  readonly expired: boolean
  /** Why the bank refuses every charge. */
  readonly refusal: string | null
}

const good = { verified: true, expired: false, refusal: null } as const

export const testCards: ReadonlyMap<string, TestCard> = new Map([
  ['tok_visa', { ...good, card_type: 'visa', last4: '1111' }],
  ['tok_mastercard', { ...good, card_type: 'mastercard', last4: '4444' }],
  ['tok_declined', { ...good, card_type: 'visa', last4: '0002', refusal: 'The card was declined' }],
  ['tok_expired', { ...good, card_type: 'visa', last4: '0069', expired: true }],
  ['tok_unverified', { ...good, card_type: 'mastercard', last4: '3155', verified: false }],
])
