import { zodResolver } from '@hookform/resolvers/zod'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { parseDescriptors } from './descriptor'
import { documented } from './documented.fixture'
import { withKnownRefusals } from './known-refusals'
import { checkValues, parametersSchema } from './schema'

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
  return () => vi.unstubAllGlobals()
})

const descriptors = withKnownRefusals(parseDescriptors(documented))
const right = {
  name: 'web-01',
  os_name: 'ubuntu',
  os_version: '16.04',
  vcpu: '2',
  ram: 2048,
  disks: 20,
  username: 'deploy',
  password: 'Password123',
}

describe('checkValues', () => {
  it('gives what to send, typed', () => {
    expect(checkValues(descriptors, { ...right, network_uuid: 'n' })).toEqual({
      values: { ...right, vcpu: 2 },
      problems: {},
    })
  })

  it('leaves out what is not given or does not apply, and says what is wrong', () => {
    const { values, problems } = checkValues(descriptors, { ...right, os_name: 'windows', username: '' })
    expect(Object.keys(values)).not.toContain('username')
    expect(Object.keys(problems)).toEqual(['os_version'])
  })
})

describe('the schema in a form', () => {
  // What React Hook Form calls, with the options that it gives.
  const resolve = (values: Record<string, unknown>) =>
    zodResolver(parametersSchema(descriptors))(values, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    })

  it('passes the values of the whole form on', async () => {
    const { values, errors } = await resolve({ ...right, network_uuid: 'n' })
    expect(values).toEqual({ ...right, vcpu: 2, network_uuid: 'n' })
    expect(errors).toEqual({})
  })

  it('puts each message at its field', async () => {
    const { errors } = await resolve({
      ...right,
      name: 'web 01',
      os_name: 'windows',
      os_version: '2016',
      vcpu: '',
      ram: 512,
      username: 'root',
    })
    const messages = Object.fromEntries(
      Object.entries(errors).map(([field, error]) => [field, error?.message]),
    )
    expect(messages).toEqual({
      name: 'Letters, digits and hyphens only: use web-01',
      vcpu: 'vCPU is missing',
      ram: 'At least 1 GB',
      username: '“root” is not accepted: use another',
    })
  })

  it('never shows what was typed as a password', async () => {
    const strict = parametersSchema(
      parseDescriptors([{ parameter: 'password', constraint: 'regexp', expression: '^[a-z]{4,}$' }]),
    )
    const options = { fields: {}, shouldUseNativeValidation: false }
    const { errors } = await zodResolver(strict)({ password: 'my secret' }, undefined, options)
    expect(errors['password']?.message).toBe('Small letters only')
  })
})
