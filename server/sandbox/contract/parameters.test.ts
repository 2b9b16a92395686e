import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Failure } from '../http/failures.ts'
import { success } from './answers.ts'
import {
  cents,
  countryCode,
  emailAddress,
  erasableLabel,
  flag,
  integer,
  integerBetween,
  json,
  jsonText,
  label,
  mark,
  oneOf,
  positiveCents,
  reference,
  text,
  uuid,
  type Kind,
} from './kinds.ts'
import { body, readParameters } from './parameters.ts'

function read<Value>(kind: Kind<Value>, sent: unknown) {
  return readParameters({ it: body.optional(kind, 'It') }, () => sent).it
}

function problem<Value>(kind: Kind<Value>, sent: unknown): unknown {
  try {
    return read(kind, sent)
  } catch (error) {
    return error instanceof Failure ? error.body : error
  }
}

function wrong(sentence: string) {
  return { errors: { it: `Parameter 'it' ${sentence}` } }
}

describe('a kind of parameter', () => {
  it.each([
    ['a whole number', integer, '12', 12],
    ['a whole number of JSON', integer, 12, 12],
    ['a text', text, 'a=b%', 'a=b%'],
    ['a number where a text is meant', text, 5, '5'],
    ['an empty text as none', text, '', undefined],
    ['null as none', text, null, undefined],
    ['a label of many characters', label, '🦆'.repeat(255), '🦆'.repeat(255)],
    ['an empty label that erases', erasableLabel, '', ''],
    ['an e-mail address', emailAddress, 'a.b+c@d.example.com', 'a.b+c@d.example.com'],
    ['a country in small letters', countryCode, 'ee', 'ee'],
    ['a flag', flag, 'True', true],
    ['a flag of JSON', flag, false, false],
    ['an amount', cents, '10.50', 1050],
    ['an amount of JSON', cents, 7.1, 710],
    ['an identifier in capitals', uuid, '88E5A11B', '88e5a11b'],
    ['a mark of any value', mark, 'false', true],
    ['0 as a reference to nothing', reference, '0', undefined],
    ['0 of JSON as a reference to nothing', reference, 0, undefined],
    ['one of several', oneOf('a', 'b'), 'b', 'b'],
    ['a number between two', integerBetween(1, 3), '3', 3],
    ['JSON', json(z.array(z.int()), [1]), [2], [2]],
    ['JSON as a text', json(z.array(z.int()), [1]), '[2]', [2]],
    [
      'JSON that stays a text',
      jsonText(success, { success: true }),
      '{"success": true}',
      '{"success": true}',
    ],
  ] as const)('reads %s', (_, kind, sent, value) => {
    expect(read<unknown>(kind, sent)).toEqual(value)
  })

  it.each([
    ['half a number', integer, '2.5', wrong('must be a whole number')],
    ['a flag for a number', integer, true, wrong('must be a whole number')],
    ['a list for a text', text, ['a'], wrong('must be a text')],
    ['an amount of thousandths', cents, '10.005', wrong('must have at most two decimals')],
    ['an amount below nothing', cents, '-5', wrong('must not be negative')],
    ['an amount with an exponent', cents, '1e3', wrong('must be a decimal number, like 10.50')],
    ['an amount beyond all', cents, '1000000000', wrong('must be less than 1000000000')],
    ['a NUL character', text, 'a\0b', wrong('must not contain NUL characters')],
    ['one in an identifier', uuid, '88e5\0', wrong('must not contain NUL characters')],
    [
      'one deep in JSON',
      json(z.array(z.string()), []),
      '["a\\u0000"]',
      wrong('must not contain NUL characters'),
    ],
    [
      'JSON that is nested deeply',
      json(z.array(z.int()), []),
      '['.repeat(100_000) + ']'.repeat(100_000),
      wrong('at 0: must be a number'),
    ],
    ['a label too long', label, 'ä'.repeat(256), wrong('must have at most 255 characters')],
    ['an address without a host', emailAddress, 'user@', wrong('must be an e-mail address')],
    ['two addresses', emailAddress, 'a@b.com, c@d.com', wrong('must be an e-mail address')],
    ['a country in full', countryCode, 'Estonia', wrong('must be the code of a country, of two letters')],
    [
      'a country that there is not',
      countryCode,
      'ZZ',
      wrong('must be the code of a country, of two letters'),
    ],
    ['no amount', positiveCents, '0.00', wrong('must be greater than 0')],
    [
      'a list of which two entries are wrong',
      json(z.array(z.object({ port: z.int().max(9), to: z.string() })), []),
      [{ port: 10, to: 'x' }, { port: 1 }],
      wrong('at 0.port: must be at most 9; at 1.to: is missing'),
    ],
    ['half a flag', flag, 'maybe', wrong('must be true or false')],
    ['none of several', oneOf('a', 'b'), 'c', wrong('must be one of a, b')],
    ['a number past a limit', integerBetween(1, 3), '4', wrong('must be from 1 to 3')],
    ['what is no JSON', json(z.array(z.int()), [1]), '[1,', wrong('is not valid JSON')],
    ['JSON of another shape', json(z.array(z.int()), [1]), ['1'], wrong('at 0: must be a number')],
  ] as const)('refuses %s', (_, kind, sent, answer) => {
    expect(problem<unknown>(kind, sent)).toEqual(answer)
  })
})

describe('readParameters', () => {
  const parameters = {
    uuid: body.required(text, 'What'),
    vcpu: body.required(integer, 'How many'),
    force: body.default(flag, false, 'How'),
  }

  it('gives each value in its type, and defaults', () => {
    const sent: Record<string, unknown> = { uuid: 'a', vcpu: '2' }
    expect(readParameters(parameters, (_, name) => sent[name])).toEqual({ uuid: 'a', vcpu: 2, force: false })
  })

  it('names everything that is missing or wrong', () => {
    const sent: Record<string, unknown> = { uuid: '', vcpu: 'two' }
    const failure = new Failure(400, {
      errors: {
        uuid: "Required parameter 'uuid' not supplied",
        vcpu: "Parameter 'vcpu' must be a whole number",
      },
    })
    expect(() => readParameters(parameters, (_, name) => sent[name])).toThrow(failure)
  })

  it('names what is wrong in the order of the parameters, whatever finds it', () => {
    const judge = () => ({ force: 'cannot be', uuid: 'is unknown' })
    const failure = new Failure(400, {
      errors: { uuid: 'is unknown', vcpu: "Required parameter 'vcpu' not supplied", force: 'cannot be' },
    })
    expect(() => readParameters(parameters, (_, name) => (name === 'uuid' ? 'a' : ''), { judge })).toThrow(
      failure,
    )
  })
})
