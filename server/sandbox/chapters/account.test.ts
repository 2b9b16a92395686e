import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { anyAccount, Client, startTestSandbox, type TestSandbox } from '../testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

interface TokenBody {
  readonly id: number
  readonly token: string
  readonly restricted: boolean
  readonly description: string
  readonly billing_account_id: number
  readonly updated_at: string | null
}

describe('user', () => {
  it('is shown and changed, an empty text included', async () => {
    const client = await sandbox.tenant('empty')
    const before = await client.get<object>('/v1/user-resource/user')
    expect(Object.keys(before.body)).toEqual([
      'cookie_id',
      'id',
      'last_activity',
      'name',
      'profile',
      'profile_data',
      'state',
    ])
    const changed = await client.form('PATCH', '/v1/user-resource/user/profile', {
      first_name: 'Änne',
      phone_number: '',
    })
    expect(changed.body).toMatchObject({ first_name: 'Änne', last_name: 'Iaas', phone_number: '' })
    const after = await client.get<{ profile_data: object }>('/v1/user-resource/user')
    expect(after.body.profile_data).toEqual(changed.body)
  })
})

describe('tokens', () => {
  it('are made, used, changed and deleted', async () => {
    const client = await sandbox.tenant('empty')
    const account = await anyAccount(client)
    const made = await client.form<TokenBody[]>('POST', '/v1/user-resource/token', {
      description: 'for scripts',
      restricted: 'true',
      billing_account_id: account,
    })
    const token = made.body.at(-1)
    expect(token).toMatchObject({
      description: 'for scripts',
      restricted: true,
      billing_account_id: account,
      updated_at: null,
    })
    expect(token?.token).toMatch(/^[A-Za-z0-9]{32}$/)

    const other = new Client(sandbox.url, token?.token ?? '')
    expect((await other.get('/v1/user-resource/user')).status).toBe(200)

    // Leaving `restricted` out lifts the restriction; any value of it, even "false", sets it.
    const path = '/v1/user-resource/token'
    const id = token?.id ?? 0
    const lifted = await client.form<TokenBody[]>('PATCH', path, { token_id: id, description: 'all' })
    expect(lifted.body.at(-1)).toMatchObject({ restricted: false, description: 'all' })
    const set = await client.form<TokenBody[]>('PATCH', path, { token_id: id, restricted: 'false' })
    expect(set.body.at(-1)).toMatchObject({ restricted: true, description: 'all' })

    // One that is not restricted keeps the account that it would be restricted to.
    const unrestricted = await client.form<TokenBody[]>('POST', path, {
      restricted: false,
      billing_account_id: await anyAccount(client),
    })
    expect(unrestricted.body.at(-1)).toMatchObject({
      restricted: false,
      billing_account_id: await anyAccount(client),
    })

    expect((await client.form('DELETE', path, { token_id: id })).body).toEqual({ success: true })
    expect((await other.get('/v1/user-resource/user')).status).toBe(403)
  })

  it('refuse what is not there', async () => {
    const client = await sandbox.tenant('empty')
    expect(await client.form('DELETE', '/v1/user-resource/token', { token_id: 0 })).toEqual({
      status: 400,
      body: { errors: { Error: 'Failed to delete kong token.' } },
    })
    expect(await client.form('PATCH', '/v1/user-resource/token', {})).toEqual({
      status: 400,
      body: { errors: { token_id: "Required parameter 'token_id' not supplied" } },
    })
    const unknownAccount = { restricted: true, billing_account_id: 999_999 }
    expect((await client.form('POST', '/v1/user-resource/token', unknownAccount)).body).toMatchObject({
      errors: { 'consumer::resource_forbidden': { subtype: 'resource_forbidden' } },
    })
    expect((await client.form('POST', '/v1/user-resource/token', { restricted: true })).body).toEqual({
      errors: { billing_account_id: 'A restricted token needs a billing account' },
    })
  })
})

describe('a restricted token', () => {
  it('sees and uses its account only', async () => {
    const client = await sandbox.tenant('demo')
    const list = await client.get<TokenBody[]>('/v1/user-resource/token/list')
    const restricted = list.body.find((token) => token.restricted)
    const other = new Client(sandbox.url, restricted?.token ?? '')
    const account = restricted?.billing_account_id

    const profile = await other.form('PATCH', '/v1/user-resource/user/profile', { first_name: 'Someone' })
    expect(profile.body).toHaveProperty(['errors', 'consumer::resource_forbidden'])

    const accounts = await other.get<{ id: number }[]>('/v1/payment/billing_account/list')
    expect(accounts.body.map((entry) => entry.id)).toEqual([account])
    const vms = await other.get<{ billing_account: number }[]>('/v1/bus02/user-resource/vm/list')
    expect(vms.body.length).toBeGreaterThan(2)
    expect(vms.body.every((vm) => vm.billing_account === account)).toBe(true)
    expect((await other.get('/v1/user-resource/vm/list')).body).toEqual([])

    // A VM of the other account is not there for it.
    const all = await client.get<{ uuid: string }[]>('/v1/user-resource/vm/list')
    const hidden = await other.form('POST', '/v1/user-resource/vm/start', { uuid: all.body[0]?.uuid ?? '' })
    expect(hidden.body).toEqual({ errors: { Error: `No such virtual machine exists. ${all.body[0]?.uuid}` } })

    // It cannot make an unrestricted token, nor see one.
    expect((await other.get<TokenBody[]>('/v1/user-resource/token/list')).body).toHaveLength(1)
    expect((await other.form('POST', '/v1/user-resource/token', { description: 'all' })).status).toBe(400)

    // It needs not name its account, once the invoice that is overdue is paid.
    await other.form('POST', '/v1/payment/pay_all', { billing_account_id: account ?? 0 })
    const disk = await other.form('POST', '/v1/storage/disks', { size_gb: 10 })
    expect(disk).toMatchObject({ status: 201, body: { billing_account_id: account } })
  })
})

describe('billing accounts', () => {
  it('are listed, the default one first, and shown', async () => {
    const client = await sandbox.tenant('demo', { hold: true })
    const { body } = await client.get<{ id: number; is_default: boolean }[]>(
      '/v1/payment/billing_account/list',
    )
    expect(body.map((entry) => entry.is_default)).toEqual([true, false])
    const one = await client.get(`/v1/payment/billing_account?billing_account_id=${body[1]?.id}`)
    expect(one.body).toEqual(body[1])
    expect((await client.get('/v1/payment/billing_account?billing_account_id=0')).status).toBe(400)
  })
})

describe('a billing account', () => {
  const PATH = '/v1/payment/billing_account'

  async function two() {
    const client = await sandbox.tenant('demo')
    const { body } = await client.get<{ id: number }[]>(`${PATH}/list`)
    return { client, first: body[0]?.id ?? 0, second: body[1]?.id ?? 0 }
  }

  it('is replaced whole: what is left out is erased, but for the e-mail address', async () => {
    const { client, first } = await two()
    const fields = { billing_account_id: first, title: 'new title', city: 'Tallinn' }
    expect((await client.form('PUT', PATH, fields)).body).toMatchObject({
      title: 'new title',
      city: 'Tallinn',
      company_name: null,
      email: 'billing@example.com',
    })
    expect((await client.form('PUT', PATH, { billing_account_id: first, city: '' })).body).toMatchObject({
      title: '',
      city: null,
    })
  })

  it('takes nothing when something is wrong, and says what', async () => {
    const { client, first } = await two()
    const wrong = { country: 'Estonia', email: 'nobody', post_index: '5'.repeat(256) }
    expect(await client.form('PUT', PATH, { billing_account_id: first, ...wrong, title: 'new' })).toEqual({
      status: 400,
      body: {
        errors: {
          email: "Parameter 'email' must be an e-mail address",
          country: "Parameter 'country' must be the code of a country, of two letters",
          post_index: "Parameter 'post_index' must have at most 255 characters",
        },
      },
    })
    expect((await client.get(`${PATH}?billing_account_id=${first}`)).body).toMatchObject({
      title: 'Northwind Studio',
      country: 'EE',
    })
  })

  it('is made the default, the only one', async () => {
    const { client, second } = await two()
    expect((await client.form('POST', `${PATH}/set_default`, { billing_account_id: second })).body).toEqual({
      success: true,
    })
    const { body } = await client.get<{ id: number; is_default: boolean }[]>(`${PATH}/list`)
    expect(body.filter((account) => account.is_default).map((account) => account.id)).toEqual([second])
  })

  it('is deleted only when it pays for nothing and is not the default', async () => {
    const { client, first, second } = await two()
    const remove = async (id: number) => (await client.form('DELETE', PATH, { billing_account_id: id })).body
    expect(await remove(0)).toEqual({ errors: { Error: 'Provided billing account is incorrect.' } })
    expect(await remove(first)).toEqual({
      errors: { Error: 'The default billing account cannot be deleted.' },
    })
    expect(await remove(second)).toEqual({
      errors: { Error: 'Billing account has active resources and cannot be deleted.' },
    })

    const vms = await client.get<{ uuid: string; billing_account: number }[]>(
      '/v1/bus02/user-resource/vm/list',
    )
    for (const vm of vms.body.filter((entry) => entry.billing_account === second)) {
      await client.form('DELETE', '/v1/bus02/user-resource/vm', { uuid: vm.uuid })
    }
    const addresses = await client.get<{ address: string; billing_account_id: number }[]>(
      '/v1/bus02/network/ip_addresses',
    )
    for (const entry of addresses.body.filter((address) => address.billing_account_id === second)) {
      await client.send('DELETE', `/v1/bus02/network/ip_addresses/${entry.address}`)
    }
    const buckets = await client.get<{ name: string }[]>(
      `/v1/storage/bucket/list?billing_account_id=${second}`,
    )
    for (const { name } of buckets.body) {
      await client.form('PATCH', '/v1/storage/bucket', { name, billing_account_id: first })
    }
    expect(await remove(second)).toEqual({
      errors: { Error: 'Billing account has unpaid invoices and cannot be deleted.' },
    })
    await client.form('POST', '/v1/payment/card', { billing_account_id: second, token: 'tok_visa' })
    const { body: cards } = await client.get<{ id: number; created: number }[]>(
      `/v1/payment/card/list?billing_account_id=${second}`,
    )
    const newest = Math.max(...cards.map(({ id }) => id))
    await client.form('PUT', '/v1/payment/card/set_primary', { payment_object_id: newest })
    expect((await client.form('POST', '/v1/payment/pay_all', { billing_account_id: second })).status).toBe(
      200,
    )
    await client.form('PUT', `${PATH}/${second}/recurring_payment`, {
      is_recurring_payment_enabled: 'True',
      recurring_payment_amount: 5,
      recurring_payment_threshold: 500,
    })
    expect(await remove(second)).toEqual({ success: true })
    expect((await client.get<object[]>(`${PATH}/list`)).body).toHaveLength(1)
    const shadows = async () =>
      (await client.get<{ credit_amount: number }[]>(`${PATH}/list?show_shadow=1`)).body
    const deleted = await shadows()
    expect(deleted).toMatchObject([{ id: first }, { id: second, is_deleted: true }])
    // Nothing is charged for it any more.
    await client.json('POST', '/_sandbox/clock', { advance_seconds: 12 * 3600 })
    expect((await shadows())[1]?.credit_amount).toBe(deleted[1]?.credit_amount)
  })

  it('is chosen as the default by a token for all of them only, as S3 keys are seen', async () => {
    const { client, second } = await two()
    const tokens = await client.form<{ token: string }[]>('POST', '/v1/user-resource/token', {
      restricted: true,
      billing_account_id: second,
    })
    const restricted = new Client(sandbox.url, tokens.body.at(-1)?.token ?? '')
    const forbidden = { errors: { 'consumer::resource_forbidden': {} } }
    expect((await restricted.get('/v1/storage/user/keys')).body).toMatchObject(forbidden)
    expect((await restricted.get('/v1/storage/user')).body).toMatchObject(forbidden)
    const chosen = await restricted.form('POST', `${PATH}/set_default`, { billing_account_id: second })
    expect(chosen.body).toMatchObject(forbidden)
  })
})

describe('what is the same for everyone', () => {
  it('is there: locations, server classes, images, parameters, prices', async () => {
    const client = await sandbox.tenant('empty')
    const locations = await client.get<{ slug: string; is_default: boolean }[]>('/v1/config/locations')
    expect(locations.body.map((entry) => [entry.slug, entry.is_default])).toEqual([
      ['cyc01', true],
      ['bus02', false],
    ])
    const pools = await client.get<object[]>('/v1/bus02/user-resource/host_pool/list')
    expect(pools.body[0]).toMatchObject({ guest_limits: { cpu: { min: 1 } }, is_default_designated: true })
    const parameters = await client.get<{ parameter: string }[]>('/v1/api/parameters/vm')
    expect(parameters.body.map((entry) => entry.parameter)).toContain('vcpu')
    const price = await client.get<{ policy: object[] }>('/v1/pricing/policy')
    expect(price.body.policy).toHaveLength(10)

    interface ImageBody {
      readonly os_name: string
      readonly is_app_catalog: boolean
      readonly icon: string
    }
    const all = await client.get<ImageBody[]>('/v1/config/vm_images')
    const plain = await client.get<ImageBody[]>('/v1/config/vm_images/plain_os')
    const apps = await client.get<ImageBody[]>('/v1/config/vm_images/app_catalog')
    expect([...plain.body, ...apps.body]).toEqual(all.body)
    expect(apps.body.every((image) => image.is_app_catalog)).toBe(true)
    expect(all.body.every((image) => image.icon.startsWith('data:image/svg+xml,'))).toBe(true)
  })
})
