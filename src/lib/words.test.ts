import { beforeEach, expect, it, vi } from 'vitest'

import { capitalised, formatAnd, formatNumber, formatOr } from './words'

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
  return () => vi.unstubAllGlobals()
})

it('puts numbers and lists in words', () => {
  expect(formatNumber(4096.125)).toBe('4,096.125')
  expect(formatAnd(['a', 'b', 'c'])).toBe('a, b and c')
  expect(formatOr(['a', 'b'])).toBe('a or b')
  expect(formatOr([])).toBe('')
  expect(capitalised('élan')).toBe('Élan')
  expect(capitalised('')).toBe('')
})
