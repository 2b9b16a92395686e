import { describe, expect, it } from 'vitest'

import { Failure } from './failures.ts'
import { readInput } from './input.ts'

const FORM = 'application/x-www-form-urlencoded'

function input(query: string, contentType = '', body = '') {
  return readInput(new URL(`http://sandbox/path${query}`), contentType, body)
}

describe('readInput', () => {
  it('takes a plus sign of a form literally and %20 as a space', () => {
    expect(input('', FORM, 'cloud_init=a+b%20c').text('cloud_init')).toBe('a+b c')
  })

  it('takes form and JSON alike', () => {
    expect(input('', FORM, 'vcpu=2&backup=True').integer('vcpu')).toBe(2)
    expect(input('', 'application/json', '{"vcpu": 2, "backup": true}').integer('vcpu')).toBe(2)
    expect(input('', 'application/json', '{"backup": true}').flag('backup')).toBe(true)
    expect(input('', FORM, 'backup=False').flag('backup')).toBe(false)
  })

  it('recognises JSON that no content type announces', () => {
    expect(input('', '', '{"name": "a"}').text('name')).toBe('a')
  })

  it('reads query and body, the body first', () => {
    expect(input('?uuid=q&name=q', FORM, 'uuid=b').required('uuid')).toBe('b')
    expect(input('?uuid=q').required('uuid')).toBe('q')
  })

  it('keeps values with equals signs and stray percent signs', () => {
    expect(input('', FORM, 'password=a=b%').text('password')).toBe('a=b%')
  })

  it('names a required parameter that is missing or empty', () => {
    const failure = new Failure(400, { errors: { uuid: "Required parameter 'uuid' not supplied" } })
    expect(() => input('').required('uuid')).toThrow(failure)
    expect(() => input('', FORM, 'uuid=').required('uuid')).toThrow(failure)
  })

  it('refuses what is no whole number or no flag', () => {
    expect(() => input('?vcpu=two').integer('vcpu')).toThrow('must be a whole number')
    expect(() => input('?vcpu=2.5').integer('vcpu')).toThrow('must be a whole number')
    expect(() => input('?backup=maybe').flag('backup')).toThrow('must be true or false')
  })

  it('takes a reference of 0 as none', () => {
    expect(input('?billing_account_id=0').reference('billing_account_id')).toBeUndefined()
  })

  it('refuses a body that is no JSON object', () => {
    expect(() => input('', 'application/json', '{"a": 1,}')).toThrow('not valid JSON')
    expect(() => input('', 'application/json', '[1]')).toThrow('must be a JSON object')
  })
})
