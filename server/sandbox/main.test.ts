import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'

import { DEMO_TOKEN } from './tenancy.ts'

const script = fileURLToPath(new URL('../../scripts/sandbox.mjs', import.meta.url))

let sandbox: ChildProcess | undefined
const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))

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
