import { describe, expect, it } from 'vitest'

import { readSent } from './sent.ts'

const FORM = 'application/x-www-form-urlencoded'

function sent(query: string, contentType = '', body = '') {
  return Object.fromEntries(readSent(new URL(`http://sandbox/path${query}`), contentType, body))
}

describe('readSent', () => {
  it('takes a plus sign of a form literally and %20 as a space', () => {
    expect(sent('', FORM, 'cloud_init=a+b%20c')).toEqual({ cloud_init: 'a+b c' })
  })

  it('takes form and JSON, each value in the type it has there', () => {
    expect(sent('', FORM, 'vcpu=2&backup=True')).toEqual({ vcpu: '2', backup: 'True' })
    expect(sent('', 'application/json', '{"vcpu": 2, "backup": true}')).toEqual({ vcpu: 2, backup: true })
  })

  it('recognises JSON that no content type announces', () => {
    expect(sent('', '', '{"name": "a"}')).toEqual({ name: 'a' })
  })

  it('reads query and body, the body first', () => {
    expect(sent('?uuid=q&name=q', FORM, 'uuid=b')).toEqual({ uuid: 'b', name: 'q' })
  })

  it('keeps values with equals signs and stray percent signs', () => {
    expect(sent('', FORM, 'password=a=b%')).toEqual({ password: 'a=b%' })
  })

  it('says of a multipart body that it is not understood', () => {
    expect(() => sent('', 'multipart/form-data; boundary=x', '--x')).toThrow(
      'multipart body is not understood',
    )
  })

  it('refuses a body that is no JSON object', () => {
    expect(() => sent('', 'application/json', '{"a": 1,}')).toThrow('not valid JSON')
    expect(() => sent('', 'application/json', '[1]')).toThrow('must be a JSON object')
  })
})
