import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Checked, checkValue } from './check'
import { parseDescriptor, parseDescriptors } from './descriptor'
import { documented } from './documented.fixture'
import { effectiveConstraint } from './effective'
import { withKnownRefusals } from './known-refusals'

function check(raw: Record<string, unknown>, value: unknown, values: Record<string, unknown> = {}): Checked {
  const descriptor = parseDescriptor(raw)
  if (descriptor === null) throw new Error('not read')
  return checkValue(effectiveConstraint(descriptor, { ...values, [descriptor.parameter]: value }), value)
}

const kindOf = (checked: Checked) => (checked.ok ? checked.value : checked.problem.kind)

describe('the documented descriptors', () => {
  it.each([
    ['name', 'web-01', {}, 'web-01'],
    ['name', '', {}, 'required'],
    ['name', 'web 01', {}, 'does_not_match'],
    ['vcpu', '4', {}, 4],
    ['vcpu', 4, {}, 4],
    ['vcpu', ' 4 ', {}, 4],
    ['vcpu', '4.0', {}, 4],
    ['vcpu', 1.5, {}, 'not_integer'],
    ['vcpu', 'four', {}, 'not_a_number'],
    ['vcpu', '0x4', {}, 'not_a_number'],
    ['vcpu', 0, {}, 'below_min'],
    ['vcpu', 17, {}, 'above_max'],
    ['vcpu', 1, { os_name: 'windows' }, 'below_min'],
    ['vcpu', Number.NaN, {}, 'required'],
    ['ram', 512, { os_name: 'windows' }, 'below_min'],
    ['ram', 512, { os_name: 'ubuntu' }, 512],
    ['os_name', 'ubuntu', {}, 'ubuntu'],
    ['os_name', 'beos', {}, 'not_in_values'],
    ['os_version', '16.04', { os_name: 'ubuntu' }, '16.04'],
    ['os_version', '16.04', { os_name: 'debian' }, 'not_in_values'],
    ['os_version', '16.04', {}, '16.04'],
    ['username', '', { os_name: 'windows' }, null],
    ['username', '', { os_name: 'ubuntu' }, 'required'],
    ['username', '1abc', { os_name: 'windows' }, 'does_not_match'],
    ['username', 'root', {}, 'refused'],
    ['password', 'Password123', {}, 'Password123'],
    ['password', 'password123', {}, 'does_not_match'],
  ] as const)('%s = %j with %o', (parameter, value, values, expected) => {
    const descriptor = withKnownRefusals(parseDescriptors(documented)).find(
      (each) => each.parameter === parameter,
    )
    if (descriptor === undefined) throw new Error(parameter)
    expect(kindOf(checkValue(effectiveConstraint(descriptor, values), value))).toBe(expected)
  })
})

it('gives an enum value back in its own type', () => {
  expect(check({ parameter: 'p', constraint: 'enum', values: [1, true, 'a'] }, '1')).toEqual({
    ok: true,
    value: 1,
  })
  expect(check({ parameter: 'p', constraint: 'enum', values: [1, true, 'a'] }, 'true')).toEqual({
    ok: true,
    value: true,
  })
})

it('says so when no value is possible', () => {
  const raw = { parameter: 'p', constraint: 'range', type: 'integer', min: 4, max: 2 }
  expect(check(raw, 3)).toEqual({ ok: false, problem: { kind: 'impossible', min: 4, max: 2 } })
})

it('does not ask for a parameter that does not apply', () => {
  const raw = {
    parameter: 'p',
    constraint: 'enum',
    values: ['a'],
    mandatory: true,
    ignore_for: ['disk_uuid'],
  }
  expect(check(raw, 'b', { disk_uuid: 'x' })).toEqual({ ok: true, value: null })
})

it('tells what of an expression is broken, and what to write instead', () => {
  const name = { parameter: 'name', constraint: 'regexp', expression: '^[a-z-]{4,}$', description: 'A name' }
  expect(check(name, 'a b')).toMatchObject({
    ok: false,
    problem: {
      kind: 'does_not_match',
      breaches: [{ kind: 'alphabet' }, { kind: 'too_short', min: 4 }],
      suggestion: null,
    },
  })
  expect(check(name, 'web four')).toMatchObject({
    problem: { suggestion: 'web-four', description: 'A name' },
  })
})

/**
 * The oracle: reads the raw descriptor by itself and asks of every rule whether it forbids the value.
 */
interface Raw {
  parameter: string
  type?: string
  constraint?: string
  min?: number
  max?: number
  values?: (string | number)[]
  expression?: string
  mandatory?: boolean
  limited_by?: string
  limits?: Record<string, unknown>[]
  ignore_for?: string[]
}

const GOOD = ['^[ab]{2,3}$', '^(?=.*1)[ab1]+$', 'b']
const BAD = ['[', '^(a+)+$', '\\A1\\z', '(?i)zz']

type Form = Record<string, string | number>

function allows(raw: Raw, form: Form): boolean {
  const said = (name: string) => form[name] !== undefined && form[name] !== ''
  if ((raw.ignore_for ?? []).some(said)) return true
  const { limited_by: chooser = '' } = raw
  const override = raw.limits?.find(
    (limit) => said(chooser) && String(limit[chooser]) === String(form[chooser]),
  )
  const rule: Raw = { ...raw, ...override }
  if (!said(raw.parameter)) return !rule.mandatory
  const typed = form[raw.parameter] ?? ''
  const number =
    typeof typed === 'number' ? typed : /^\d+(\.\d+)?$/.test(typed) ? Number.parseFloat(typed) : Number.NaN
  const numeric = rule.constraint === 'range' && (rule.type === 'integer' || rule.type === 'number')
  const forbidden = [
    numeric && !Number.isFinite(number),
    numeric && rule.type === 'integer' && number % 1 !== 0,
    numeric && rule.min !== undefined && !(number >= rule.min),
    numeric && rule.max !== undefined && !(number <= rule.max),
    rule.constraint === 'enum' &&
      !!rule.values?.length &&
      !rule.values.some((value) => `${value}` === `${typed}`),
    rule.constraint === 'regexp' &&
      GOOD.includes(rule.expression ?? '') &&
      !new RegExp(rule.expression ?? '').test(`${typed}`),
  ]
  return !forbidden.includes(true)
}

const bounds = fc.integer({ min: 0, max: 6 })
const properties = {
  constraint: fc.constantFrom('range', 'regexp', 'enum', 'weather'),
  min: bounds,
  max: bounds,
  values: fc.array(fc.constantFrom('a', 'b', 'ab', 1, 2, '3'), { maxLength: 4 }),
  expression: fc.constantFrom(...GOOD, ...BAD),
  mandatory: fc.boolean(),
}
const limit = fc.record({ q: fc.constantFrom('x', 'y', 1, '1'), ...properties }, { requiredKeys: ['q'] })
const descriptors: fc.Arbitrary<Raw> = fc.record(
  {
    parameter: fc.constant('p'),
    type: fc.constantFrom('integer', 'number', 'string', 'integer'),
    ...properties,
    limited_by: fc.constant('q'),
    limits: fc.array(limit, { maxLength: 3 }),
    ignore_for: fc.subarray(['r', 's']),
  },
  { requiredKeys: ['parameter'] },
)
const forms: fc.Arbitrary<Form> = fc.record(
  {
    p: fc.oneof(
      fc.constantFrom('', 'a', 'b', 'ab', 'ab1', '1', '2', '3', '2.5', 'x'),
      fc.integer({ min: 0, max: 7 }),
      fc.constant(1.5),
    ),
    q: fc.constantFrom('', 'x', 'y', '1', 1),
    r: fc.constantFrom('', '', 'given'),
  },
  { requiredKeys: [] },
)

it('judges as the oracle does, for any descriptor and values', () => {
  let refused = 0
  fc.assert(
    fc.property(descriptors, forms, (raw, form) => {
      const checked = check({ ...raw }, form['p'], form)
      if (!checked.ok) refused++
      expect(checked.ok).toBe(allows(raw, form))
      expect(checked.ok && checked.value !== null ? String(checked.value) : String(form['p'])).toBe(
        String(form['p']),
      )
    }),
    { numRuns: 5000 },
  )
  // Otherwise the property would say little.
  expect(refused).toBeGreaterThan(500)
})
