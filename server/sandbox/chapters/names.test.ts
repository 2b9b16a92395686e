import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  anyAccount,
  createVm,
  startTestSandbox,
  type Answer,
  type Client,
  type TestSandbox,
} from '../testing.ts'

let sandbox: TestSandbox
let client: Client
let billing_account_id: number
let vmUuid: string
let address: string
let networkUuid: string

beforeAll(async () => {
  sandbox = await startTestSandbox()
  client = await sandbox.tenant('empty')
  billing_account_id = await anyAccount(client)
  vmUuid = (await createVm(client)).uuid
  const ip = await client.json<{ address: string }>('POST', ADDRESSES, { billing_account_id, name: 'mine' })
  address = ip.body.address
  networkUuid = (await client.get<{ uuid: string }[]>('/v1/network/networks')).body[0]?.uuid ?? ''
})

afterAll(() => sandbox.close())

const ADDRESSES = '/v1/network/ip_addresses'
const BALANCERS = '/v1/network/load_balancers'
const VM = '/v1/user-resource/vm'
const TOKEN = '/v1/user-resource/token'

const naming: readonly [what: string, parameter: string, send: (name: string) => Promise<Answer<unknown>>][] =
  [
    ['a new network', 'name', (name) => client.send('POST', `/v1/network/network?${query({ name })}`)],
    ['a network', 'name', (name) => client.json('PATCH', `/v1/network/network/${networkUuid}`, { name })],
    ['a new address', 'name', (name) => client.json('POST', ADDRESSES, { billing_account_id, name })],
    ['an address', 'name', (name) => client.json('PATCH', `${ADDRESSES}/${address}`, { name })],
    [
      'a new load balancer',
      'display_name',
      (display_name) => client.json('POST', BALANCERS, { billing_account_id, display_name, targets: [] }),
    ],
    [
      'a load balancer',
      'display_name',
      (display_name) => client.json('PATCH', `${BALANCERS}/any`, { display_name }),
    ],
    ['a copy of a VM', 'name', (name) => client.form('POST', `${VM}/clone`, { uuid: vmUuid, name })],
    ['a VM', 'name', (name) => client.form('PATCH', VM, { uuid: vmUuid, name })],
    ['a bucket', 'name', (name) => client.form('PUT', '/v1/storage/bucket', { billing_account_id, name })],
    ['a new token', 'description', (description) => client.form('POST', TOKEN, { description })],
    ['a token', 'description', (description) => client.form('PATCH', TOKEN, { token_id: 0, description })],
    [
      'a user',
      'last_name',
      (last_name) => client.form('PATCH', '/v1/user-resource/user/profile', { last_name }),
    ],
    [
      'a billing account',
      'title',
      (title) => client.form('PUT', '/v1/payment/billing_account', { billing_account_id, title }),
    ],
  ]

function query(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString()
}

describe('a name', () => {
  it.each(naming)('of %s that cannot be stored whole is refused', async (_, parameter, send) => {
    const refusal = (text: string) => ({
      status: 400,
      body: { errors: { [parameter]: `Parameter '${parameter}' ${text}` } },
    })
    expect(await send('web\0server')).toEqual(refusal('must not contain NUL characters'))
    expect(await send('a'.repeat(256))).toEqual(refusal('must have at most 255 characters'))
  })

  it('may be of 255 characters', async () => {
    const name = 'ü'.repeat(255)
    const made = await client.send('POST', `/v1/network/network?${query({ name })}`)
    expect(made).toMatchObject({ status: 200, body: { name } })
  })

  it('stays when a change leaves it out', async () => {
    expect(
      (await client.json('PATCH', `${ADDRESSES}/${address}`, { billing_account_id })).body,
    ).toMatchObject({ name: 'mine' })
    const balancer = await client.json<{ uuid: string }>('POST', BALANCERS, {
      billing_account_id,
      display_name: 'my LB',
      targets: [],
    })
    const moved = `${BALANCERS}/${balancer.body.uuid}/billing_account`
    expect((await client.json('PUT', moved, { set_id: billing_account_id })).body).toMatchObject({
      display_name: 'my LB',
    })
    const tokens = await client.form<{ id: number }[]>('POST', TOKEN, { description: 'for scripts' })
    const token_id = tokens.body.at(-1)?.id ?? 0
    const changed = await client.form<object[]>('PATCH', TOKEN, { token_id, billing_account_id })
    expect(changed.body.at(-1)).toMatchObject({ billing_account_id, description: 'for scripts' })
    await client.form('POST', `${VM}/stop`, { uuid: vmUuid, force: true })
    expect((await client.form('PATCH', VM, { uuid: vmUuid, ram: 2048 })).body).toMatchObject({
      name: 'test-machine',
      memory: 2048,
    })
    const profile = await client.form('PATCH', '/v1/user-resource/user/profile', { first_name: 'Änne' })
    expect(profile.body).toMatchObject({ first_name: 'Änne', last_name: 'Iaas' })
  })
})
