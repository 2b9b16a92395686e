import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, describe, expect, it } from 'vitest'

import { anyAccount, Client, newVmFields, type VmBody } from './testing.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true })
})

/** A sandbox in a process of its own, so that it can be killed. */
async function startProcess(): Promise<{ url: string; kill: () => Promise<void> }> {
  const main = new URL('./main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, SANDBOX_PORT: '0', DATA_DIR: dataDir, SANDBOX_SPEED: '1' },
  })
  children.push(child)
  const exited = once(child, 'exit').then(() => {
    throw new Error('The sandbox has ended')
  })
  const [output] = (await Promise.race([once(child.stdout, 'data'), exited])) as [Buffer]
  exited.catch(() => undefined)
  const url = /http:\/\/[\d.:]+/.exec(output.toString())?.[0] ?? ''
  return {
    url,
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** How many rows each table has. */
function counts(): Record<string, number> {
  const db = new Libsql(join(dataDir, 'sandbox.db'), { readonly: true })
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as { name: string }[]
  const found = tables.map(({ name }) => {
    const { count } = db.prepare(`SELECT COUNT(*) AS count FROM ${name}`).get() as { count: number }
    return [name, count] as const
  })
  db.close()
  return Object.fromEntries(found)
}

interface Made {
  readonly uuid: string
}

interface InvoiceBody {
  readonly id: number
  readonly status: number
  readonly totals: { readonly total: number }
  readonly transaction_list: readonly { readonly amount: number }[]
}

/** What an account says of its money, in cents. */
async function moneyOf(client: Client, id: number) {
  const named = `billing_account_id=${id}`
  const { body: account } = await client.get<{ credit_amount: number; unpaid_amount: number }>(
    `/v1/payment/billing_account?${named}`,
  )
  const { body: credit } = await client.get<{ amount: number }[]>(`/v1/payment/credit/list?${named}`)
  const { body: invoices } = await client.get<InvoiceBody[]>(`/v1/payment/invoice/list?${named}`)
  const paid = invoices.filter(({ status }) => status === 10)
  const open = invoices.filter(({ status }) => status !== 10)
  const cents = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + Math.round(each * 100), 0)
  expect(cents(credit.map(({ amount }) => amount))).toBe(cents([account.credit_amount]))
  const paidCents = cents(
    paid.flatMap(({ transaction_list }) => transaction_list.map(({ amount }) => amount)),
  )
  expect(cents(paid.map(({ totals }) => totals.total))).toBe(paidCents)
  return {
    credit: cents([account.credit_amount]),
    unpaid: cents([account.unpaid_amount]),
    open: open.map((invoice) => invoice.id),
    openCents: cents(open.map(({ totals }) => totals.total)),
    /** How many there are for each invoice that is paid. */
    payments: paid.map(({ transaction_list }) => transaction_list.length),
    paidCents,
  }
}

const LIST = '/v1/user-resource/vm/list'

describe('a sandbox that is killed', () => {
  it('has lost nothing that it had acknowledged, and finishes what it was at', async () => {
    const first = await startProcess()
    const door = new Client(first.url, '')
    const tenant = await door.json<{ token: string }>('POST', '/_sandbox/tenants', {
      world: 'empty',
      hold: true,
    })
    const { token } = tenant.body
    const client = new Client(first.url, token)
    const fields = await newVmFields(client)
    const writing = Array.from({ length: 20 }, (_, at) =>
      client
        .form<{ uuid: string }>('POST', '/v1/storage/disks', { ...fields, size_gb: 10 + at })
        .catch(() => undefined),
    )
    const creating = client.form('POST', '/v1/user-resource/vm', fields).catch(() => 'cut off')
    await expect.poll(async () => (await client.get<VmBody[]>(LIST)).body.length).toBe(1)
    await expect.poll(async () => (await client.get<object[]>('/v1/storage/disks')).body.length).toBe(21)
    await client.json('POST', '/_sandbox/clock', { advance_seconds: 3 })
    const acknowledged = await Promise.all(writing)
    const clock = await client.get('/_sandbox/clock')
    await first.kill()
    expect(await creating).toBe('cut off')

    const second = await startProcess()
    const again = new Client(second.url, token)
    expect((await again.get('/_sandbox/clock')).body).toEqual(clock.body)
    const disks = await again.get<{ uuid: string }[]>('/v1/storage/disks')
    const present = new Set(disks.body.map((disk) => disk.uuid))
    expect(acknowledged.map((answer) => present.has(answer?.body.uuid ?? ''))).toEqual(Array(20).fill(true))
    expect((await again.get(LIST)).body).toMatchObject([{ status: 'creating' }])
    await again.json('POST', '/_sandbox/clock', { advance_seconds: 30 })
    expect((await again.get(LIST)).body).toMatchObject([{ status: 'running' }])
    await second.kill()
  }, 60_000)

  it('in the middle of many writes loses none that was acknowledged', async () => {
    let sandbox = await startProcess()
    const { body } = await new Client(sandbox.url, '').json<{ token: string }>('POST', '/_sandbox/tenants', {
      world: 'empty',
      speed: 20_000,
    })
    const paths = {
      disks: '/v1/storage/disks',
      addresses: '/v1/network/ip_addresses',
      networks: '/v1/network/networks',
    }
    const acknowledged = {
      disks: new Set<string>(),
      addresses: new Set<string>(),
      networks: new Set<string>(),
    }
    const kinds = ['disks', 'addresses', 'networks'] as const
    const count = () => kinds.reduce((sum, kind) => sum + acknowledged[kind].size, 0)
    for (let round = 1; round <= 3; round++) {
      const client = new Client(sandbox.url, body.token)
      const billing_account_id = await anyAccount(client)
      const make = {
        disks: () => client.form<Made>('POST', paths.disks, { billing_account_id, size_gb: 10 }),
        addresses: () => client.json<Made>('POST', paths.addresses, { billing_account_id }),
        networks: () => client.send<Made>('POST', '/v1/network/network'),
      }
      const killed = new AbortController()
      const writers = kinds.map(async (kind) => {
        while (!killed.signal.aborted) {
          const answer = await make[kind]().catch(() => null)
          if (answer !== null && answer.status < 300) acknowledged[kind].add(answer.body.uuid)
        }
      })
      await expect.poll(count, { interval: 5 }).toBeGreaterThan(round * 15)
      await sandbox.kill()
      killed.abort()
      await Promise.all(writers)

      sandbox = await startProcess()
      for (const kind of kinds) {
        const there = await new Client(sandbox.url, body.token).get<Made[]>(paths[kind])
        const present = new Set(there.body.map(({ uuid }) => uuid))
        expect([...acknowledged[kind]].filter((uuid) => !present.has(uuid))).toEqual([])
      }
    }
    await sandbox.kill()
  }, 120_000)

  it('in the middle of making a large world leaves nothing of it', async () => {
    const first = await startProcess()
    const before = counts()
    const making = new Client(first.url, '')
      .json('POST', '/_sandbox/tenants', { world: 'large' })
      .catch(() => 'cut off')
    await expect.poll(() => (counts()['disks'] ?? 0) - (before['disks'] ?? 0)).toBeGreaterThan(500)
    await first.kill()
    expect(await making).toBe('cut off')

    const second = await startProcess()
    expect(counts()).toEqual(before)
    expect((await new Client(second.url, 'demo').get(LIST)).status).toBe(200)
    await second.kill()
  }, 60_000)

  it('in the middle of paying everything has taken what it acknowledged, each request whole, and nothing twice', async () => {
    let sandbox = await startProcess()
    const door = new Client(sandbox.url, '')
    const payers = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const fields = { world: 'empty', hold: true }
        const { body } = await door.json<{ token: string }>('POST', '/_sandbox/tenants', fields)
        const client = new Client(sandbox.url, body.token)
        const billing_account_id = await anyAccount(client)
        await client.form('POST', '/v1/payment/card', { billing_account_id, token: 'tok_visa' })
        return { token: body.token, billing_account_id, given: await moneyOf(client, billing_account_id) }
      }),
    )
    for (let round = 1; round <= 3; round++) {
      const begun = await Promise.all(
        payers.map(async ({ token, billing_account_id }) => {
          const client = new Client(sandbox.url, token)
          const order = (amount: string) =>
            client.form('POST', '/v1/payment/credit/request_invoice', { billing_account_id, amount })
          await Promise.all(Array.from({ length: 40 }, (_, at) => order((round + at / 100).toFixed(2))))
          const { open } = await moneyOf(client, billing_account_id)
          expect(open.length).toBeGreaterThanOrEqual(40)
          return { client, open }
        }),
      )
      const acknowledged = new Set<number>()
      const paying = begun.map(async ({ client }, at) => {
        const { billing_account_id } = payers[at]!
        const answer = await client
          .form('POST', '/v1/payment/pay_all', { billing_account_id })
          .catch(() => null)
        if (answer?.status === 200) acknowledged.add(at)
      })
      await Promise.race(paying)
      // As soon as something of a further one can be seen: were it not taken as a whole, the rest of it would never be.
      const seen = counts()['transactions'] ?? 0
      const isAtTheNext = () => counts()['transactions'] !== seen || acknowledged.size === payers.length
      await expect.poll(isAtTheNext, { interval: 1 }).toBe(true)
      await sandbox.kill()
      await Promise.all(paying)

      sandbox = await startProcess()
      for (const [at, { token, billing_account_id, given }] of payers.entries()) {
        const money = await moneyOf(new Client(sandbox.url, token), billing_account_id)
        const { open } = begun[at]!
        const left = open.filter((id) => money.open.includes(id))
        expect(acknowledged.has(at) ? [0] : [0, open.length]).toContain(left.length)
        expect(money.payments.every((count) => count === 1)).toBe(true)
        expect(money.credit).toBe(given.credit + money.paidCents)
        expect(money.unpaid).toBe(money.openCents)
      }
    }
    await sandbox.kill()
  }, 120_000)
})
