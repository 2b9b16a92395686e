import { z } from 'zod'

import { s3PortBeside } from './s3/port.ts'
import { speedSchema } from './clock.ts'
import { startSandbox } from './start.ts'
import { DEMO_TOKEN } from './tenancy.ts'

const environment = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(8091),
  SANDBOX_S3_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  SANDBOX_SPEED: z.coerce.number().pipe(speedSchema).default(1),
})

const parsed = environment.safeParse(process.env)
if (!parsed.success) {
  console.error(`The sandbox cannot start:\n${z.prettifyError(parsed.error)}`)
  process.exit(1)
}
const {
  SANDBOX_PORT,
  SANDBOX_S3_PORT = s3PortBeside(SANDBOX_PORT),
  HOST,
  DATA_DIR,
  SANDBOX_SPEED,
} = parsed.data

const sandbox = await startSandbox({
  port: SANDBOX_PORT,
  s3Port: SANDBOX_S3_PORT,
  host: HOST,
  dataDir: DATA_DIR,
  speed: SANDBOX_SPEED,
})
console.log(`Sandbox at ${sandbox.url}, token: ${DEMO_TOKEN}`)
console.log(`S3 server at ${sandbox.s3Url}; its keys: ${sandbox.url}/v1/storage/user/keys`)
console.log(`Try: curl -H 'apikey: ${DEMO_TOKEN}' ${sandbox.url}/v1/user-resource/vm/list`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
}
