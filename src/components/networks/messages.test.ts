import { expect, it } from 'vitest'

import { messagesOf } from '@/lib/i18n/catalogue'

import { networkMessages } from './messages'

it('says that a network is the default, once', () => {
  const { named } = messagesOf(networkMessages)
  expect(named('Office', true)).toBe('Office (default)')
  expect(named('Default network', true)).toBe('Default network')
  expect(named('Office', false)).toBe('Office')
})
