import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { DEMO_TOKEN } from './tenancy.ts'

const script = fileURLToPath(new URL('../../scripts/sandbox.mjs', import.meta.url))

let sandbox: ChildProcess | undefined
let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
})

afterEach(async () => {
  if (sandbox?.exitCode === null) {
    const exited = once(sandbox, 'exit')
    sandbox.kill()
    await exited
  }
  rmSync(dataDir, { recursive: true })
})

it('prints its address, the demo token and a line for the shell that works', async () => {
  sandbox = spawn(process.execPath, [script], {
    env: { ...process.env, SANDBOX_PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  if (!sandbox.stdout) throw new Error('The sandbox says nothing')
  for await (const line of createInterface(sandbox.stdout)) {
    lines.push(line)
    if (line.startsWith('Try: ')) break
  }
  const printed = lines.join('\n')
  expect(printed).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
  expect(printed).toContain(DEMO_TOKEN)
  const line = lines.at(-1)?.replace('Try: ', '') ?? ''
  expect(line).toMatch(/^curl /)
  const { stdout } = await promisify(execFile)('sh', ['-c', `${line} --silent --show-error --fail`])
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ status: 'running' }))
})

it.each([
  [{ SANDBOX_SPEED: '0' }, 'SANDBOX_SPEED must be a number above 0'],
  [{ DATA_DIR: '/proc/nope' }, 'DATA_DIR /proc/nope cannot be made'],
])('says why it cannot start with %j, and ends', async (variables, reason) => {
  const env = { ...process.env, SANDBOX_PORT: '0', ...variables }
  const failure: unknown = await promisify(execFile)(process.execPath, [script], { env }).catch(
    (error: unknown) => error,
  )
  expect(failure).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The sandbox cannot start: /) as string,
  })
  expect(failure).toHaveProperty('stderr', expect.stringContaining(reason))
})
