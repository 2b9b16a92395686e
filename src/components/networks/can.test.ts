import { expect, it } from 'vitest'

import { heldIn, networkCan } from './can'

it('allows to delete only a network that is not the default and holds nothing', () => {
  expect(networkCan.delete({ is_default: false, resources_count: 0, vm_uuids: [] })).toBeNull()
  expect(networkCan.delete({ is_default: true, resources_count: 0 })).toContain('default')
  expect(networkCan.delete({ resources_count: 2, vm_uuids: ['a'] })).toContain('It holds 2 resources')
})

it('takes the VMs for what it holds when the API does not count', () => {
  expect(heldIn({ vm_uuids: ['a', 'b'] })).toBe(2)
  expect(networkCan.delete({ vm_uuids: ['a'] })).toContain('It holds 1 resource.')
})

it('makes no network the default that is', () => {
  expect(networkCan.makeDefault({ is_default: true })).not.toBeNull()
  expect(networkCan.makeDefault({})).toBeNull()
})
