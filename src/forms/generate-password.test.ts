import { describe, expect, it } from 'vitest'

import { generatePassword } from './generate-password'

describe('generatePassword', () => {
  it.each([
    ['the documented rule', /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$/],
    ['at most 12 letters and digits', /^[A-Za-z0-9]{8,12}$/],
    ['a sign as well', /^(?=.*[-_.+=@#])(?=.*\d).{12,64}$/],
    ['very long', /^.{64}$/],
  ])('satisfies %s', (_, rule) => {
    for (let i = 0; i < 50; i++) expect(generatePassword((text) => rule.test(text))).toMatch(rule)
  })

  it('makes another one each time', () => {
    const made = new Set(Array.from({ length: 100 }, () => generatePassword(() => true)))
    expect(made.size).toBe(100)
  })

  it('begins with a letter', () => {
    for (let i = 0; i < 100; i++) expect(generatePassword(() => true)).toMatch(/^[A-Za-z]/)
  })

  it('gives up on a rule that nothing satisfies', () => {
    expect(generatePassword(() => false)).not.toBe('')
  })
})
