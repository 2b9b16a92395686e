import { describe, expect, it } from 'vitest'

import { effectiveConstraint } from '@/forms/descriptors/effective'

import { vmDescriptors } from './descriptors'

const parameters = [
  {
    parameter: 'vcpu',
    type: 'integer',
    constraint: 'range',
    min: 1,
    max: 16,
    mandatory: true,
    limited_by: 'os_name',
    limits: [{ os_name: 'windows', min: 2 }],
  },
  {
    parameter: 'password',
    constraint: 'regexp',
    expression: '^.{8,}$',
    mandatory: false,
    ignore_for: ['disk_uuid'],
    limited_by: 'os_name',
    limits: [{ os_name: 'debian', mandatory: false }],
  },
  { parameter: 'username', constraint: 'regexp', expression: '^[a-z]+$', mandatory: true },
]

const constraints = (names: string[], values = {}, hostPool?: Parameters<typeof vmDescriptors>[2]) =>
  vmDescriptors(parameters, names, hostPool).map((each) => effectiveConstraint(each, values))

describe('the rules for a VM that exists', () => {
  it('are those of its location, with the limits of its system', () => {
    expect(constraints(['vcpu'], { os_name: 'windows' })).toMatchObject([
      { parameter: 'vcpu', constraint: { min: 2, max: 16 } },
    ])
  })

  it('hold within the limits of its server class', () => {
    const pool = { uuid: 'p', name: 'Small', guest_limits: { cpu: 4, ram_mb: 8192 } }
    expect(constraints(['vcpu', 'ram'], {}, pool)).toMatchObject([
      { parameter: 'vcpu', constraint: { min: 1, max: 4 } },
      { parameter: 'ram', constraint: { min: null, max: 8192 } },
    ])
  })

  it('let a further disk be smaller than one to boot from', () => {
    const pool = { uuid: 'p', name: 'Big', guest_limits: { disk_gb: { min: 20, max: 500 } } }
    expect(constraints(['disks', 'size_gb'], {}, pool)).toMatchObject([
      { parameter: 'disks', constraint: { min: 20, max: 500 } },
      { parameter: 'size_gb', constraint: { min: null, max: 500 } },
    ])
  })

  it('want a value for all that is asked, whatever a new VM may leave out', () => {
    expect(constraints(['password'], { os_name: 'debian', disk_uuid: 'x' })).toMatchObject([
      { mandatory: true, applies: true, constraint: { kind: 'regexp' } },
    ])
  })

  it('leave to the service what the location does not describe', () => {
    expect(constraints(['name', 'ram'])).toMatchObject([
      { parameter: 'name', constraint: { kind: 'any' }, mandatory: true },
      { parameter: 'ram', constraint: { kind: 'range', min: null, max: null }, mandatory: true },
    ])
  })

  it('do not hold an existing user to the rule for new ones', () => {
    expect(constraints(['username'])).toMatchObject([{ constraint: { kind: 'any' } }])
  })
})
