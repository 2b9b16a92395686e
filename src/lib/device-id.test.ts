import { expect, it } from 'vitest'

import { diskDevicePath } from './device-id'

it('names the device as the reference does', () => {
  expect(diskDevicePath('3d91aa31-16ec-44ee-b8b3-22a0bda6559e')).toBe(
    '/dev/disk/by-id/virtio-3d91aa31-16ec-44ee-b',
  )
})
