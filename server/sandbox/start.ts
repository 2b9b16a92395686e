import { serve, type ServerType } from '@hono/node-server'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { createApp } from './app.ts'
import { Clock } from './clock.ts'
import { Database } from './database.ts'
import { ensureDemoTenant } from './tenancy.ts'

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Where the database is kept; made when it does not exist. */
  readonly dataDir: string
  /** Sandbox seconds per real second. */
  readonly speed: number
}

export interface Sandbox {
  readonly url: string
  close(): Promise<void>
}

/** Clients keep a connection for the next call: closing it early, while that call is on its way, would lose it. */
const KEEP_ALIVE_MS = 75_000

/** Starts the emulator of the API. Rejects when the port is taken or the directory cannot be written. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  mkdirSync(options.dataDir, { recursive: true })
  const db = new Database(join(options.dataDir, 'sandbox.db'))
  const clock = new Clock(db)
  ensureDemoTenant(db, clock, options.speed)

  const app = createApp({ db, clock, speed: options.speed })
  const { server, port } = await listen(app.fetch, options).catch((error: unknown) => {
    db.close()
    throw error
  })
  return {
    url: `http://${options.host}:${port}`,
    close: async () => {
      // Ending the connections also ends whatever waits for a clock.
      await new Promise((resolve) => {
        server.close(resolve)
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      db.close()
    },
  }
}

function listen(
  fetch: ReturnType<typeof createApp>['fetch'],
  { port, host }: SandboxOptions,
): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const serverOptions = { keepAliveTimeout: KEEP_ALIVE_MS }
    const server = serve({ fetch, port, hostname: host, serverOptions }, (address) =>
      resolve({ server, port: address.port }),
    )
    server.once('error', reject)
  })
}
