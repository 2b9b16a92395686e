import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  usedUp: 'The credit of this account is used up already.',
  /** Before one of the sentences that follow, where several accounts are told of. */
  of: (account: string) => `${account}: `,
  /** Null: there is no end in sight. */
  same: (date: string | null) =>
    date === null ? 'The credit lasts on.' : `The credit lasts until ${date}, as without it.`,
  changed: (date: string | null, before: string | null) =>
    `The credit then lasts ${date === null ? 'on' : `until ${date}`}${before === null ? '' : ` instead of ${before}`}.`,
}

export const runwayMessages = catalogue('runwayMessages', en)
