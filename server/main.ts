import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig, type Config } from './config.ts'
import { createGateway } from './gateway/gateway.ts'
import { listen } from './gateway/listen.ts'
import { keptSessionSecret } from './gateway/session-secret.ts'
import { loadStaticFiles, type StaticFiles } from './gateway/static-files.ts'
import { startSandbox } from './sandbox/start.ts'

const DEMO_TOKEN = 'demo'
/** Enough for most writes under way to finish; orchestrators wait 30 s before they kill. */
const DRAIN_MS = 25_000

interface Closable {
  close(): Promise<void>
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const sandbox = config.apiUrl === undefined ? await openSandbox(config) : undefined
  const gateway = await openGateway(config, sandbox?.url)

  console.log(`Panel    ${gateway.url}`)
  if (sandbox === undefined) {
    console.log(`API      ${config.apiUrl}`)
  } else {
    console.log(`Sandbox  ${sandbox.url}`)
    console.log(`Sign in with the token: ${DEMO_TOKEN}`)
  }

  let closing = false
  const stop = async (graceMs: number) => {
    // Asked twice: at once.
    if (closing) process.exit(1)
    closing = true
    await gateway.close(graceMs)
    await sandbox?.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop(DRAIN_MS))
  process.on('SIGINT', () => void stop(1000))
}

function openSandbox({
  host,
  sandboxPort,
  sandboxSpeed,
  dataDir,
}: Config): Promise<Closable & { url: string }> {
  return naming('SANDBOX_PORT', sandboxPort, () =>
    startSandbox({ host, port: sandboxPort, speed: sandboxSpeed, dataDir }),
  )
}

async function openGateway(config: Config, sandboxUrl: string | undefined) {
  const { host, port, brand, currency, dataDir } = config
  const app = createGateway({
    apiUrl: config.apiUrl ?? sandboxUrl ?? '',
    mode: sandboxUrl === undefined ? 'live' : 'sandbox',
    brand,
    currency,
    ...(sandboxUrl !== undefined && { demoToken: DEMO_TOKEN }),
    sessionSecret: config.sessionSecret ?? (await keptSessionSecret(dataDir)),
    files: await panelFiles(),
  })
  return naming('PORT', port, () => listen(app, { host, port }))
}

/** In development the panel comes from its own server, and this one is started with `--without-panel`. */
async function panelFiles(): Promise<StaticFiles | undefined> {
  if (process.argv.includes('--without-panel')) return undefined
  return loadStaticFiles(fileURLToPath(new URL('../panel', import.meta.url)))
}

/** Turns a port that cannot be had into a message that names its variable. */
async function naming<T>(variable: string, port: number, start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new ConfigError(
        `Port ${port} is in use by another program: stop it, or set ${variable} to another port.`,
      )
    }
    if (code === 'EACCES') {
      throw new ConfigError(`Port ${port} may not be used by this user: set ${variable} to another port.`)
    }
    throw error
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}
