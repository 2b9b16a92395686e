import { describe, expect, it } from 'vitest'

import type { Card } from '@/api/cards'

import { cardCan, cardExpiry, cardFacts, cardName, cardState } from './card-facts'

const NOW = Date.UTC(2026, 10, 25)
const data = (expire_month: string, expire_year: string) =>
  JSON.stringify({
    type: 'creditcard',
    card_type: 'visa',
    last4: '1111',
    expire_month,
    expire_year,
    card_holder: 'A',
  })
const card = (made: Partial<Card>): Card => ({
  id: 6,
  additional_data: data('12', '2029'),
  is_verified: true,
  is_primary: false,
  ...made,
})
// As the reference has it, a Python literal.
const byInvoice =
  "{'type': 'paying_by_invoice', 'client': {}, 'card_type': 'By invoice', 'card_holder': 'o\\'neil@example.com', 'expire_month': '12', 'id': 'N/A', 'expire_year': '2099', 'x': None, 'y': True}"

describe('cardFacts', () => {
  it('reads the JSON of a card, and of the card within a transaction', () => {
    const expected = {
      kind: 'card',
      brand: 'Visa',
      last4: '1111',
      holder: 'A',
      expires: Date.UTC(2030, 0, 1),
    }
    expect(cardFacts(data('12', '2029'))).toEqual(expected)
    expect(cardFacts(`{"id":"tran_1","payment":${data('12', '2029')}}`)).toEqual(expected)
  })

  it('reads the Python literal of paying by invoice', () => {
    expect(cardFacts(byInvoice)).toMatchObject({ kind: 'byInvoice', holder: "o'neil@example.com" })
  })

  it.each([null, undefined, '', 'nonsense', '[1]', '{"a":', "{'a': }"])('knows nothing of %s', (text) => {
    expect(cardFacts(text)).toEqual({
      kind: 'unknown',
      brand: null,
      last4: null,
      holder: null,
      expires: null,
    })
  })
})

describe('a card', () => {
  it('is named by its brand and last digits, or by its number', () => {
    expect(cardName(card({}))).toBe('Visa ending in 1111')
    expect(cardName(card({ additional_data: byInvoice }))).toBe('Paying by invoice')
    expect(cardName(card({ additional_data: null }))).toBe('Card 6')
  })

  it('ends with its month, or when the service says', () => {
    expect(cardExpiry(card({ additional_data: data('02', '2028') }))).toBe(Date.UTC(2028, 2, 1))
    expect(cardExpiry(card({ additional_data: null, valid_thru: 1_519_309_443 }))).toBe(1_519_309_443_000)
  })

  it.each([
    [{}, 'good', 'Ready'],
    [{ additional_data: data('10', '2026') }, 'failed', 'Expired'],
    [{ additional_data: data('12', '2026') }, 'due', 'Expires in 37 days'],
    [{ is_verified: false }, 'due', 'Not verified'],
    [{ is_verified: false, additional_data: byInvoice }, 'due', 'Applied for'],
  ])('stands as it is: %j', (made, kind, word) => {
    expect(cardState(card(made), NOW)).toEqual({ kind, word })
  })

  it.each([
    [{}, /^nothing stands against it$/],
    [{ is_primary: true }, /already/],
    [{ is_verified: false }, /not verified/],
    [{ additional_data: data('10', '2026') }, /expired/],
  ])('can become primary, or says why not: %j', (made, why) => {
    expect(cardCan.makePrimary(card(made), NOW) ?? 'nothing stands against it').toMatch(why)
  })

  it('cannot be charged when it is no card', () => {
    expect(cardCan.charge(card({ additional_data: byInvoice }), NOW)).toMatch(/not charged to a card/)
  })
})
