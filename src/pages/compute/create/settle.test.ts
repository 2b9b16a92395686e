import { describe, expect, it } from 'vitest'

import { createDescriptors } from './create-descriptors'
import { emptyForm } from './create-form'
import { settle } from './settle'
import { offers } from './testing'

const descriptors = createDescriptors(offers, { access: 'password', hostPool: 'large' })
const filled = (changes: Record<string, unknown> = {}) => {
  const form = emptyForm('cyc01')
  return { ...form, ...settle(descriptors, form, 'location').set, ...changes }
}

describe('settle', () => {
  it('fills a new form, and tells nothing of it', () => {
    const { set, changes } = settle(descriptors, emptyForm('cyc01'), 'location')
    expect(set).toMatchObject({ os_name: 'ubuntu', os_version: '24.04', ram: '512', name: '' })
    expect(changes).toEqual([])
  })

  it('tells of a system in the address that is not there', () => {
    const { set, changes } = settle(descriptors, emptyForm('cyc01', { os_name: 'plan9' }), 'location')
    expect(set).toMatchObject({ os_name: 'ubuntu', os_version: '24.04' })
    expect(changes).toMatchObject([{ parameter: 'os_name', from: 'plan9', to: 'ubuntu' }])
  })

  it('raises what a system needs more of, and does not tell of its version', () => {
    const { set, changes } = settle(descriptors, filled({ os_name: 'windows' }), 'os_name')
    expect(set).toEqual({ ram: '2048', os_version: '2022' })
    expect(changes.map(({ parameter }) => parameter)).toEqual(['ram'])
  })

  it('lowers what a server class has no room for', () => {
    const small = createDescriptors(offers, { access: 'password', hostPool: 'small' })
    const values = filled({ designated_pool_uuid: 'small', vcpu: '16' })
    expect(settle(small, values, 'designated_pool_uuid').set).toEqual({ vcpu: '4' })
  })

  it('looks at everything when the location changes', () => {
    const elsewhere = createDescriptors(
      {
        ...offers,
        parameters: [{ parameter: 'vcpu', type: 'integer', constraint: 'range', min: 1, max: 2 }],
        images: offers.images?.filter(({ os_name }) => os_name === 'debian'),
        networks: [{ location: 'bus02', uuid: 'other', name: 'other' }],
      },
      { access: 'password', hostPool: 'large' },
    )
    const { set } = settle(elsewhere, filled({ vcpu: '8', ram: '4096', name: 'web-01' }), 'location')
    expect(set).toEqual({ os_name: 'debian', os_version: '12', vcpu: '2', network_uuid: 'other' })
  })

  it('leaves a field alone that was emptied, or that is half typed', () => {
    const values = filled({ os_name: 'windows', ram: '', vcpu: 'four' })
    expect(settle(descriptors, values, 'os_name').set).toEqual({ os_version: '2022' })
  })

  it('flags a text that only its author can put right', () => {
    const strict = createDescriptors(
      {
        ...offers,
        parameters: [
          ...offers.parameters,
          {
            parameter: 'username',
            constraint: 'regexp',
            expression: '^[a-z]{1,30}$',
            limited_by: 'os_name',
            limits: [{ os_name: 'windows', expression: '^[a-z]{1,5}$' }],
          },
        ],
      },
      { access: 'password', hostPool: 'large' },
    )
    const values = { ...filled({ os_name: 'windows' }), username: 'administrator' }
    expect(settle(strict, values, 'os_name').flagged).toEqual(['username'])
  })
})
