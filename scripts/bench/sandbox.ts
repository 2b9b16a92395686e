// `npm run bench:sandbox`: how fast the sandbox answers, alone on a port of its own. Prints, and ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import type { Readable } from 'node:stream'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { root } from '../root.mjs'
import { median, ms, quantile, verdict } from './numbers.ts'

const LIST_RUNS = 20
const READS_PER_SECOND = 200
const READ_SECONDS = 15
const WARM_UP_SECONDS = 3
/** What the sandbox promises. */
const LIST_MS = 150
const READ_P99_MS = 5

const withUuid = z.object({ uuid: z.string() })

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const dataDir = await mkdtemp(join(tmpdir(), 'elastis-bench-'))
const child = spawn(process.execPath, [join(root, 'scripts', 'sandbox.mjs')], {
  env: { ...process.env, SANDBOX_PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
})
/** A server that does nothing: what it takes is the machine's doing. */
const idle = spawn(
  process.execPath,
  [
    '-e',
    `const server = require('node:http').createServer((_, res) => res.end('{}'))
     server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))`,
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const exited = Promise.all([once(child, 'exit'), once(idle, 'exit')])
try {
  const url = await addressOf(child)
  const token = await makeLargeTenant(url)
  gatherInOneLocation()
  await measureList(url, token)
  await measureReads(url, token, await addressOf(idle))
} finally {
  agent.destroy()
  child.kill('SIGKILL')
  idle.kill('SIGKILL')
  await exited
  await rm(dataDir, { recursive: true, force: true })
}

async function addressOf({ stdout }: { readonly stdout: Readable }): Promise<string> {
  for await (const line of createInterface(stdout)) {
    const found = line.match(/http:\/\/127\.0\.0\.1:\d+/)
    if (found) {
      stdout.resume()
      return found[0]
    }
  }
  throw new Error('A server ended before it could serve')
}

async function makeLargeTenant(url: string): Promise<string> {
  const response = await fetch(`${url}/_sandbox/tenants`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ world: 'large' }),
  })
  return z.object({ token: z.string() }).parse(await response.json()).token
}

/** The world spreads its 10,000 machines over two locations; a list is asked of one. */
function gatherInOneLocation(): void {
  const database = new Database(join(dataDir, 'sandbox.db'))
  database.exec("UPDATE vms SET location = 'cyc01'; UPDATE disks SET location = 'cyc01'")
  database.close()
}

/** Milliseconds from sending a request to having its whole answer. */
function timed(url: string, token: string): Promise<{ took: number; body: string }> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    request(url, { agent, headers: { apikey: token } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const body = Buffer.concat(parts).toString()
        if (answer.statusCode === 200) resolve({ took: performance.now() - begun, body })
        else reject(new Error(`${url} answered ${answer.statusCode}: ${body}`))
      })
    })
      .on('error', reject)
      .end()
  })
}

async function measureList(url: string, token: string): Promise<void> {
  const runs: number[] = []
  let count = 0
  for (let run = 0; run <= LIST_RUNS; run++) {
    const { took, body } = await timed(`${url}/v1/user-resource/vm/list`, token)
    count = z.array(withUuid).parse(JSON.parse(body)).length
    // The first warms it up.
    if (run > 0) runs.push(took)
  }
  console.log(`List of ${count.toLocaleString('en')} VMs of one location, ${LIST_RUNS} runs`)
  console.log(
    `  median ${ms(median(runs))}, at most ${ms(Math.max(...runs))} ${verdict(median(runs), LIST_MS)}`,
  )
}

/**
 * Single reads, sent at their time whether or not the earlier ones are answered: a slow answer delays no later request. Between each two the
 * idle server is asked: on a machine that is busy otherwise it tells what the sandbox has no part in.
 */
async function measureReads(url: string, token: string, idleUrl: string): Promise<void> {
  const paths = await readPaths(url, token)
  const took: number[] = []
  const tookIdle: number[] = []
  const sent: Promise<void>[] = []
  const begun = performance.now()
  const count = READS_PER_SECOND * (WARM_UP_SECONDS + READ_SECONDS)
  const send = async (at: number, address: string, times: number[]) => {
    const wait = begun + (at * 1000) / READS_PER_SECOND - performance.now()
    if (wait > 0) await sleep(wait)
    const reading = timed(address, token).then((answer) => {
      if (at >= READS_PER_SECOND * WARM_UP_SECONDS) times.push(answer.took)
      return undefined
    })
    sent.push(reading)
  }
  for (let at = 0; at < count; at++) {
    await send(at, url + (paths[at % paths.length] ?? ''), took)
    await send(at + 0.5, idleUrl, tookIdle)
  }
  await Promise.all(sent)
  console.log(`Single reads at ${READS_PER_SECOND} a second, ${took.length.toLocaleString('en')} of them`)
  console.log(`  ${summary(took)} ${verdict(quantile(took, 0.99), READ_P99_MS)}`)
  console.log(`  a server that does nothing, at the same time: ${summary(tookIdle)}`)
}

function summary(times: readonly number[]): string {
  return `median ${ms(median(times), 2)}, 99 % ${ms(quantile(times, 0.99), 2)}, at most ${ms(Math.max(...times), 2)}`
}

/** Of each kind some, of many machines. */
async function readPaths(url: string, token: string): Promise<string[]> {
  const read = async <Entry>(path: string, entry: z.ZodType<Entry>) =>
    z.array(entry).parse(JSON.parse((await timed(url + path, token)).body))
  const vms = await read('/v1/user-resource/vm/list', withUuid)
  const disks = await read('/v1/storage/disks', withUuid)
  const addresses = await read('/v1/network/ip_addresses', z.object({ address: z.string() }))
  return Array.from({ length: 500 }, (_, at) => [
    `/v1/user-resource/vm?uuid=${vms[(at * 37) % vms.length]?.uuid}`,
    `/v1/storage/disks/${disks[(at * 41) % disks.length]?.uuid}`,
    `/v1/network/ip_addresses/${addresses[(at * 43) % addresses.length]?.address}`,
    `/v1/user-resource/vm/replica?uuid=${vms[(at * 47) % vms.length]?.uuid}`,
    '/v1/user-resource/user',
  ]).flat()
}
