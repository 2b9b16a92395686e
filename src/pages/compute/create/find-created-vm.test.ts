import { describe, expect, it } from 'vitest'

import type { Vm } from '@/api/vms'

import { findCreatedVm, type Submitted } from './find-created-vm'

const at = Date.UTC(2026, 10, 24, 9, 0, 0)
const submitted: Submitted = {
  name: 'web-04',
  at,
  knownBefore: new Set(['old']),
  malformedBefore: 0,
}
const vm = (uuid: string, created_at: string | null = '2026-11-24 09:00:02', name = 'web-04'): Vm => ({
  uuid,
  name,
  status: 'creating',
  location: 'cyc01',
  created_at,
})

describe('findCreatedVm', () => {
  it('finds a VM of the name that was not there before', () => {
    expect(findCreatedVm([vm('old'), vm('new'), vm('other', undefined, 'web-05')], submitted)?.uuid).toBe(
      'new',
    )
  })

  it('takes none that is older than the submit, but allows for clocks that differ', () => {
    expect(findCreatedVm([vm('x', '2026-11-24 08:40:00')], submitted)).toBeNull()
    expect(findCreatedVm([vm('x', '2026-11-24 08:58:00')], submitted)?.uuid).toBe('x')
  })

  it('goes by the list from before where a VM does not say when it was created', () => {
    expect(findCreatedVm([vm('new', null)], submitted)?.uuid).toBe('new')
    expect(findCreatedVm([vm('new', null)], { ...submitted, knownBefore: undefined })).toBeNull()
  })

  it('takes the youngest of several', () => {
    const vms = [vm('a', '2026-11-24 08:59:00'), vm('b', '2026-11-24 09:00:03'), vm('c', null)]
    expect(findCreatedVm(vms, submitted)?.uuid).toBe('b')
  })
})
