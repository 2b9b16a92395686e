import { expect, it } from 'vitest'

import { floatingIpCan } from './can'

it('unassigns only what is assigned', () => {
  expect(floatingIpCan.unassign({ assigned_to: 'v' })).toBeNull()
  expect(floatingIpCan.unassign({ assigned_to: null })).not.toBeNull()
  expect(floatingIpCan.unassign({})).not.toBeNull()
})

it('gives an address only to what has none, and names the one it has', () => {
  const ips = [
    { address: '198.18.0.1', assigned_to: 'v' },
    { address: '198.18.0.2', assigned_to: null },
    { address: '198.18.0.3' },
  ]
  expect(floatingIpCan.receive('v', ips)).toContain('198.18.0.1')
  expect(floatingIpCan.receive('w', ips)).toBeNull()
})
