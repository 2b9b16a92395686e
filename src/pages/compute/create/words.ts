import { accountName } from '@/components/billing-account-facts'
import { hintFor } from '@/forms/descriptors/hints'
import { formMessages } from '@/forms/messages'
import { toText } from '@/forms/held-value'
import { messagesOf } from '@/lib/i18n/catalogue'

import type { Offers } from './create-descriptors'

/** A value of a parameter in the words of the screen: "Windows Server", "2 GB", the name of a network. */
export function wordsFor(offers: Offers, parameter: string, value: unknown, osName: unknown): string {
  const text = toText(value)
  switch (parameter) {
    case 'os_name':
      return offers.images?.find((image) => image.os_name === text)?.display_name ?? text
    case 'os_version':
      return (
        offers.images
          ?.find((image) => image.os_name === osName)
          ?.versions.find((version) => version.os_version === text)?.display_name ?? text
      )
    case 'designated_pool_uuid':
      return offers.hostPools?.find(({ uuid }) => uuid === text)?.name ?? text
    case 'network_uuid':
      return offers.networks?.find(({ uuid }) => uuid === text)?.name ?? text
    case 'billing_account_id': {
      const account = offers.billingAccounts?.find(({ id }) => String(id) === text)
      return account === undefined ? text : accountName(account)
    }
    default: {
      const unit = hintFor(parameter)?.unit ?? null
      const number = Number(text)
      return unit === null || text === '' || !Number.isFinite(number)
        ? text
        : messagesOf(formMessages).amount(number, unit)
    }
  }
}
