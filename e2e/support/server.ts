import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { addresses } from './addresses.ts'

/** The build that the tests run against. */
const dist = fileURLToPath(new URL('../../dist', import.meta.url))

interface RunningServer {
  readonly url: string
  stop(): Promise<void>
}

interface ServerOptions {
  /** A copy of `dist`, inside the repository so that the server finds what it depends on. */
  readonly dir?: string
  /** 0 takes any free one. */
  readonly port?: number
  /** How this deployment is configured beyond that. */
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a panel of its own before the sandbox of the run, for tests of what a deployment does. */
export async function startServer({
  dir = dist,
  port = 0,
  env = {},
}: ServerOptions = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(dir, 'server', 'main.js')], {
    env: {
      ...process.env,
      PORT: String(port),
      API_URL: addresses.sandbox,
      LOG_LEVEL: 'error',
      // The same for all of them, as replicas of a deployment have it.
      SESSION_SECRET: 'a-secret-that-every-replica-shares-1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const url = /^Panel\s+(\S+)/.exec(line)?.[1]
    if (url === undefined) continue
    // Whatever else it says must not fill the pipe.
    child.stdout.resume()
    return {
      url,
      stop: async () => {
        // Open connections of the browser would otherwise be waited for.
        child.kill('SIGKILL')
        await exited
      },
    }
  }
  throw new Error('The server ended before it could serve')
}

/**
 * Starts a panel with a sandbox of its own for which time stands still: what the token `demo` leads to is the same to the last digit
 * in every run.
 * @param now in epoch milliseconds
 * @param dir where the sandbox keeps its data
 */
export function startServerAt(now: number, dir: string): Promise<RunningServer> {
  const held = `--import=data:text/javascript,Date.now=()=>${now}`
  return startServer({
    env: { NODE_OPTIONS: held, SANDBOX_PORT: '0', API_URL: '', SESSION_SECRET: '', DATA_DIR: dir },
  })
}

interface PartialServer extends RunningServer {
  /** Puts one with the whole build in its place, at the same address. Between the two there is none. */
  mend(): Promise<void>
}

/**
 * Starts a panel that lacks a part, as after a deployment that took its files away.
 * @param chunk how the names of the files begin that are gone
 * @param dir where the copy of the build is made, inside the repository
 * @throws when the build has no such file
 */
export async function startServerWithout(chunk: string, dir: string): Promise<PartialServer> {
  await cp(dist, dir, { recursive: true })
  const assets = join(dir, 'panel', 'assets')
  const gone = (await readdir(assets)).filter((name) => name.startsWith(chunk))
  if (gone.length === 0) throw new Error(`The build has no ${chunk}*`)
  for (const name of gone) await rm(join(assets, name))
  let running = await startServer({ dir })
  const { url } = running
  return {
    url,
    mend: async () => {
      await running.stop()
      running = await startServer({ port: Number(new URL(url).port) })
    },
    stop: () => running.stop(),
  }
}
