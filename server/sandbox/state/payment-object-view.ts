import { unixSeconds } from '../formats.ts'
import { isVerified, validThru, type PaymentObjectRow } from './payment-objects.ts'

/** A way to pay as the reference shows it. */
export function paymentObjectView(card: PaymentObjectRow, email: string, now: number) {
  return {
    additional_data:
      card.type === 'creditcard' ? JSON.stringify(cardData(card, email)) : invoicePayingData(card),
    billing_account_id: card.billing_account_id,
    billing_account_processor_identifier_id: card.billing_account_id,
    created: unixSeconds(card.created_at),
    id: card.id,
    identifier: card.identifier,
    is_primary: card.is_primary === 1,
    is_verified: isVerified(card, now),
    valid_thru: unixSeconds(validThru(card)),
  }
}

/** What a provider keeps of a card, as `additional_data` and every transaction carry it. */
export function cardData(card: PaymentObjectRow, email: string) {
  const created = unixSeconds(card.created_at)
  return {
    id: card.identifier,
    type: 'creditcard',
    client: providerClient(card, email),
    card_type: card.card_type,
    country: 'EE',
    expire_month: String(card.expire_month).padStart(2, '0'),
    expire_year: String(card.expire_year),
    card_holder: card.card_holder,
    last4: card.last4,
    updated_at: created,
    created_at: created,
    app_id: null,
    is_recurring: true,
    is_usable_for_preauthorization: true,
    code: null,
    account: null,
    holder: null,
  }
}

export function providerClient(card: PaymentObjectRow, email: string) {
  const created = unixSeconds(card.created_at)
  return {
    id: `client_${String(card.billing_account_id).padStart(20, '0')}`,
    email,
    description: null,
    app_id: null,
    updated_at: created,
    created_at: created,
    payment: [card.identifier],
    subscription: null,
  }
}

/** The documented text, which is a Python literal and no JSON. */
function invoicePayingData(object: PaymentObjectRow): string {
  const holder = object.card_holder.replaceAll(/['\\]/g, String.raw`\$&`)
  return `{'type': 'paying_by_invoice', 'client': {}, 'card_type': '${object.card_type}', 'card_holder': '${holder}', 'expire_month': '${object.expire_month}', 'id': '${object.identifier}', 'expire_year': '${object.expire_year}'}`
}

/** A billing account's `primary_card`. */
export function primaryCardView(card: PaymentObjectRow, now: number) {
  const nothing = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }
  return {
    id: card.identifier,
    expire_month: card.expire_month,
    expire_year: card.expire_year,
    last4: card.last4,
    card_type: card.card_type,
    card_holder: card.card_holder,
    type: card.type,
    processor_data: {
      id: card.identifier,
      object: 'payment_method',
      billing_details: { address: nothing, email: null, name: card.card_holder, phone: null },
      card: {
        brand: card.card_type,
        checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
        country: 'EE',
        exp_month: card.expire_month,
        exp_year: card.expire_year,
        fingerprint: card.identifier.slice(-16),
        funding: 'unknown',
        generated_from: null,
        last4: card.last4,
        three_d_secure_usage: { supported: true },
        wallet: null,
      },
      created: unixSeconds(card.created_at),
      customer: `cus_${String(card.billing_account_id).padStart(14, '0')}`,
      livemode: false,
      metadata: {},
      type: 'card',
    },
    is_verified: isVerified(card, now),
  }
}
