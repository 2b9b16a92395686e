import { expect, it } from 'vitest'

import { parseDescriptors } from './descriptor'
import { documented } from './documented.fixture'
import { withGuestLimits } from './guest-limits'
import { initialValues } from './initial-values'

it('starts with what is allowed, the dependent after what they depend on', () => {
  // The version stands before the system here.
  const reversed = parseDescriptors(documented.toReversed())
  expect(initialValues(reversed, { os_name: 'windows', network_uuid: 'n' })).toEqual({
    os_name: 'windows',
    network_uuid: 'n',
    os_version: '2016',
    vcpu: 2,
    ram: 1024,
    disks: 20,
    name: '',
    username: '',
    password: '',
  })
  expect(initialValues(reversed)).toMatchObject({ os_name: 'centos', os_version: '7.3.1611', vcpu: 1 })
})

it('takes a default where it is allowed', () => {
  const descriptors = parseDescriptors([
    { parameter: 'a', constraint: 'enum', values: ['x', 'y'], default: 'y' },
    { parameter: 'b', constraint: 'enum', values: ['x', 'y'], default: 'z' },
    { parameter: 'c', constraint: 'range', type: 'integer', min: 1, default: 4 },
    { parameter: 'd', default: 'text' },
    { parameter: 'e', constraint: 'range', type: 'integer' },
  ])
  expect(initialValues(descriptors)).toEqual({ a: 'y', b: 'x', c: 4, d: 'text', e: '' })
})

it('begins a default that the server class does not allow at the nearest size', () => {
  const vcpu = { parameter: 'vcpu', constraint: 'range', type: 'integer', min: 1, max: 16 }
  const first = (preset: number) =>
    initialValues(
      withGuestLimits(parseDescriptors([{ ...vcpu, default: preset }]), { cpu: { min: 2, max: 8 } }),
    )['vcpu']
  expect([1, 4, 12].map(first)).toEqual([2, 4, 8])
})

it('comes to an end where two limit each other', () => {
  const descriptors = parseDescriptors([
    {
      parameter: 'a',
      constraint: 'enum',
      values: ['1'],
      limited_by: 'b',
      limits: [{ b: '2', values: ['3'] }],
    },
    {
      parameter: 'b',
      constraint: 'enum',
      values: ['2'],
      limited_by: 'a',
      limits: [{ a: '1', values: ['4'] }],
    },
  ])
  expect(initialValues(descriptors)).toEqual({ a: '1', b: '4' })
})
