import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Big from 'big.js'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { configurationOf, resized } from '../src/components/vm/configuration.ts'
import { pricer, type PolicyEntry } from '../src/lib/pricing.ts'
import { formConfiguration } from '../src/pages/compute/create/form-configuration.ts'

/*
 * What a form promises is what the invoice charges: the panel's one pricing module against the sandbox's own metering. They share no code
 * and meet over HTTP, as ever.
 */

interface Line {
  readonly owner_uuid: string
  readonly description: string
  readonly price: number
  readonly cost: number
}

interface Invoice {
  readonly period_start: number
  readonly period_end: number
  readonly name: string
  readonly records_list: readonly { name: string; qty: number; item_price: number; amount: number }[]
}

const HOUR_S = 3600
let sandbox: ChildProcess
let url = ''
const dataDir = mkdtempSync(join(tmpdir(), 'promise-'))

beforeAll(async () => {
  const script = fileURLToPath(new URL('../scripts/sandbox.mjs', import.meta.url))
  const env = { ...process.env, SANDBOX_PORT: '0', SANDBOX_S3_PORT: '0', DATA_DIR: dataDir }
  sandbox = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  if (!sandbox.stdout) throw new Error('The sandbox says nothing')
  for await (const line of createInterface(sandbox.stdout)) {
    url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0] ?? ''
    if (url !== '') return
  }
}, 60_000)

afterAll(async () => {
  const exited = once(sandbox, 'exit')
  sandbox.kill()
  await exited
  rmSync(dataDir, { recursive: true })
})

/** A tenant for which every write is done at once. */
async function tenant() {
  const door = await ask<{ token: string }>('POST', '/_sandbox/tenants', { world: 'empty', speed: 20_000 })
  const call = <Body>(method: string, path: string, body?: object) =>
    ask<Body>(method, path, body, door.token)
  const [account] = await call<{ id: number }[]>('GET', '/v1/payment/billing_account/list')
  return { call, billing_account_id: account?.id ?? 0 }
}

async function ask<Body>(method: string, path: string, body?: object, token = ''): Promise<Body> {
  const response = await fetch(url + path, {
    method,
    headers: { apikey: token, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return JSON.parse(text) as Body
}

const sizes = fc.record({
  vcpu: fc.integer({ min: 2, max: 16 }),
  /** Of half a GB. */
  memory: fc.integer({ min: 4, max: 40 }),
  disk: fc.integer({ min: 60, max: 240 }),
  system: fc.constantFrom(['debian', '12'], ['windows', '2022']),
  snapshot: fc.boolean(),
  separate: fc.integer({ min: 1, max: 240 }),
  wait: fc.integer({ min: 2, max: 200 }),
})

it('charges for any size what its form says', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async ({ vcpu, memory, disk, system: [os_name, os_version], ...of }) => {
      const { call, billing_account_id } = await tenant()
      const { policy } = await call<{ policy: PolicyEntry[] }>('GET', '/v1/pricing/policy')
      const prices = pricer(policy)
      const vm = await call<{ uuid: string; storage: { uuid: string }[] }>('POST', '/v1/user-resource/vm', {
        billing_account_id,
        name: 'promised',
        os_name,
        os_version,
        vcpu,
        ram: memory * 512,
        disks: disk,
        username: 'tester',
        password: 'Password123',
        reserve_public_ip: false,
      })
      if (of.snapshot)
        await call('POST', '/v1/user-resource/vm/replica', {
          uuid: vm.uuid,
          storage_uuid: vm.storage[0]?.uuid,
        })
      const extra = await call<{ uuid: string }>('POST', '/v1/storage/disks', {
        billing_account_id,
        size_gb: of.separate,
      })
      const balancer = await call<{ uuid: string }>('POST', '/v1/network/load_balancers', {
        billing_account_id,
        display_name: 'promised-balancer',
        reserve_public_ip: false,
        rules: [],
        targets: [],
      })
      const { address } = await call<{ address: string }>('POST', '/v1/network/ip_addresses', {
        billing_account_id,
        name: 'promised-address',
      })
      const running = { vcpu, memoryMb: memory * 512, disksGb: [disk], osName: os_name, running: true }
      const promised = new Map([
        [vm.uuid, prices.vm({ ...running, snapshotGb: of.snapshot ? disk : 0 }).hourly],
        [extra.uuid, prices.storage('main', of.separate)],
        [balancer.uuid, prices.loadBalancer()],
        [address, prices.address('unassigned')],
      ])

      await call('POST', '/_sandbox/clock', { hold: true, advance_seconds: of.wait * HOUR_S })
      const usage = await call<Line[]>('GET', `/v1/charging/usage?billing_account_id=${billing_account_id}`)
      for (const [uuid, hourly] of promised) {
        // An address is known by itself.
        const lines = usage.filter(
          ({ owner_uuid, description }) => owner_uuid === uuid || description.includes(uuid),
        )
        expect(sumOf(lines.map(({ price }) => price)).toFixed()).toBe(hourly?.toFixed())
      }

      // Into the month after the next: the one between was billed whole.
      await call('POST', '/_sandbox/clock', { advance_seconds: 62 * 24 * HOUR_S })
      const invoices = await call<Invoice[]>(
        'GET',
        `/v1/payment/invoice/list?billing_account_id=${billing_account_id}`,
      )
      const whole = invoices
        .filter(({ name }) => name === 'Invoice')
        .toSorted((a, b) => b.period_start - a.period_start)[0]
      const hours = ((whole?.period_end ?? 0) - (whole?.period_start ?? 0)) / HOUR_S
      expect(hours).toBeGreaterThanOrEqual(28 * 24)
      const records = whole?.records_list ?? []
      expect(new Set(records.map(({ qty }) => qty))).toEqual(new Set([hours]))
      expect(sumOf(records.map(({ item_price }) => item_price)).toFixed()).toBe(
        sumOf([...promised.values()].map((hourly) => hourly ?? 0)).toFixed(),
      )
      for (const { item_price, qty, amount } of records)
        expect(amount).toBe(Number(new Big(item_price).times(qty).toFixed(5)))
    }),
    { numRuns: 40 },
  )
})

/** As "Create VM", "List VMs" and the rest answer. */
type ListedVm = Parameters<typeof configurationOf>[0] & { readonly uuid: string }

const machines = fc
  .record({
    vcpu: fc.integer({ min: 2, max: 8 }),
    memory: fc.integer({ min: 4, max: 20 }),
    disk: fc.integer({ min: 60, max: 240 }),
    system: fc.constantFrom(['debian', '12'], ['windows', '2022']),
    address: fc.boolean(),
    snapshot: fc.boolean(),
    to: fc.record({ vcpu: fc.integer({ min: 2, max: 8 }), memory: fc.integer({ min: 4, max: 20 }) }),
  })
  // The form does not send the sizes that it has already, and the service refuses them.
  .filter(({ vcpu, memory, to }) => vcpu !== to.vcpu || memory !== to.memory)

it(
  'charges what the forms make of what they hold: to create, to stop, to resize',
  { timeout: 240_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(machines, async ({ vcpu, memory, disk, system: [os_name, os_version], to, ...of }) => {
        const { call, billing_account_id } = await tenant()
        const { policy } = await call<{ policy: PolicyEntry[] }>('GET', '/v1/pricing/policy')
        const prices = pricer(policy)
        // Into the first day of a month, as what is metered begins anew with each.
        const { now } = await call<{ now: string }>('GET', '/_sandbox/clock')
        const date = new Date(now)
        const nextMonth = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
        await call('POST', '/_sandbox/clock', {
          advance_seconds: Math.ceil((nextMonth - date.getTime()) / 1000),
        })
        /** What a whole hour costs as things stand. */
        const charged = async () => {
          const clock = (body: object) => call('POST', '/_sandbox/clock', body)
          const soFar = async () => {
            const address = `/v1/charging/usage?billing_account_id=${billing_account_id}`
            return sumOf((await call<Line[]>('GET', address)).map(({ cost }) => cost))
          }
          // The hour that has begun may have seen something else.
          await clock({ hold: true, advance_seconds: HOUR_S })
          const before = await soFar()
          await clock({ advance_seconds: HOUR_S })
          const cost = (await soFar()).minus(before)
          await clock({ hold: false })
          return cost
        }
        /** Costs are told to five decimals, each line by itself. */
        const isCharged = async (hourly: Big | undefined) =>
          expect(Number((await charged()).minus(hourly ?? 0).abs())).toBeLessThan(0.0001)
        const vmNow = async () => {
          const [vm] = await call<ListedVm[]>('GET', '/v1/user-resource/vm/list')
          if (vm === undefined) throw new Error('The VM is gone')
          return vm
        }
        const present = async () => {
          const configuration = configurationOf(await vmNow(), of.address)
          if (configuration === null) throw new Error('The VM has no sizes')
          return configuration
        }

        // The form holds texts.
        const held = {
          os_name,
          os_version,
          vcpu: String(vcpu),
          ram: String(memory * 512),
          disks: String(disk),
        }
        const asked = formConfiguration({ ...held, reserve_public_ip: of.address }, null)
        const vm = await call<{ uuid: string; storage: { uuid: string }[] }>('POST', '/v1/user-resource/vm', {
          ...held,
          billing_account_id,
          name: 'promised',
          username: 'tester',
          password: 'Password123',
          reserve_public_ip: of.address,
        })
        const promised = asked ? prices.vm(asked).hourly : undefined
        await isCharged(promised)
        expect(prices.vm(await present()).hourly.toFixed()).toBe(promised?.toFixed())

        if (of.snapshot)
          await call('POST', '/v1/user-resource/vm/replica', {
            uuid: vm.uuid,
            storage_uuid: vm.storage[0]?.uuid,
          })
        await call('POST', '/v1/user-resource/vm/stop', { uuid: vm.uuid, force: 'True' })
        const stopped = await present()
        expect(stopped.running).toBe(false)
        await isCharged(prices.vm(stopped).hourly)

        const then = resized(stopped, to.vcpu, to.memory * 512)
        await call('PATCH', '/v1/user-resource/vm', { uuid: vm.uuid, vcpu: to.vcpu, ram: to.memory * 512 })
        await call('POST', '/v1/user-resource/vm/start', { uuid: vm.uuid })
        await isCharged(prices.vm(then).hourly)
      }),
      { numRuns: 10 },
    )
  },
)

const sumOf = (amounts: readonly (number | Big)[]) =>
  amounts.reduce<Big>((sum, amount) => sum.plus(amount), new Big(0))
