import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { anyAccount, createVm, startTestSandbox, type Client, type TestSandbox } from '../testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

const PATH = '/v1/network/load_balancers'

interface LoadBalancerBody {
  readonly uuid: string
  readonly display_name: string
  readonly network_uuid: string
  readonly private_address: string
  readonly is_deleted: boolean
  readonly forwarding_rules: readonly {
    readonly uuid: string
    readonly source_port: number
    readonly target_port: number
  }[]
  readonly targets: readonly { readonly target_uuid: string; readonly target_ip_address: string | null }[]
}

async function make(client: Client, fields: object = {}) {
  const billing_account_id = await anyAccount(client)
  return client.json<LoadBalancerBody>('POST', PATH, {
    display_name: 'my LB',
    billing_account_id,
    reserve_public_ip: 'true',
    rules: [{ source_port: 8080, target_port: 80 }],
    targets: [],
    ...fields,
  })
}

describe('load balancers', () => {
  it('are made with rules, targets and a public address', async () => {
    const client = await sandbox.tenant('empty')
    const vm = await createVm(client)
    const made = await make(client, { targets: [{ target_uuid: vm.uuid, target_type: 'vm' }] })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      display_name: 'my LB',
      is_deleted: false,
      forwarding_rules: [
        {
          protocol: 'TCP',
          source_port: 8080,
          target_port: 80,
          settings: { connection_limit: 10000, session_persistence: 'SOURCE_IP' },
        },
      ],
      targets: [{ target_uuid: vm.uuid, target_type: 'vm', target_ip_address: vm.private_ipv4 }],
    })
    expect((await client.get(PATH)).body).toEqual([made.body])
    expect((await client.get('/v1/network/ip_addresses')).body).toMatchObject([
      {
        assigned_to: made.body.uuid,
        assigned_to_resource_type: 'load_balancer',
        assigned_to_private_ip: made.body.private_address,
      },
    ])
    expect((await client.get('/v1/network/networks')).body).toMatchObject([
      { resources_count: 2, vm_uuids: [vm.uuid] },
    ])
  })

  it('are renamed, moved to another account and deleted; the address stays', async () => {
    const client = await sandbox.tenant('demo')
    const accounts = await client.get<{ id: number }[]>('/v1/payment/billing_account/list')
    const made = await make(client)
    const path = `${PATH}/${made.body.uuid}`
    expect((await client.json('PATCH', path, { display_name: 'new' })).body).toMatchObject({
      display_name: 'new',
    })
    expect((await client.json('PATCH', path, {})).status).toBe(400)
    const set_id = accounts.body[1]?.id
    expect((await client.json('PUT', `${path}/billing_account`, { set_id })).body).toMatchObject({
      billing_account_id: set_id,
    })
    expect((await client.json('PUT', `${path}/billing_account`, {})).status).toBe(400)

    expect(await client.send('DELETE', path)).toEqual({ status: 200, body: '' })
    expect((await client.get(path)).body).toMatchObject({ is_deleted: true })
    expect((await client.send('DELETE', path)).status).toBe(404)
    expect((await client.get<object[]>(PATH)).body).toHaveLength(1)
    const addresses =
      await client.get<{ name: string; assigned_to: string | null }[]>('/v1/network/ip_addresses')
    expect(addresses.body.find((entry) => entry.name === 'my LB')?.assigned_to).toBeNull()
  })

  it('link and unlink targets; one that is deleted loses its address', async () => {
    const client = await sandbox.tenant('empty')
    const vm = await createVm(client)
    const { body } = await make(client)
    const targets = `${PATH}/${body.uuid}/targets`
    const target = { target_uuid: vm.uuid, target_type: 'vm' }
    expect((await client.json('POST', targets, target)).body).toMatchObject({
      ...target,
      target_ip_address: vm.private_ipv4,
    })
    expect((await client.json('POST', targets, target)).status).toBe(400)
    expect((await client.json('POST', targets, { target_uuid: 'x' })).status).toBe(400)
    expect((await client.json('POST', targets, {})).body).toEqual({
      errors: {
        target_uuid: "Required parameter 'target_uuid' not supplied",
        target_type: "Required parameter 'target_type' not supplied",
      },
    })

    await client.form('DELETE', '/v1/user-resource/vm', { uuid: vm.uuid })
    expect((await client.get(`${PATH}/${body.uuid}`)).body).toMatchObject({
      targets: [{ target_ip_address: null }],
    })
    expect(await client.send('DELETE', `${targets}/${vm.uuid}`)).toEqual({ status: 200, body: '' })
    expect((await client.send('DELETE', `${targets}/${vm.uuid}`)).status).toBe(404)
  })

  it('take only targets of their own network, and change nothing when one is refused', async () => {
    const client = await sandbox.tenant('empty')
    await createVm(client)
    const elsewhere = await client.json<{ uuid: string }>('POST', '/v1/network/network?name=other', {})
    const far = await createVm(client, { network_uuid: elsewhere.body.uuid })
    const made = await make(client)
    const before = (await client.get(`${PATH}/${made.body.uuid}`)).body
    const refused = {
      status: 400,
      body: { message: `Target ${far.uuid} is not in the network of the load balancer` },
    }
    const target = { target_uuid: far.uuid, target_type: 'vm' }
    expect(await client.json('POST', `${PATH}/${made.body.uuid}/targets`, target)).toMatchObject(refused)
    expect(await make(client, { targets: [target] })).toMatchObject(refused)
    expect((await client.get(PATH)).body).toEqual([before])
    const there = await make(client, { targets: [target], network_uuid: elsewhere.body.uuid })
    expect(there.body.targets).toMatchObject([{ target_uuid: far.uuid }])
  })

  it('add and drop rules', async () => {
    const client = await sandbox.tenant('empty')
    const { body } = await make(client)
    const rules = `${PATH}/${body.uuid}/forwarding_rules`
    expect((await client.json('POST', rules, { source_port: 443, target_port: 8443 })).body).toEqual({
      source_port: 443,
      target_port: 8443,
    })
    expect((await client.json('POST', rules, { source_port: 443, target_port: 1 })).status).toBe(400)
    expect((await client.json('POST', rules, { source_port: 70_000, target_port: 1 })).status).toBe(400)
    const shown = await client.get<LoadBalancerBody>(`${PATH}/${body.uuid}`)
    const uuid = shown.body.forwarding_rules[1]?.uuid
    expect(await client.send('DELETE', `${rules}/${uuid}`)).toEqual({ status: 200, body: '' })
    expect((await client.send('DELETE', `${rules}/${uuid}`)).status).toBe(404)
  })

  it('fail without a list of targets, as the service does, and leave nothing behind when refused', async () => {
    const client = await sandbox.tenant('empty')
    expect((await make(client, { targets: undefined })).status).toBe(500)
    expect((await make(client, { targets: [{ target_uuid: 'x' }] })).status).toBe(400)
    expect((await make(client, { rules: [{ source_port: 0, target_port: 1 }] })).status).toBe(400)
    expect((await make(client, { network_uuid: 'x' })).status).toBe(400)
    expect((await make(client, { billing_account_id: 0 })).status).toBe(400)
    expect((await client.get(PATH)).body).toEqual([])
    expect((await client.get('/v1/network/networks')).body).toEqual([])
  })

  it('are told of everything that is wrong in the order of the parameters', async () => {
    const client = await sandbox.tenant('empty')
    const texts = async (fields: object) => {
      const { body } = await make(client, fields)
      return Object.entries((body as unknown as { errors: Record<string, string> }).errors)
    }
    const twice = [80, 443, 80].map((source_port) => ({ source_port, target_port: 8080 }))
    expect(await texts({ targets: [{}], rules: twice, display_name: 'x'.repeat(256) })).toEqual([
      ['display_name', "Parameter 'display_name' must have at most 255 characters"],
      ['rules', "Parameter 'rules' at 2.source_port: 80 is already forwarded"],
      ['targets', "Parameter 'targets' at 0.target_uuid: is missing"],
    ])
    const ports = [{ target_port: 70_000, source_port: 0 }, { target_port: 80 }]
    expect(await texts({ rules: ports, billing_account_id: 'x' })).toEqual([
      ['billing_account_id', "Parameter 'billing_account_id' must be a whole number"],
      [
        'rules',
        "Parameter 'rules' at 0.source_port: must be at least 1; at 0.target_port: must be at most 65535; at 1.source_port: must be a number",
      ],
    ])
    const { body: made } = await make(client)
    const added = { target_port: 'http', source_port: 70_000 }
    const refused = await client.json('POST', `${PATH}/${made.uuid}/forwarding_rules`, added)
    expect(JSON.stringify(refused.body)).toBe(
      JSON.stringify({
        errors: {
          source_port: "Parameter 'source_port' must be from 1 to 65535",
          target_port: "Parameter 'target_port' must be a whole number",
        },
      }),
    )
    const elsewhere = await client.json('PUT', `${PATH}/unknown/billing_account`, { set_id: 999_999 })
    expect(elsewhere).toEqual({ status: 404, body: { message: 'Load balancer not found' } })
  })

  it('take a floating IP like a VM does', async () => {
    const client = await sandbox.tenant('empty')
    const { body } = await make(client, { reserve_public_ip: 'false' })
    const made = await client.json<{ address: string }>('POST', '/v1/network/ip_addresses', {
      billing_account_id: await anyAccount(client),
    })
    const assigned = await client.json('POST', `/v1/network/ip_addresses/${made.body.address}/assign`, {
      assigned_to: body.uuid,
      assigned_to_resource_type: 'load_balancer',
    })
    expect(assigned.body).toMatchObject({
      assigned_to: body.uuid,
      assigned_to_private_ip: body.private_address,
    })
  })
})
