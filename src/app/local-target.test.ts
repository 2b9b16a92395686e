// @vitest-environment happy-dom
import { expect, it } from 'vitest'

import { localTarget } from './local-target'

it.each(['/', '/compute/vms?q=a%20b&status=running', '/billing/invoices/7#records'])('goes to %s', (to) => {
  expect(localTarget(to)).toBe(to)
})

it.each([
  null,
  '',
  'compute/vms',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '/\n/elsewhere.example/',
  '/\r\\elsewhere.example/',
  'javascript:alert(1)',
])('goes nowhere for %j', (to) => {
  expect(localTarget(to)).toBeNull()
})
