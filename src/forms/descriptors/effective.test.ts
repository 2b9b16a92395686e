import { describe, expect, it } from 'vitest'

import { parseDescriptor, parseDescriptors } from './descriptor'
import { documented } from './documented.fixture'
import { effectiveConstraint, effectiveConstraints, isGiven } from './effective'

function effective(raw: Record<string, unknown>, values: Record<string, unknown> = {}) {
  const descriptor = parseDescriptor({ parameter: 'p', ...raw })
  if (descriptor === null) throw new Error('not read')
  return effectiveConstraint(descriptor, values)
}

function documentedWith(values: Record<string, unknown>) {
  const all = effectiveConstraints(parseDescriptors(documented), values)
  return Object.fromEntries(all.map((each) => [each.parameter, each]))
}

describe('the documented descriptors', () => {
  it('stand as they are while nothing is chosen', () => {
    const { ram, vcpu, username, os_version: version } = documentedWith({})
    expect(ram?.constraint).toEqual({ kind: 'range', integer: true, min: 512, max: 65536 })
    expect(vcpu?.constraint).toEqual({ kind: 'range', integer: true, min: 1, max: 16 })
    expect(username?.mandatory).toBe(true)
    expect(version?.constraint).toEqual({ kind: 'any' })
  })

  it('follow the chosen system', () => {
    const { ram, vcpu, username, os_version: version } = documentedWith({ os_name: 'windows' })
    expect(ram?.constraint).toEqual({ kind: 'range', integer: true, min: 1024, max: 65536 })
    expect(vcpu?.constraint).toEqual({ kind: 'range', integer: true, min: 2, max: 16 })
    expect(username?.mandatory).toBe(false)
    expect(version?.constraint).toEqual({ kind: 'enum', values: ['2016'] })
    expect(documentedWith({ os_name: 'centos' })['os_version']?.constraint).toEqual({
      kind: 'enum',
      values: ['7.3.1611', '6.9.1611'],
    })
  })
})

describe('limits', () => {
  it('can override any property, the kind of constraint too', () => {
    const raw = {
      constraint: 'range',
      type: 'integer',
      min: 1,
      mandatory: true,
      limited_by: 'q',
      limits: [
        { q: 'list', constraint: 'enum', values: [2, 4], default: 4 },
        { q: 'text', constraint: 'regexp', expression: '^a$', mandatory: false },
      ],
    }
    expect(effective(raw, { q: 'list' })).toMatchObject({
      constraint: { kind: 'enum', values: [2, 4] },
      default: 4,
    })
    expect(effective(raw, { q: 'text' })).toMatchObject({ constraint: { kind: 'regexp' }, mandatory: false })
    expect(effective(raw, { q: 'other' })).toMatchObject({
      constraint: { kind: 'range', min: 1 },
      mandatory: true,
    })
  })

  it('are matched as text, and the first match counts', () => {
    const limits = [
      { q: 8, max: 1 },
      { q: '8', max: 2 },
      { q: true, max: 3 },
    ]
    const raw = { constraint: 'range', type: 'integer', max: 9, limited_by: 'q', limits }
    expect(effective(raw, { q: '8' }).constraint).toMatchObject({ max: 1 })
    expect(effective(raw, { q: 8 }).constraint).toMatchObject({ max: 1 })
    expect(effective(raw, { q: 'true' }).constraint).toMatchObject({ max: 3 })
    expect(effective(raw, { q: '' }).constraint).toMatchObject({ max: 9 })
  })

  it('are those of values that are sent', () => {
    const descriptors = parseDescriptors([
      { parameter: 'os', constraint: 'enum', values: ['windows'], ignore_for: ['disk_uuid'] },
      {
        parameter: 'ram',
        constraint: 'range',
        type: 'integer',
        min: 1,
        limited_by: 'os',
        limits: [{ os: 'windows', min: 2 }],
      },
    ])
    const min = (values: Record<string, unknown>) => effectiveConstraints(descriptors, values)[1]?.constraint
    expect(min({ os: 'windows' })).toMatchObject({ min: 2 })
    expect(min({ os: 'windows', disk_uuid: 'a' })).toMatchObject({ min: 1 })
  })
})

it('does not apply when a parameter that it is ignored for is given', () => {
  const raw = { ignore_for: ['disk_uuid', 'source_uuid'] }
  expect(effective(raw, {}).applies).toBe(true)
  expect(effective(raw, { disk_uuid: '', source_uuid: null }).applies).toBe(true)
  expect(effective(raw, { source_uuid: 'a' }).applies).toBe(false)
})

it.each([
  { constraint: 'range', type: 'string', min: 'a', max: 'z' },
  { constraint: 'range', min: 1, max: 2 },
  { constraint: 'regexp' },
  { constraint: 'regexp', expression: '[' },
  { constraint: 'enum' },
  { constraint: 'enum', values: [] },
  { constraint: 'moon_phase', values: ['full'] },
  {},
])('leaves %o to the server', (raw) => {
  expect(effective(raw).constraint).toEqual({ kind: 'any' })
})

it('knows when a form value says something', () => {
  expect([0, false, 'a', ['a']].every(isGiven)).toBe(true)
  expect([null, undefined, '', [], Number.NaN].some(isGiven)).toBe(false)
})
