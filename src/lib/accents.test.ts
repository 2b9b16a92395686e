import { expect, it } from 'vitest'

import { withoutAccents } from './accents'

it.each([
  ['Łódź', 'Lodz'],
  ['Ünïcødé', 'Unicode'],
  ['STRAẞE', 'STRASSE'],
  ['İstanbul', 'Istanbul'],
  ['plain-01', 'plain-01'],
  ['東京', '東京'],
])('writes %s as %s', (text, plain) => {
  expect(withoutAccents(text)).toBe(plain)
})
