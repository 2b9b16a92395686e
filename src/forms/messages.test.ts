import { beforeEach, describe, expect, it, vi } from 'vitest'

import { checkValue } from './descriptors/check'
import { parseDescriptor } from './descriptors/descriptor'
import { effectiveConstraint } from './descriptors/effective'
import { formMessages } from './messages'

const t = formMessages.en

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
  return () => vi.unstubAllGlobals()
})

function effective(expression: string, description?: string) {
  const descriptor = parseDescriptor({
    parameter: 'p',
    constraint: 'regexp',
    expression,
    description,
    mandatory: true,
  })
  if (descriptor === null) throw new Error('not read')
  return effectiveConstraint(descriptor, {})
}

describe('the rule of an expression', () => {
  it.each([
    [
      '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,}$',
      '8 or more characters with a capital, a small letter and a digit',
    ],
    [
      '^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,64}$',
      '8 to 64 characters with a capital, a small letter and a digit',
    ],
    [
      '^(?=.*[!@#])(?=(.*\\d){2})\\S{8,64}$',
      '8 to 64 characters without spaces with 2 digits and one of ! # @',
    ],
    ['^(?=.*[^a-zA-Z0-9]).{12,}$', '12 or more characters with a special character'],
    ['^[a-f0-9]{32}$', 'Exactly 32 digits and a–f'],
    ['^(?=.{1,30}$)[a-z]{3,}$', '3 to 30 small letters'],
    ['^\\w{0,8}$', 'Up to 8 letters, digits and underscores'],
    ['^[a-z ._-]+$', 'Small letters, spaces, hyphens, dots and underscores'],
    ['^[a-z].*$', 'Starts with a small letter'],
    ['^(?!.*--)[a-z-]{3,63}$', '3 to 63 small letters and hyphens; not “--” anywhere'],
    ['^(?!root$)[a-z]+$', 'Small letters; not root'],
    ['^(small|large)$', '“small” or “large”'],
    ['^ssh-(rsa|ed25519) .+$', 'Starts with “ssh-rsa” or “ssh-ed25519”'],
  ])('%s is "%s"', (expression, rule) => {
    expect(t.rule(effective(expression), null)).toBe(rule)
  })

  it.each(['^.+$', '[', '^\\Aa\\z$', 'a++'])('%s is its description, having no other words', (expression) => {
    expect(t.rule(effective(expression, 'As agreed'), null)).toBe('As agreed')
    expect(t.rule(effective(expression), null)).toBeNull()
  })
})

describe('what is wrong', () => {
  it.each([
    ['^[a-z]+$', 'Web 1', 'Small letters only: use web'],
    ['^[a-z]+$', '123', 'Small letters only'],
    ['^\\S+$', 'a b', 'No spaces: use a-b'],
    ['^[^<>]+$', 'a<b', '“<” is not accepted: use a-b'],
    ['^.{4,}$', 'abc', 'At least 4 characters'],
    ['^.{1,2}$', 'abc', 'At most 2 characters'],
    ['^[a-z].*$', '1abc', 'Must start with a small letter'],
    ['^.*[a-z]$', 'abc1', 'Must end with a small letter'],
    ['^(?!-).*$', '-a', 'Cannot start with “-”'],
    ['^(?=.*[A-Z])(?=.*\\d).{2,}$', 'abc', 'Needs a capital and a digit'],
    ['^(?!root$)[a-z]+$', 'root', '“root” is not accepted'],
    ['^(?!.*--)[a-z-]+$', 'a--b', '“--” may not occur in it: use a-b'],
    ['^(small|large)$', 'tiny', 'Only “small” or “large”'],
    ['^ssh-(rsa|dss) .+$', 'rsa', 'Must start with “ssh-rsa” or “ssh-dss”'],
    ['^a[bc]d$', 'abb', 'Must end with d'],
    ['^(ab)+$', 'aab', 'Not accepted: As agreed'],
  ])('for %s and "%s" is "%s"', (expression, value, message) => {
    const checked = checkValue(effective(expression, 'As agreed'), value)
    if (checked.ok) throw new Error('accepted')
    expect(t.problem(checked.problem, null, 'Name')).toBe(message)
  })

  it.each([
    [{ kind: 'required' }, null, 'Name is missing'],
    [{ kind: 'not_a_number' }, null, 'Enter a number'],
    [{ kind: 'not_integer' }, 'core', 'Enter a whole number'],
    [{ kind: 'not_integer' }, 'MB', 'Enter a whole number of MB'],
    [{ kind: 'below_min', min: 1024 }, 'MB', 'At least 1 GB'],
    [{ kind: 'above_max', max: 240 }, 'GB', 'At most 240 GB'],
    [{ kind: 'above_max', max: 4096 }, null, 'At most 4,096'],
    [
      { kind: 'impossible', min: 2, max: 1 },
      'core',
      'Needs at least 2, but only 1 is possible: choose something else',
    ],
    [{ kind: 'not_in_values', values: ['7', '8'] }, null, 'Choose 7 or 8'],
    [{ kind: 'not_in_values', values: [] }, null, 'Choose one from the list'],
    [{ kind: 'refused', value: 'root' }, null, '“root” is not accepted: use another'],
    [
      { kind: 'does_not_match', breaches: [], suggestion: null, description: null },
      null,
      'Not accepted in this form',
    ],
  ] as const)('is said for %o', (problem, unit, message) => {
    expect(t.problem(problem, unit, 'Name')).toBe(message)
  })
})

it('says what the panel changed', () => {
  expect(
    t.changed({ label: 'Memory', from: t.amount(512, 'MB'), to: t.amount(1024, 'MB'), because: 'Windows' }),
  ).toBe('Memory changed from 0.5 GB to 1 GB for Windows')
  expect(t.changed({ label: 'Version', from: '', to: '9.1', because: 'Debian' })).toBe(
    'Version set to 9.1 for Debian',
  )
  expect(t.changed({ label: 'Version', from: '16.04', to: '', because: 'Debian' })).toBe(
    'Version 16.04 is not available with Debian',
  )
})
