import { serve, type ServerType } from '@hono/node-server'
import { join } from 'node:path'

import { createApp } from './app.ts'
import { CannotStart, portProblem } from './cannot-start.ts'
import { Clock } from './clock.ts'
import { takeDataDir } from './data-dir.ts'
import { Database } from './database.ts'
import { ContentStore } from './s3/content.ts'
import { startS3 } from './s3/server.ts'
import { ensureDemoTenant } from './tenancy.ts'
import { removeUnfinishedTenants } from './unfinished-tenants.ts'

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Of the S3 server beside the API; 0 takes any free port. */
  readonly s3Port: number
  /** Where the database is kept; made when it does not exist. */
  readonly dataDir: string
  /** Sandbox seconds per real second. */
  readonly speed: number
}

export interface Sandbox {
  readonly url: string
  readonly s3Url: string
  close(): Promise<void>
}

/** Clients keep a connection for the next call: closing it early, while that call is on its way, would lose it. */
const KEEP_ALIVE_MS = 75_000

/** Starts the emulator of the API. Rejects with `CannotStart` when a port is taken or the directory cannot be had. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const dataDir = takeDataDir(options.dataDir)
  const db = new Database(join(options.dataDir, 'sandbox.db'))
  removeUnfinishedTenants(db)
  const clock = new Clock(db)
  ensureDemoTenant(db, clock, options.speed)

  const store = new ContentStore(join(options.dataDir, 'objects'))
  const abandon = (port: number, variable: string) => (error: unknown) => {
    db.close()
    dataDir.release()
    const problem = portProblem(error, port, variable)
    throw problem === undefined ? error : new CannotStart(problem)
  }
  const s3 = await startS3({ db, clock, store }, { host: options.host, port: options.s3Port }).catch(
    abandon(options.s3Port, 'SANDBOX_S3_PORT (two behind SANDBOX_PORT by itself)'),
  )
  const s3Url = `http://${reachable(options.host)}:${s3.port}`
  const app = createApp({ db, clock, s3Url, speed: options.speed })
  const { server, port } = await listen(app.fetch, options).catch((error: unknown) => {
    s3.server.close()
    return abandon(options.port, 'SANDBOX_PORT')(error)
  })
  return {
    url: `http://${options.host}:${port}`,
    s3Url,
    close: async () => {
      await Promise.all([end(server), end(s3.server)])
      db.close()
      dataDir.release()
    },
  }
}

/** Ending the connections also ends whatever waits for a clock. */
function end(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

/** The API names this address to browsers: a server that listens everywhere is reached at the machine itself. */
function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? 'localhost' : host
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
