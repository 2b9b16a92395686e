import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../root.mjs'

interface BenchServer {
  readonly panel: string
  readonly sandbox: string
  stop(): Promise<void>
}

/** The built server on ports of its own, with a sandbox that is thrown away afterwards. */
export async function startServer(): Promise<BenchServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'elastis-bench-'))
  const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
    env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', DATA_DIR: dataDir, API_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const found = new Map<string, string>()
  for await (const line of createInterface(child.stdout)) {
    const [name = '', address = ''] = line.split(/\s+/)
    if (address.startsWith('http')) found.set(name, address)
    if (found.size === 2) break
  }
  const panel = found.get('Panel')
  const sandbox = found.get('Sandbox')
  if (panel === undefined || sandbox === undefined) throw new Error('The server ended before it could serve')
  child.stdout.resume()
  return {
    panel,
    sandbox,
    stop: async () => {
      child.kill('SIGKILL')
      await exited
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
