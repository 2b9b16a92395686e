import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { addresses } from './addresses.ts'

/** The build that the tests run against. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url))

export interface RunningServer {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts a panel of its own before the sandbox of the run, for tests of what a deployment does.
 * @param dir a copy of `dist`, inside the repository so that the server finds what it depends on
 * @param port 0 takes any free one
 */
export async function startServer(dir: string, port = 0): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(dir, 'server', 'main.js')], {
    env: {
      ...process.env,
      PORT: String(port),
      API_URL: addresses.sandbox,
      LOG_LEVEL: 'error',
      // The same for all of them, as replicas of a deployment have it.
      SESSION_SECRET: 'a-secret-that-every-replica-shares-1',
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
