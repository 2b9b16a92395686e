import { expect, it } from 'vitest'

import { formatPercent } from './percent'

it('writes whole and broken percentages', () => {
  expect([0, 7, 20, 8.25, 100].map(formatPercent)).toEqual(['0%', '7%', '20%', '8.25%', '100%'])
})
