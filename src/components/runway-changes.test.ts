import Big from 'big.js'
import { expect, it } from 'vitest'

import { changesByAccount } from './runway-changes'

it('sums the changes of each account, and knows nothing of one where something is not known', () => {
  const sums = changesByAccount([
    [1, new Big('-0.1')],
    [2, new Big('-0.3')],
    [1, new Big('-0.2')],
    [2, null],
    [2, new Big('-1')],
    [null, new Big('-5')],
  ])
  expect([...sums].map(([account, change]) => [account, change?.toFixed()])).toEqual([
    [1, '-0.3'],
    [2, undefined],
  ])
})
