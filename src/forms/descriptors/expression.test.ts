import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { has } from './char-set'
import { understand } from './expression'
import { breachesOf } from './expression-breaches'
import { parseExpression } from './expression-syntax'
import { suggest } from './suggest'

const NAME = '^[0-9a-zA-Z][-0-9a-zA-Z]{2,}[0-9a-zA-Z]$'
const PASSWORD = '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,}$'
const USERNAME = '^(?=.{1,30}$)[a-zA-Z_][0-9a-zA-Z_-]*$'

describe('what is understood', () => {
  it.each([
    NAME,
    PASSWORD,
    USERNAME,
    '^ssh-(rsa|ed25519) [A-Za-z0-9+/]+={0,3}( .*)?$',
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    '^((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)$',
    '^([0-9a-f]{2}:){5}[0-9a-f]{2}$',
    '^(?<first>a)(?:b|c)?(?<!x)\\x41{2,3}?$',
    '^(?=(.*\\d){2}).*$',
    'a|b',
    '',
  ])('%s', (expression) => {
    expect(understand(expression)).not.toBeNull()
  })

  it.each([
    ['no expression', '['],
    ['no expression', '(a'],
    ['no expression', 'a)'],
    ['no expression', '*a'],
    ['no expression', 'a{3,1}'],
    ['no expression', '[z-a]'],
    ['no expression', 'a\\'],
    ['another anchor', '\\Aab\\z'],
    ['another anchor', '\\Aab\\Z'],
    ['possessive', 'a++'],
    ['atomic', '(?>a)'],
    ['flags', '(?i)abc'],
    ['flags', '(?i:abc)'],
    ['a name as elsewhere', '(?P<n>a)'],
    ['a comment', '(?#no)a'],
    ['POSIX', '^[[:alpha:]]+$'],
    ['a bracket in first place', '[]a]'],
    ['a property', '\\p{L}'],
    ['no lower bound', 'a{,3}'],
    ['delimiters', '/^a$/i'],
    ['exponential', '^(a+)+$'],
    ['exponential', '^(a|ab)*$'],
    ['exponential', '^(\\w+\\s?)*$'],
    ['exponential', '^(.*a){12}$'],
    ['exponential between marks', '^(-a*a*)*$'],
    ['exponential between marks', '^(-(a|[ab]))*$'],
    ['exponential between marks', '^(-(a|ab)(c|bc))*$'],
    ['exponential in its own length', `^${'a?'.repeat(30)}${'a'.repeat(30)}$`],
    ['the fifth power', '.*a.*a.*a.*b'],
    ['too long', 'a'.repeat(3000)],
  ])('but not %s: %s', (_why, expression) => {
    expect(understand(expression)).toBeNull()
  })

  it('reads classes as the browser does', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '\\d',
        '\\D',
        '\\w',
        '\\W',
        '\\s',
        '\\S',
        '\\n',
        '\\t',
        '\\-',
        '\\]',
        '\\\\',
        '\\x41',
        '.',
        '\\[',
        '$',
      ),
      fc.constantFrom('a-z', 'A-F', '0-5', ' -/', 'é', 'x', '_', '+-.'),
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.boolean(), (parts, negative) => {
        const expression = `[${negative ? '^' : ''}${parts.join('')}]`
        const node = parseExpression(expression)
        if (node?.kind !== 'sequence' || node.items[0]?.kind !== 'set')
          throw new Error(`not read: ${expression}`)
        const { set } = node.items[0]
        const pattern = new RegExp(`^${expression}$`)
        for (let code = 0; code < 0x180; code++) {
          const char = String.fromCharCode(code)
          expect([expression, code, has(set, char)]).toEqual([expression, code, pattern.test(char)])
        }
      }),
      { numRuns: 50 },
    )
  })
})

/** Expressions over a and b, of everything that is understood. */
const { node: expressions } = fc.letrec<{ node: string; atom: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    tie('atom'),
    fc.tuple(tie('node'), tie('node')).map((parts) => parts.join('')),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}'))
      .map(([a, q]) => `(${a})${q}`),
  ),
  atom: fc.constantFrom('a', 'b', '[ab]', '.', '-', '[^a]'),
}))

const lookaheads = fc.constantFrom(
  '',
  '(?=.*a)',
  '(?=[^b]*b)',
  '(?=(.*a){2})',
  '(?=.{1,4}$)',
  '(?=[ab]+$)',
  '(?!ab$)',
  '(?!.*-)',
  '(?!a)',
  '(?!.*(?:aa|bb))',
  '(?!ab$|ba$)',
  '(?!a.*b)',
)
const whole = fc
  .tuple(fc.boolean(), lookaheads, lookaheads, expressions, fc.boolean())
  .map(([start, one, other, body, end]) => `${start ? '^' : ''}${one}${other}${body}${end ? '$' : ''}`)
const strings = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'c'), maxLength: 8 })

describe('the facts', () => {
  it('are never broken by a text that matches', () => {
    fc.assert(
      fc.property(whole, fc.array(strings, { minLength: 10, maxLength: 10 }), (expression, texts) => {
        const known = understand(expression)
        if (known === null) return
        const pattern = new RegExp(expression)
        expect(texts.filter(known.test)).toEqual(texts.filter((text) => pattern.test(text)))
        const broken = texts.filter((text) => pattern.test(text) && breachesOf(known.facts, text).length > 0)
        expect([expression, broken]).toEqual([expression, []])
      }),
      { numRuns: 500 },
    )
  })

  it('take the documented expressions apart', () => {
    const facts = (expression: string) => understand(expression)?.facts
    expect(facts(NAME)).toMatchObject({ minLength: 4, maxLength: Infinity, contains: [] })
    expect(facts(PASSWORD)).toMatchObject({ minLength: 8, maxLength: Infinity })
    expect(facts(PASSWORD)?.contains).toHaveLength(3)
    expect(facts(USERNAME)).toMatchObject({ minLength: 1, maxLength: 30 })
    expect(facts('^(?!root$|admin$)[a-z]+$')?.refusedWords).toEqual(['root', 'admin'])
    expect(facts('^(small|large)$')?.texts).toEqual(['small', 'large'])
    expect(facts('^ssh-(rsa|ed25519) .+$')?.prefixes).toEqual(['ssh-rsa ', 'ssh-ed25519 '])
  })
})

describe('suggest', () => {
  it.each([
    [NAME, 'web 04', 'web-04'],
    [NAME, ' web_04. ', 'web-04'],
    [NAME, 'Łódź server', 'Lodz-server'],
    [NAME, '-web-04-', 'web-04'],
    [USERNAME, '0deploy me', 'deploy-me'],
    [USERNAME, 'a'.repeat(40), 'a'.repeat(30)],
    ['^[a-z]+$', 'Web 04', 'web'],
    ['^[A-Z_]+$', 'web 04', 'WEB'],
    ['^[a-z0-9]+(-[a-z0-9]+)*$', 'my--host.', 'my-host'],
  ])('for %s corrects "%s" to "%s"', (expression, text, corrected) => {
    expect(suggest(expression, text)).toBe(corrected)
  })

  it.each([
    ['right already', NAME, 'web-04'],
    ['too short', NAME, 'a b'],
    ['nothing usable', NAME, '東京'],
    ['a password', PASSWORD, 'short'],
    ['anything is allowed', '^.{3}$', 'ab'],
    ['not understood', '[', 'ab'],
  ])('says nothing when it is %s', (_why, expression, text) => {
    expect(suggest(expression, text)).toBeNull()
  })

  it('always offers something that passes', () => {
    const any = fc.constantFrom(
      NAME,
      USERNAME,
      '^[a-z0-9]+(-[a-z0-9]+)*$',
      '^(?!root$)[a-z]{3,8}$',
      '^[A-Z]\\w*\\.$',
    )
    fc.assert(
      fc.property(any, fc.string({ unit: 'grapheme' }), (expression, text) => {
        const suggestion = suggest(expression, text)
        if (suggestion === null) return
        expect(suggestion).toMatch(new RegExp(expression))
        expect(suggestion).not.toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})
