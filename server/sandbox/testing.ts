import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startSandbox } from './start.ts'
import type { World } from './worlds/world.ts'

/** Seconds per second at which every write is done at once, and a test still ends on the day on which it began. */
const INSTANT = 20_000

export interface Answer<Body> {
  readonly status: number
  readonly body: Body
}

type Fields = Readonly<Record<string, string | number | boolean>>

/** Speaks to a sandbox as one tenant. The tests state the shapes that they expect. */
export class Client {
  readonly url: string
  readonly token: string

  constructor(url: string, token: string) {
    this.url = url
    this.token = token
  }

  get<Body = unknown>(path: string): Promise<Answer<Body>> {
    return this.send('GET', path)
  }

  /** A form with spaces as `%20`, as the panel sends it. */
  form<Body = unknown>(method: string, path: string, fields: Fields = {}): Promise<Answer<Body>> {
    const body = Object.entries(fields)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&')
    return this.send(method, path, { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  }

  json<Body = unknown>(method: string, path: string, body: object): Promise<Answer<Body>> {
    return this.send(method, path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  }

  async send<Body = unknown>(method: string, path: string, init: RequestInit = {}): Promise<Answer<Body>> {
    const headers = new Headers(init.headers)
    headers.set('apikey', this.token)
    const response = await fetch(this.url + path, { ...init, method, headers })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body }
  }
}

export interface TestSandbox {
  readonly url: string
  readonly s3Url: string
  readonly dataDir: string
  /** A tenant of its own. */
  tenant(world: World, options?: { readonly speed?: number; readonly hold?: boolean }): Promise<Client>
  close(): Promise<void>
}

/** A sandbox on a free port with a database of its own, which goes with it. */
export async function startTestSandbox(): Promise<TestSandbox> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const sandbox = await startSandbox({ port: 0, s3Port: 0, host: '127.0.0.1', dataDir, speed: INSTANT })
  return {
    url: sandbox.url,
    s3Url: sandbox.s3Url,
    dataDir,
    tenant: async (world, options = {}) => {
      const door = new Client(sandbox.url, '')
      const { body } = await door.json<{ token: string }>('POST', '/_sandbox/tenants', { world, ...options })
      return new Client(sandbox.url, body.token)
    },
    close: async () => {
      await sandbox.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** The VM fields that the tests look at. */
export interface VmBody {
  readonly uuid: string
  readonly name: string
  readonly status: string
  readonly vcpu: number
  readonly memory: number
  readonly backup: boolean
  readonly billing_account: number
  readonly username: string
  readonly os_name: string
  readonly os_version: string
  readonly private_ipv4: string
  readonly mac: string
  readonly created_at: string
  readonly updated_at: string | null
  readonly storage: readonly {
    readonly uuid: string
    readonly name: string
    readonly primary: boolean
    readonly size: number
    readonly replica: readonly { readonly uuid: string; readonly type: string }[]
  }[]
}

/** The tenant's first billing account. */
export async function anyAccount(client: Client): Promise<number> {
  const { body } = await client.get<{ id: number }[]>('/v1/payment/billing_account/list')
  const id = body[0]?.id
  if (id === undefined) throw new Error('The tenant has no billing account')
  return id
}

/** What it takes to make a VM in the first location, without a public address. */
export async function newVmFields(client: Client) {
  return {
    name: 'test-machine',
    os_name: 'ubuntu',
    os_version: '24.04',
    disks: 20,
    vcpu: 1,
    ram: 1024,
    username: 'tester',
    password: 'Password123',
    reserve_public_ip: false,
    billing_account_id: await anyAccount(client),
  }
}

export async function createVm(client: Client, fields: Fields = {}, location = ''): Promise<VmBody> {
  const made = await client.form<VmBody>('POST', `/v1${location}/user-resource/vm`, {
    ...(await newVmFields(client)),
    ...fields,
  })
  if (made.status !== 200) throw new Error(`No VM was made: ${JSON.stringify(made.body)}`)
  return made.body
}
