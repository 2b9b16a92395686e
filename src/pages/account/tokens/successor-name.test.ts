import { expect, it } from 'vitest'

import { successorName } from './successor-name'

it.each([
  ['CI deploy', [], 'CI deploy (2)'],
  ['CI deploy (2)', [], 'CI deploy (3)'],
  ['CI deploy', ['CI deploy (2)', 'CI deploy (3)'], 'CI deploy (4)'],
  ['Panel (Berlin)', [], 'Panel (Berlin) (2)'],
  ['', [], ''],
])('%s has a successor of another name', (old, taken, name) => {
  expect(successorName(old, taken)).toBe(name)
})
