import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { startSandbox, type Sandbox } from './start.ts'
import { Client, newVmFields } from './testing.ts'

let dataDir = ''

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
})

afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

function options() {
  return { port: 0, s3Port: 0, host: '127.0.0.1', dataDir: join(dataDir, 'made', 'of', 'parts'), speed: 1 }
}

function start(): Promise<Sandbox> {
  return startSandbox(options())
}

describe('startSandbox', () => {
  it('keeps tenants and makes the demo account once', async () => {
    const first = await start()
    const { body } = await new Client(first.url, 'demo').get('/v1/user-resource/vm/list')
    await first.close()
    const second = await start()
    expect((await new Client(second.url, 'demo').get('/v1/user-resource/vm/list')).body).toEqual(body)
    await second.close()
  })

  it('closes although someone waits for a clock', async () => {
    const sandbox = await start()
    const client = new Client(sandbox.url, 'demo')
    await client.json('POST', '/_sandbox/clock', { hold: true })
    const before = await client.get<object[]>('/v1/user-resource/vm/list')
    const cutOff = client
      .form('POST', '/v1/user-resource/vm', await newVmFields(client))
      .catch(() => 'cut off')
    await expect
      .poll(async () => (await client.get<object[]>('/v1/user-resource/vm/list')).body.length)
      .toBe(before.body.length + 1)
    await sandbox.close()
    expect(await cutOff).toBe('cut off')
  })

  it('rejects when the port is taken', async () => {
    const sandbox = await start()
    const port = Number(new URL(sandbox.url).port)
    const elsewhere = { ...options(), dataDir: join(dataDir, 'other') }
    await expect(startSandbox({ ...elsewhere, port })).rejects.toThrow(
      `Port ${port} is in use by another program: stop it, or set SANDBOX_PORT`,
    )
    const s3Port = Number(new URL(sandbox.s3Url).port)
    await expect(startSandbox({ ...elsewhere, s3Port })).rejects.toThrow(
      `Port ${s3Port} is in use by another program: stop it, or set SANDBOX_S3_PORT`,
    )
    await sandbox.close()
  })

  it('rejects when another sandbox has the directory', async () => {
    const sandbox = await start()
    await expect(start()).rejects.toThrow(/^DATA_DIR .* is in use by another sandbox/)
    await sandbox.close()
    await (await start()).close()
  })

  it('rejects when the directory cannot be had', async () => {
    writeFileSync(join(dataDir, 'file'), '')
    for (const path of [join(dataDir, 'file'), join(dataDir, 'file', 'below'), '/proc/nope'])
      await expect(startSandbox({ ...options(), dataDir: path })).rejects.toThrow(
        `DATA_DIR ${path} cannot be made`,
      )
  })
})
