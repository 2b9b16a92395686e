import { randomUUID } from 'node:crypto'

import { anyAccount, createVm, type Client } from '../testing.ts'

/** Something that a documented request needs: found in the tenant, or made for it. */
type Prop = (stage: Stage) => Promise<unknown>

const VMS = '/v1/user-resource/vm'
const LOAD_BALANCERS = '/v1/network/load_balancers'

const copyOfImage = { source_image_type: 'OS_BASE', source_image: 'ubuntu_24.04', size_gb: 30 }

const props: Readonly<Record<string, Prop>> = {
  $account: ({ client }) => anyAccount(client),
  $vm: async ({ client }) => (await createVm(client)).uuid,
  $otherVm: async ({ client }) => (await createVm(client)).uuid,
  $vmInNetwork: vmInNetwork,
  $otherVmInNetwork: vmInNetwork,
  $vmWithAddress: async ({ client }) => (await createVm(client, { reserve_public_ip: true })).uuid,
  $username: async () => 'tester',
  $stoppedVm: async ({ client }) => {
    const { uuid } = await createVm(client)
    await client.form('POST', `${VMS}/stop`, { uuid })
    return uuid
  },
  $pool: ({ client }) => first(client, '/v1/user-resource/host_pool/list', 'uuid'),
  $osVersion: async () => '24.04',
  $replica: async (stage) => {
    const uuid = String(await stage.prop('$vm'))
    await stage.client.form('POST', `${VMS}/replica`, { uuid })
    return first(stage.client, `${VMS}/replica?uuid=${uuid}`, 'uuid')
  },
  $attachedDisk: async (stage) => {
    const uuid = String(await stage.prop('$vm'))
    return made(stage.client.form('POST', `${VMS}/storage`, { uuid, size_gb: 50 }), 'uuid')
  },
  $disk: async ({ client }) => {
    const billing_account_id = await anyAccount(client)
    return made(client.form('POST', '/v1/storage/disks', { ...copyOfImage, billing_account_id }), 'uuid')
  },
  $bucketName: async () => newBucketName(),
  $bucket: async ({ client }) => {
    const billing_account_id = await anyAccount(client)
    const name = newBucketName()
    return made(client.form('PUT', '/v1/storage/bucket', { billing_account_id, name }), 'name')
  },
  $accessKey: ({ client }) => first(client, '/v1/storage/user/keys', 'accessKey', 'POST'),
  $network: ({ client }) => made(client.send('POST', '/v1/network/network?name=other'), 'uuid'),
  $address: async ({ client }) => {
    const billing_account_id = await anyAccount(client)
    return made(client.json('POST', '/v1/network/ip_addresses', { billing_account_id }), 'address')
  },
  $assignedAddress: async (stage) => {
    const address = String(await stage.prop('$address'))
    const vm_uuid = await stage.prop('$vm')
    await stage.client.json('POST', `/v1/network/ip_addresses/${address}/assign`, { vm_uuid })
    return address
  },
  $loadBalancer: async ({ client }) => {
    const billing_account_id = await anyAccount(client)
    const rules = [{ source_port: 443, target_port: 8443 }]
    return made(client.json('POST', LOAD_BALANCERS, { billing_account_id, rules, targets: [] }), 'uuid')
  },
  $target: async (stage) => {
    const path = `${LOAD_BALANCERS}/${String(await stage.prop('$loadBalancer'))}/targets`
    const target = { target_uuid: await stage.prop('$vm'), target_type: 'vm' }
    return made(stage.client.json('POST', path, target), 'target_uuid')
  },
  $rule: async (stage) => {
    const path = `${LOAD_BALANCERS}/${String(await stage.prop('$loadBalancer'))}`
    const { body } = await stage.client.get<{ forwarding_rules: { uuid: string }[] }>(path)
    return body.forwarding_rules[0]?.uuid
  },
  $token: async ({ client }) => {
    const { body } = await client.form<{ id: number }[]>('POST', '/v1/user-resource/token')
    return body.at(-1)?.id
  },
  $unusedAccount: unusedAccount,
  $owingAccount: async (stage) => {
    await stage.prop('$unpaidInvoice')
    return stage.prop('$account')
  },
  $unpaidInvoice: async (stage) => {
    const { client } = stage
    const billing_account_id = await anyAccount(client)
    await stage.prop('$card')
    await client.form('POST', '/v1/payment/credit/request_invoice', { billing_account_id, amount: '10.00' })
    return first(client, `/v1/payment/invoice/list?billing_account_id=${billing_account_id}`, 'id')
  },
  $card: async ({ client }) => {
    const billing_account_id = await anyAccount(client)
    return made(client.form('POST', '/v1/payment/card', { billing_account_id, token: 'tok_visa' }), 'id')
  },
  $invoice: async ({ client }) => {
    const path = `/v1/payment/invoice/list?billing_account_id=${await anyAccount(client)}`
    const { body } = await client.get<{ id: number; transaction_list: unknown[] }[]>(path)
    return body.find((invoice) => invoice.transaction_list.length > 0)?.id
  },
}

/** What one documented request is made in: a tenant in which what it names is there. */
export class Stage {
  readonly client: Client
  readonly #found = new Map<string, Promise<unknown>>()

  constructor(client: Client) {
    this.client = client
  }

  /** Each is found or made once, so that what belongs together does. */
  prop(name: string): Promise<unknown> {
    const make = props[name]
    if (!make) throw new Error(`The stage has no ${name}`)
    const found = this.#found.get(name) ?? make(this)
    this.#found.set(name, found)
    return found
  }

  /** The value with what it names put in its place. */
  async fill(value: unknown): Promise<unknown> {
    if (typeof value === 'string' && value.startsWith('$')) return this.prop(value)
    if (Array.isArray(value)) return Promise.all(value.map((entry) => this.fill(entry)))
    if (typeof value === 'object' && value !== null) return this.fillAll(value)
    return value
  }

  async fillAll(values: object = {}): Promise<Record<string, unknown>> {
    const filled: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(values)) filled[name] = await this.fill(value)
    return filled
  }
}

/** No endpoint makes an account: what another one pays for goes over to the first. */
async function unusedAccount({ client }: Stage): Promise<number> {
  const { body: accounts } = await client.get<{ id: number }[]>('/v1/payment/billing_account/list')
  const [account = 0, unused = 0] = accounts.map(({ id }) => id)
  const payer = { billing_account_id: account }
  for (const slug of ['cyc01', 'bus02']) {
    const at = `/v1/${slug}`
    const vms = await client.get<{ uuid: string }[]>(`${at}/user-resource/billing_resources?id=${unused}`)
    for (const { uuid } of vms.body)
      await client.form('POST', `${at}/user-resource/resource_billing`, { uuid, ...payer })
    const disks = await client.get<{ uuid: string }[]>(`${at}/storage/disks`)
    for (const { uuid } of disks.body) await client.form('PATCH', `${at}/storage/disks/${uuid}`, payer)
    const addresses = await client.get<{ address: string }[]>(`${at}/network/ip_addresses`)
    for (const { address } of addresses.body)
      await client.json('PATCH', `${at}/network/ip_addresses/${address}`, payer)
  }
  const buckets = await client.get<{ name: string }[]>('/v1/storage/bucket/list')
  for (const { name } of buckets.body) await client.form('PATCH', '/v1/storage/bucket', { name, ...payer })
  await client.form('POST', '/v1/payment/pay_all', { billing_account_id: unused })
  return unused
}

/** Only such a one can be a target of what is in the network. */
async function vmInNetwork(stage: Stage): Promise<string> {
  return (await createVm(stage.client, { network_uuid: String(await stage.prop('$network')) })).uuid
}

async function first(client: Client, path: string, key: string, method = 'GET'): Promise<unknown> {
  const { body } = await client.send<Record<string, unknown>[]>(method, path)
  return body[0]?.[key]
}

async function made(answer: Promise<{ body: unknown }>, key: string): Promise<unknown> {
  const { body } = await answer
  const value = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return new Map<string, unknown>(value).get(key)
}

/** Nobody has it: a request is asked again and again. */
function newBucketName(): string {
  return `bucket-${randomUUID()}`
}
