import { describe, expect, it } from 'vitest'

import { NO_CLOUD_INIT } from './cloud-init'
import { createDescriptors } from './create-descriptors'
import { emptyForm, type CreateForm } from './create-form'
import { createRequest } from './create-request'
import { createSchema } from './create-schema'
import { settle } from './settle'
import { offers } from './testing'

const make = (changes: Partial<CreateForm> = {}) => {
  const form = { ...emptyForm('cyc01'), ...changes }
  const descriptors = createDescriptors(offers, { access: form.access, hostPool: 'large' })
  const filled = { ...settle(descriptors, form, 'location').set, ...form }
  return { descriptors, form: filled }
}
const requestFor = (changes: Partial<CreateForm>) => {
  const { descriptors, form } = make(changes)
  return createRequest(descriptors, form)
}
const problemsOf = (changes: Partial<CreateForm>) => {
  const { descriptors, form } = make(changes)
  const issues = createSchema(descriptors).safeParse(form).error?.issues ?? []
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))
}

const whole = { name: 'web-01', username: 'deploy', password: 'Secret123' }
const KEY = 'ssh-ed25519 AAAAC3Nz ann@example'

describe('createRequest', () => {
  it('sends numbers in the units of the reference, and the choices of the lists', () => {
    expect(requestFor({ ...whole, ram: '2048', vcpu: ' 2 ', disks: '40' })).toEqual({
      location: 'cyc01',
      name: 'web-01',
      parameters: {
        os_name: 'ubuntu',
        os_version: '24.04',
        vcpu: 2,
        ram: 2048,
        disks: 40,
        username: 'deploy',
        password: 'Secret123',
        designated_pool_uuid: 'large',
        network_uuid: 'net-b',
        billing_account_id: 6,
        reserve_public_ip: true,
      },
    })
  })

  it('sends only the way of logging in that is chosen', () => {
    const { parameters } = requestFor({ ...whole, access: 'public_key', public_key: `${KEY}\n` })
    expect(parameters).toMatchObject({ public_key: KEY })
    expect(parameters).not.toHaveProperty('password')
    expect(requestFor({ ...whole, public_key: KEY }).parameters).not.toHaveProperty('public_key')
  })

  it('says when no public address is wanted, and backups only when they are', () => {
    const { parameters } = requestFor({ ...whole, reserve_public_ip: false, backup: true })
    expect(parameters).toMatchObject({ reserve_public_ip: false, backup: true })
    expect(requestFor(whole).parameters).not.toHaveProperty('backup')
  })

  it('sends cloud-init as JSON text', () => {
    const cloud = { ...NO_CLOUD_INIT, mode: 'rows' as const, commands: 'echo 1 + 1' }
    expect(requestFor({ ...whole, cloud }).parameters['cloud_init']).toBe('{"runcmd":["echo 1 + 1"]}')
  })

  it('leaves out what is empty, and what another location left in the form', () => {
    const { parameters } = requestFor({ ...whole, username: '', shelf: 'left over' })
    expect(parameters).not.toHaveProperty('username')
    expect(parameters).not.toHaveProperty('shelf')
  })
})

describe('createSchema', () => {
  it('passes a form that is filled in', () => {
    expect(problemsOf(whole)).toEqual({})
  })

  it('finds everything that is wrong at once, each at its place', () => {
    const cloud = { ...NO_CLOUD_INIT, mode: 'json' as const, json: '{' }
    const problems = problemsOf({ ...whole, name: 'web 04', ram: '100', password: '', cloud })
    expect(Object.keys(problems).toSorted()).toEqual(['cloud.json', 'name', 'password', 'ram'])
  })

  it('warns of a private key where a public one belongs', () => {
    const problems = problemsOf({
      ...whole,
      access: 'public_key',
      public_key: '-----BEGIN OPENSSH PRIVATE KEY-----',
    })
    expect(problems['public_key']).toMatch(/private key/)
  })

  it('refuses root', () => {
    expect(problemsOf({ ...whole, username: 'root' })).toHaveProperty('username')
  })
})
