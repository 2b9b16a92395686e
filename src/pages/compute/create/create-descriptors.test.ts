import { describe, expect, it } from 'vitest'

import { effectiveConstraint } from '@/forms/descriptors/effective'
import { initialValues } from '@/forms/descriptors/initial-values'

import { createDescriptors, needsPassword, type Offers } from './create-descriptors'
import type { Access } from './create-form'
import { offers } from './testing'

const make = (changes: Partial<Offers> = {}, access: Access = 'password', hostPool = 'large') =>
  createDescriptors({ ...offers, ...changes }, { access, hostPool })

type Made = ReturnType<typeof make>
const find = (descriptors: Made, name: string) => descriptors.find(({ parameter }) => parameter === name)
const constraintOf = (descriptors: Made, name: string, values = {}) => {
  const descriptor = find(descriptors, name)
  return descriptor && effectiveConstraint(descriptor, values).constraint
}

describe('createDescriptors', () => {
  it('offers the systems and versions that both rules and images know', () => {
    const made = make()
    expect(constraintOf(made, 'os_name')).toMatchObject({ values: ['ubuntu', 'debian', 'windows'] })
    expect(constraintOf(made, 'os_version', { os_name: 'ubuntu' })).toMatchObject({ values: ['24.04'] })
    expect(initialValues(made)['os_name']).toBe('ubuntu')
  })

  it('goes by the rules alone without images, and by the images alone without rules', () => {
    expect(constraintOf(make({ images: undefined }), 'os_name')).toMatchObject({
      values: ['ubuntu', 'debian', 'windows', 'solaris'],
    })
    const bare = make({ parameters: [] })
    expect(constraintOf(bare, 'os_name')).toMatchObject({
      values: ['ubuntu', 'debian', 'windows', 'plan9'],
    })
    expect(constraintOf(bare, 'os_version', { os_name: 'ubuntu' })).toMatchObject({
      values: ['24.04', '22.04'],
    })
  })

  it('has a field for all that a VM needs where a location describes nothing', () => {
    const names = make({ parameters: [] }).map(({ parameter }) => parameter)
    expect(names).toEqual(expect.arrayContaining(['name', 'vcpu', 'ram', 'disks', 'username', 'password']))
  })

  it('bounds the sizes by the chosen server class', () => {
    expect(constraintOf(make({}, 'password', 'small'), 'vcpu')).toMatchObject({ max: 4 })
    expect(constraintOf(make(), 'vcpu')).toMatchObject({ max: 16 })
  })

  it('bounds the sizes by the default server class until one is chosen', () => {
    const limits = { cpu: { min: 2, max: 8 } }
    const only = {
      hostPools: [{ uuid: 'only', name: 'Only', is_default_designated: true, guest_limits: limits }],
    }
    const bare = make({ ...only, parameters: [] }, 'password', '')
    expect(constraintOf(bare, 'vcpu')).toMatchObject({ min: 2, max: 8 })
    expect(initialValues(bare)).toMatchObject({ vcpu: 2 })
  })

  it('makes choices of what other calls list, the default first chosen', () => {
    expect(initialValues(make())).toMatchObject({
      designated_pool_uuid: 'large',
      network_uuid: 'net-b',
      billing_account_id: '6',
    })
    expect(find(make({ networks: undefined }), 'network_uuid')).toBeUndefined()
    expect(find(make({ networks: [] }), 'network_uuid')).toBeUndefined()
  })

  it('keeps a parameter that nobody knows, and leaves out those of other ways to make a VM', () => {
    expect(find(make(), 'boot_order')).toBeDefined()
    expect(find(make(), 'disk_uuid')).toBeUndefined()
  })

  it.each([
    ['password', ['password']],
    ['public_key', ['public_key']],
    ['both', ['password', 'public_key']],
  ] as const)('needs what logging in with %s takes', (access, needed) => {
    const made = make({}, access).filter(({ parameter }) => /^(?:password|public_key)$/.test(parameter))
    expect(made.map(({ parameter }) => parameter)).toEqual(needed)
    for (const descriptor of made) {
      expect(effectiveConstraint(descriptor, { os_name: 'ubuntu' }).mandatory).toBe(true)
    }
  })
})

describe('needsPassword', () => {
  it('is what the location says for the chosen system', () => {
    expect(needsPassword(offers, { os_name: 'ubuntu' })).toBe(false)
    expect(needsPassword(offers, { os_name: 'windows' })).toBe(true)
    expect(needsPassword({ ...offers, parameters: [] }, { os_name: 'windows' })).toBe(false)
  })
})
