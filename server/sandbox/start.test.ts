import { mkdtempSync, rmSync } from 'node:fs'
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

function start(port = 0): Promise<Sandbox> {
  return startSandbox({ port, s3Port: 0, host: '127.0.0.1', dataDir: join(dataDir, 'made'), speed: 1 })
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
    await expect(start(Number(new URL(sandbox.url).port))).rejects.toThrow('EADDRINUSE')
    await sandbox.close()
  })
})
