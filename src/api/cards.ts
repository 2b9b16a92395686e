import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'
import { readProcessorText } from '@/lib/processor-text'

import { billingAccountKeys } from './billing-accounts'
import { createOnce } from './create-once'
import { doOnce, removeOnce } from './do-once'
import { callApi } from './http'
import { ignored, listOf } from './list'
import { apiMessages } from './messages'
import { write } from './write'

/** Reference, "List credit cards". What stands on the card is in `additional_data`, a text of its processor. */
const cardSchema = z.looseObject({
  id: z.number(),
  billing_account_id: z.optional(z.nullable(z.number())),
  identifier: z.optional(z.nullable(z.string())),
  additional_data: z.optional(z.nullable(z.string())),
  is_primary: z.optional(z.nullable(z.boolean())),
  is_verified: z.optional(z.nullable(z.boolean())),
  is_deleted: z.optional(z.nullable(z.boolean())),
  /** Unix seconds. */
  valid_thru: z.optional(z.nullable(z.number())),
  created: z.optional(z.nullable(z.number())),
})

export type Card = z.infer<typeof cardSchema>

export const cardsQuery = (billingAccountId: number) =>
  queryOptions({
    queryKey: ['cards', billingAccountId],
    queryFn: ({ signal }) => readCards(billingAccountId, signal),
    staleTime: 60_000,
  })

/** One of them, as it is now. */
export const cardQuery = ({ id, billing_account_id }: Pick<CardRef, 'id' | 'billing_account_id'>) =>
  queryOptions({
    queryKey: ['cards', billing_account_id, id],
    queryFn: ({ signal }) =>
      callApi({ method: 'GET', path: '/payment/card', query: { payment_object_id: id }, signal }, cardSchema),
  })

function readCards(billingAccountId: number, signal?: AbortSignal) {
  const query = { billing_account_id: billingAccountId }
  const request = { method: 'GET', path: '/payment/card/list', query, ...(signal && { signal }) } as const
  return callApi(request, listOf(cardSchema))
}

/* Writes. `card` is how it is called on screen. */

interface CardRef {
  readonly id: number
  readonly billing_account_id: number
  readonly card: string
}

const unlookedFor = () => {
  const { unknown } = messagesOf(apiMessages).createdOrNot
  return { absent: unknown, unknown, outcome: 'open' as const }
}

const titles = () => messagesOf(apiMessages).writes
const touched = ({ billing_account_id: id }: { billing_account_id: number }) => [
  ['cards', id],
  billingAccountKeys.all,
]

/**
 * `token` comes from the payment provider's own form: a card's number never passes through the panel. `last4` too, null where the provider
 * does not say: by it the card is found when no clear answer came.
 */
export const addCard = write<{ billing_account_id: number; token: string; last4: string | null }, void>({
  key: ['cards', 'add'],
  call: async ({ last4, ...form }, send) => {
    await createOnce<Pick<Card, 'id' | 'additional_data'> | null>({
      create: async () => {
        await send({ method: 'POST', path: '/payment/card', form, secrets: ['token'] }, ignored)
        return null
      },
      list: () => readCards(form.billing_account_id),
      idOf: (card) => String(card?.id),
      isIt: (card) => last4 !== null && readProcessorText(card?.additional_data)['last4'] === last4,
      // Not found is no proof where the provider does not say what to look for.
      ...(last4 === null && { words: unlookedFor() }),
    })
  },
  title: () => titles().addCard,
  invalidates: touched,
})

/** Only one that is verified. */
export const setPrimaryCard = write<CardRef, void>({
  key: ['cards', 'setPrimary'],
  call: ({ id, billing_account_id }, send) => {
    const form = { payment_object_id: id }
    return doOnce({
      act: () => send({ method: 'PUT', path: '/payment/card/set_primary', form }, ignored),
      look: () => readCards(billing_account_id),
      seen: ({ items }) => {
        const primary = items.find((card) => card.is_primary === true)
        if (primary === undefined) return 'untold'
        return primary.id === id ? 'done' : 'undone'
      },
      result: () => undefined,
      isState: true,
    })
  },
  title: ({ card }) => titles().setPrimaryCard(card),
  invalidates: touched,
})

export const removeCard = write<CardRef, void>({
  key: ['cards', 'remove'],
  call: ({ id, billing_account_id }, send) =>
    removeOnce({
      act: () => send({ method: 'DELETE', path: '/payment/card', form: { payment_object_id: id } }, ignored),
      list: () => readCards(billing_account_id),
      isIt: (card) => card.id === id && card.is_deleted !== true,
    }),
  title: ({ card }) => titles().removeCard(card),
  invalidates: touched,
})

/** Asks the provider to be billed by invoice: it stands among the cards, unverified until the provider agrees. */
export const applyForInvoicePayment = write<{ billing_account_id: number }, void>({
  key: ['cards', 'applyForInvoice'],
  call: (form, send) => send({ method: 'POST', path: '/payment/apply_for_invoice_payment', form }, ignored),
  title: () => titles().applyForInvoicePayment,
  invalidates: touched,
})
