import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkValue } from './check'
import { type Descriptor, parseDescriptors } from './descriptor'
import { documented } from './documented.fixture'
import { effectiveConstraints } from './effective'
import { withGuestLimits } from './guest-limits'
import { reconcile } from './reconcile'

const all = parseDescriptors(documented)
const ubuntu = {
  os_name: 'ubuntu',
  os_version: '16.04',
  vcpu: 1,
  ram: 512,
  disks: 20,
  name: 'web 01',
  username: 'a b',
}

describe('a change of the system', () => {
  it('puts right what depends on it, says so, and leaves the rest alone', () => {
    const { values, changes, flagged } = reconcile(
      all,
      { ...ubuntu, os_name: 'windows', vcpu: '1' },
      'os_name',
    )
    expect(changes).toEqual([
      { parameter: 'os_version', from: '16.04', to: '2016', because: 'os_name' },
      { parameter: 'ram', from: 512, to: 1024, because: 'os_name' },
      { parameter: 'vcpu', from: '1', to: '2', because: 'os_name' },
    ])
    expect(values).toEqual({ ...ubuntu, os_name: 'windows', os_version: '2016', ram: 1024, vcpu: '2' })
    // The name does not depend on the system and is no business of this change; the user name does.
    expect(flagged.map(({ parameter, problem }) => [parameter, problem.kind])).toEqual([
      ['username', 'does_not_match'],
    ])
  })

  it('changes nothing that still fits', () => {
    const values = { ...ubuntu, os_name: 'debian', os_version: '9.1', username: 'deploy' }
    expect(reconcile(all, values, 'os_name')).toEqual({ values, changes: [], flagged: [] })
  })

  it('leaves a number alone that is half typed', () => {
    const { values, changes, flagged } = reconcile(
      all,
      { os_name: 'windows', vcpu: '1.', ram: '1.5', os_version: '2016' },
      'os_name',
    )
    expect(changes).toEqual([{ parameter: 'vcpu', from: '1.', to: '2', because: 'os_name' }])
    expect(values['ram']).toBe('1.5')
    expect(flagged).toMatchObject([{ parameter: 'ram', problem: { kind: 'not_integer' } }])
  })

  it('chooses where nothing was to be chosen before', () => {
    expect(reconcile(all, { os_name: 'debian', os_version: '' }, 'os_name').values['os_version']).toBe('9.1')
  })
})

describe('a change of the server class', () => {
  const limited = withGuestLimits(all, { cpu: 4, ram_mb: 2048 })

  it('lowers what is too large for it', () => {
    const { changes } = reconcile(limited, { ...ubuntu, vcpu: 8, ram: 2048 }, 'designated_pool_uuid')
    expect(changes).toEqual([{ parameter: 'vcpu', from: 8, to: 4, because: 'designated_pool_uuid' }])
  })

  it('raises what is too small for it', () => {
    const large = withGuestLimits(all, { cpu: { min: 4 } })
    const { changes } = reconcile(large, { ...ubuntu, vcpu: 1, ram: 2048 }, 'designated_pool_uuid')
    expect(changes).toEqual([{ parameter: 'vcpu', from: 1, to: 4, because: 'designated_pool_uuid' }])
  })

  it('flags what no value can satisfy', () => {
    const tiny = withGuestLimits(all, { cpu: 1 })
    const { values, changes, flagged } = reconcile(
      tiny,
      { os_name: 'windows', vcpu: 2 },
      'designated_pool_uuid',
    )
    expect([values['vcpu'], changes]).toEqual([2, []])
    expect(flagged).toMatchObject([{ parameter: 'vcpu', problem: { kind: 'impossible', min: 2, max: 1 } }])
  })
})

it('follows a chain, and ends in a circle', () => {
  const chain = parseDescriptors([
    { parameter: 'b', constraint: 'enum', limited_by: 'a', limits: [{ a: '1', values: ['x'] }] },
    { parameter: 'c', constraint: 'range', type: 'integer', limited_by: 'b', limits: [{ b: 'x', max: 5 }] },
    { parameter: 'a', constraint: 'enum', values: ['1'], limited_by: 'c', limits: [{ c: 5, values: ['9'] }] },
  ])
  expect(reconcile(chain, { a: '1', b: 'y', c: 9 }, 'a').values).toEqual({ a: '1', b: 'x', c: 5 })
})

it('keeps the value of a parameter that no longer applies', () => {
  const descriptors = parseDescriptors([
    {
      parameter: 'v',
      constraint: 'enum',
      limited_by: 'os',
      limits: [{ os: 'a', values: ['1'] }],
      ignore_for: ['disk_uuid'],
    },
  ])
  const values = { os: 'a', v: '2', disk_uuid: 'x' }
  expect(reconcile(descriptors, values, 'os').values).toEqual(values)
})

describe('for any descriptors', () => {
  const names = ['a', 'b', 'c', 'd']
  const name = fc.constantFrom(...names)
  const small = fc.integer({ min: 0, max: 4 })
  const list = fc.array(fc.constantFrom('0', '1', '2', 'x'), { maxLength: 3 })
  const overrides = { min: small, max: small, values: list, mandatory: fc.boolean() }
  const entry = fc
    .tuple(
      fc.record(
        {
          parameter: name,
          constraint: fc.constantFrom('range', 'enum', 'regexp'),
          type: fc.constantFrom('integer', 'string'),
          expression: fc.constant('^[01]$'),
          ...overrides,
          ignore_for: fc.subarray(names),
        },
        { requiredKeys: ['parameter', 'constraint', 'type'] },
      ),
      name,
      fc.array(fc.tuple(fc.constantFrom('0', '1', '2'), fc.record(overrides, { requiredKeys: [] })), {
        maxLength: 3,
      }),
    )
    .map(([rest, limitedBy, limits]) => ({
      ...rest,
      limited_by: limitedBy,
      limits: limits.map(([when, properties]) => ({ [limitedBy]: when, ...properties })),
    }))
  const forms = fc.dictionary(name, fc.oneof(fc.constantFrom('', '0', '1', '2', '7', 'x'), small))

  const fits = (descriptors: readonly Descriptor[], values: Record<string, unknown>, parameter: string) =>
    effectiveConstraints(descriptors, values)
      .filter((each) => each.parameter === parameter)
      .every((each) => checkValue(each, values[parameter]).ok)

  const applying = (descriptors: readonly Descriptor[], values: Record<string, unknown>) =>
    effectiveConstraints(descriptors, values).map(({ applies }) => applies)

  it('changes only what did not fit, to something that the constraint allows, and tells all of it', () => {
    fc.assert(
      fc.property(fc.array(entry), forms, name, (entries, values, changed) => {
        const descriptors = parseDescriptors(entries)
        const { values: after, changes, flagged } = reconcile(descriptors, values, changed)
        const told = new Set(changes.map(({ parameter }) => parameter))
        expect(told.size).toBe(changes.length)
        expect(told.has(changed)).toBe(false)
        const every = [...new Set([...Object.keys(values), ...Object.keys(after)])]
        expect(every.filter((parameter) => after[parameter] !== values[parameter]).toSorted()).toEqual(
          [...told].toSorted(),
        )
        for (const { parameter, to } of changes) {
          const descriptor = descriptors.find((each) => each.parameter === parameter)
          expect(descriptor?.properties.constraint).not.toBe('regexp')
          expect(to).toBe(after[parameter])
        }
        // Where one change led to another, or to what applies at all, the first may be judged anew.
        const [only, ...more] = changes
        const isSame = applying(descriptors, values).join() === applying(descriptors, after).join()
        const isLoose = only === undefined || more.length > 0 || only.to === '' || !isSame
        expect(isLoose || fits(descriptors, after, only.parameter)).toBe(true)
        for (const { parameter } of flagged) expect(told.has(parameter)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})
