import { expect, it } from 'vitest'

import { currencySymbol } from './currency-symbol'

it('names a currency as briefly as it can', () => {
  expect(currencySymbol('EUR')).toBe('€')
  expect(currencySymbol('CHF')).toBe('CHF')
  expect(currencySymbol('credits')).toBe('credits')
})
