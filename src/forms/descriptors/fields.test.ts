import { beforeEach, describe, expect, it, vi } from 'vitest'

import { type Descriptor, parseDescriptors } from './descriptor'
import { documented } from './documented.fixture'
import { type FieldSpec, fieldSpecs } from './fields'
import { withGuestLimits } from './guest-limits'
import { withKnownRefusals } from './known-refusals'

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
  return () => vi.unstubAllGlobals()
})

function specs(
  descriptors: readonly Descriptor[],
  values: Record<string, unknown> = {},
): Record<string, FieldSpec> {
  return Object.fromEntries(fieldSpecs(descriptors, values).map((spec) => [spec.name, spec]))
}

const all = withKnownRefusals(parseDescriptors(documented))

describe('the fields of the documented descriptors', () => {
  it('come in the order of the screen', () => {
    expect(Object.keys(specs(all))).toEqual([
      'os_name',
      'os_version',
      'vcpu',
      'ram',
      'disks',
      'name',
      'username',
      'password',
    ])
  })

  it('say their rule before it is broken', () => {
    const rules = Object.fromEntries(
      Object.entries(specs(all, { os_name: 'ubuntu' })).map(([name, spec]) => [name, spec.rule]),
    )
    expect(rules).toEqual({
      os_name: null,
      os_version: null,
      vcpu: '1 to 16',
      ram: '0.5 to 64 GB',
      disks: '20 to 240 GB; it can grow later, never shrink',
      name: '4 or more letters, digits and hyphens; starts and ends with a letter or a digit',
      username:
        '1 to 30 letters, digits, hyphens and underscores; starts with a letter or an underscore; not root',
      password: '8 or more characters with a capital, a small letter and a digit',
    })
  })

  it('follow the chosen system', () => {
    const { vcpu, ram, username, os_version: version } = specs(all, { os_name: 'windows' })
    expect(vcpu).toMatchObject({
      widget: 'slider',
      unit: 'cores',
      scale: 1,
      rule: '2 to 16',
      min: 2,
      max: 16,
      step: 1,
    })
    expect(ram).toMatchObject({
      unit: 'GB',
      scale: 1024,
      rule: '1 to 64 GB',
      min: 1024,
      max: 65536,
      step: 1024,
    })
    expect(username?.required).toBe(false)
    expect(version).toMatchObject({ widget: 'select', options: [{ value: '2016', label: '2016' }] })
  })
})

describe('memory', () => {
  it('can be chosen by the half GB where its smallest size is one', () => {
    expect(specs(all)['ram']).toMatchObject({ scale: 1024, step: 512 })
  })

  it('is shown in MB where there is less than a GB of it', () => {
    const tiny = withGuestLimits([], { ram_mb: 768 })
    expect(specs(tiny)['ram']).toMatchObject({ unit: 'MB', scale: 1, step: 1, rule: 'Up to 768 MB' })
  })
})

describe('a parameter without a hint', () => {
  const of = (raw: Record<string, unknown>, values = {}) => {
    const spec = specs(parseDescriptors([{ parameter: 'boot_menu-delay', ...raw }]), values)[
      'boot_menu-delay'
    ]
    if (spec === undefined) throw new Error('no field')
    return spec
  }

  it('gets a label from its name and a place after the others', () => {
    expect(of({})).toMatchObject({ label: 'Boot menu delay', section: 'other', widget: 'text', rule: null })
    const mixed = parseDescriptors([{ parameter: 'zeal' }, ...documented, { parameter: 'ardour' }])
    expect(Object.keys(specs(mixed)).slice(-2)).toEqual(['zeal', 'ardour'])
  })

  it.each([
    [
      { constraint: 'range', type: 'integer', min: 1 },
      { widget: 'number', rule: '1 or more', max: null, step: 1 },
    ],
    [
      { constraint: 'range', type: 'number', max: 2.5 },
      { widget: 'number', rule: 'Up to 2.5', step: null },
    ],
    [
      { constraint: 'range', type: 'integer' },
      { widget: 'number', rule: 'A whole number' },
    ],
    [{ constraint: 'range', type: 'integer', min: 3, max: 3 }, { rule: 'Only 3' }],
    [
      { constraint: 'enum', values: ['a', 1] },
      {
        widget: 'select',
        options: [
          { value: 'a', label: 'a' },
          { value: '1', label: '1' },
        ],
      },
    ],
    [
      { constraint: 'regexp', expression: '[', description: 'Odd' },
      { widget: 'text', rule: 'Odd' },
    ],
    [
      { constraint: 'moon_phase', description: 'When' },
      { widget: 'text', rule: 'When' },
    ],
    [
      { type: 'boolean' },
      {
        widget: 'choice',
        options: [
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ],
      },
    ],
    [{ mandatory: true }, { required: true }],
    [{ mandatory: true, ignore_for: ['x'] }, { required: false, applies: false }, { x: 'given' }],
  ])('becomes a field for %o', (raw, expected, values: Record<string, unknown> = {}) => {
    expect(of(raw, values)).toMatchObject(expected)
  })
})

it('takes the widget of the constraint where the hint does not fit', () => {
  const odd = parseDescriptors([
    { parameter: 'vcpu', constraint: 'enum', values: [1, 2] },
    { parameter: 'ram', constraint: 'range', type: 'integer', min: 512 },
    { parameter: 'os_name' },
  ])
  const { vcpu, ram, os_name: system } = specs(odd)
  expect(vcpu).toMatchObject({ widget: 'select', unit: null })
  expect(ram).toMatchObject({ widget: 'number', unit: 'GB' })
  expect(system).toMatchObject({ widget: 'text' })
})
