import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig, type Config } from './config.ts'
import { createGateway } from './gateway/gateway.ts'
import { listen } from './gateway/listen.ts'
import { createLog } from './gateway/log.ts'
import { keptSessionSecret } from './gateway/session-secret.ts'
import { loadStaticFiles } from './gateway/static-files.ts'
import { CannotStart, portProblem } from './sandbox/cannot-start.ts'
import { startSandbox } from './sandbox/start.ts'
import { DEMO_TOKEN } from './sandbox/tenancy.ts'

/** Where the build puts it, seen from the built server. */
const PANEL_DIR = fileURLToPath(new URL('../panel', import.meta.url))
/** Enough for most writes under way to finish; orchestrators wait 30 s before they kill. */
const DRAIN_MS = 25_000
/** In development the panel comes from a server of its own. */
const withoutPanel = process.argv.includes('--without-panel')

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const api = await chooseApi(config)
  const app = createGateway({
    ...api,
    brand: config.brand,
    currency: config.currency,
    cardProvider: config.cardProvider ?? (api.mode === 'sandbox' ? 'sandbox' : 'none'),
    sessionSecrets: [
      config.sessionSecret ?? (await keptSessionSecret(config.dataDir)),
      ...(config.previousSecret === undefined ? [] : [config.previousSecret]),
    ],
    sessionLimits: config.sessionLimits,
    trustedProxies: config.trustedProxies,
    log: createLog(config.logLevel),
    files: withoutPanel ? undefined : await loadStaticFiles(PANEL_DIR),
  })
  const { host, port } = config
  const gateway = await listen(app, { host, port }).catch((error: unknown) => {
    const problem = portProblem(error, port, 'PORT')
    throw problem === undefined ? error : new ConfigError(problem)
  })

  console.log(`${withoutPanel ? 'Gateway' : 'Panel  '}  ${gateway.url}`)
  console.log(`${api.mode === 'sandbox' ? 'Sandbox' : 'API    '}  ${api.apiUrl}`)
  if (api.mode === 'sandbox') console.log(`Sign in with the token: ${api.demoToken}`)

  let closing = false
  const stop = async (graceMs: number) => {
    // Asked twice: at once.
    if (closing) process.exit(0)
    closing = true
    await gateway.close(graceMs)
    await api.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop(DRAIN_MS))
  process.on('SIGINT', () => void stop(1000))
}

type Api = { apiUrl: string; close: () => Promise<void> } & (
  | { mode: 'live' }
  | { mode: 'sandbox'; demoToken: string }
)

/** The API of the configuration, or else a sandbox that is started for it. */
async function chooseApi(config: Config): Promise<Api> {
  if (config.apiUrl !== undefined) return { mode: 'live', apiUrl: config.apiUrl, close: async () => {} }
  const { host, sandboxPort: port, sandboxS3Port: s3Port, sandboxSpeed: speed, dataDir } = config
  const sandbox = await startSandbox({ host, port, s3Port, speed, dataDir })
  return { mode: 'sandbox', apiUrl: sandbox.url, demoToken: DEMO_TOKEN, close: () => sandbox.close() }
}

try {
  await main()
} catch (error) {
  const isSaid = error instanceof ConfigError || error instanceof CannotStart
  console.error(isSaid ? error.message : error)
  process.exit(1)
}
