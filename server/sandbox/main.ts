import { CannotStart } from './cannot-start.ts'
import { problemLines, readSettings, s3PortOf } from './settings.ts'
import { startSandbox } from './start.ts'
import { DEMO_TOKEN } from './tenancy.ts'

async function main(): Promise<void> {
  const { data: env, error } = readSettings(process.env)
  if (error) throw new CannotStart(['', ...problemLines(error)].join('\n'))
  const sandbox = await startSandbox({
    port: env.SANDBOX_PORT,
    s3Port: s3PortOf(env),
    host: env.HOST,
    dataDir: env.DATA_DIR,
    speed: env.SANDBOX_SPEED,
  })
  console.log(`Sandbox at ${sandbox.url}, token: ${DEMO_TOKEN}`)
  console.log(`S3 server at ${sandbox.s3Url}; its keys: ${sandbox.url}/v1/storage/user/keys`)
  console.log(`Try: curl -H 'apikey: ${DEMO_TOKEN}' ${sandbox.url}/v1/user-resource/vm/list`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof CannotStart ? `The sandbox cannot start: ${error.message}` : error)
  process.exit(1)
}
