import { expect, it } from 'vitest'

import { tellsAttachments } from './unattached-disks'

it('knows what no VM has only where every VM was read whole', () => {
  const whole = { storage: [{ uuid: 'a' }] }
  expect(tellsAttachments({ items: [whole, { storage: [] }], malformed: 0 })).toBe(true)
  expect(tellsAttachments({ items: [whole], malformed: 1 })).toBe(false)
  expect(tellsAttachments({ items: [whole, {}], malformed: 0 })).toBe(false)
  expect(tellsAttachments({ items: [whole, { storage: null }], malformed: 0 })).toBe(false)
})
