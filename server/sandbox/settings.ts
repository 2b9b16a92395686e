import { z } from 'zod'

import { FASTEST } from './clock.ts'
import { s3PortBeside } from './s3/port.ts'

const PORT = 'must be a port number from 0 to 65535 (0: any free port)'

export const port = z
  .string()
  .regex(/^\d{1,5}$/, PORT)
  .transform(Number)
  .refine((value) => value <= 65_535, PORT)

/** What the sandbox is started with, alone or behind the panel: each an environment variable. */
export const sandboxVariables = {
  HOST: z.string().default('127.0.0.1'),
  SANDBOX_PORT: port.default(8091),
  SANDBOX_S3_PORT: port.optional(),
  SANDBOX_SPEED: z
    .string()
    .transform(Number)
    .refine((value) => value > 0 && value <= FASTEST, `must be a number above 0 and at most ${FASTEST}`)
    .default(1),
  DATA_DIR: z.string().default('.data'),
}

interface Ports {
  readonly SANDBOX_PORT: number
  readonly SANDBOX_S3_PORT?: number | undefined
}

export function s3PortOf({ SANDBOX_PORT, SANDBOX_S3_PORT }: Ports): number {
  return SANDBOX_S3_PORT ?? s3PortBeside(SANDBOX_PORT)
}

/** The S3 server needs a port that is one and that nothing else has. */
export function checkS3Port(
  env: Ports,
  context: z.RefinementCtx,
  others: Readonly<Record<string, number>>,
): void {
  const s3Port = s3PortOf(env)
  const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['SANDBOX_S3_PORT'], message })
  if (s3Port > 65_535) refuse('must be set: two behind SANDBOX_PORT there is no port')
  for (const [name, taken] of Object.entries(others)) {
    if (taken !== 0 && taken === s3Port) refuse(`must differ from ${name} (it is ${s3Port})`)
  }
}

const environment = z
  .object(sandboxVariables)
  .superRefine((env, context) => checkS3Port(env, context, { SANDBOX_PORT: env.SANDBOX_PORT }))

type Variables = Readonly<Record<string, string | undefined>>

/** The variables that say something: one that is set but empty counts as not set. */
export function given(variables: Variables): Record<string, string> {
  const filled: Record<string, string> = {}
  for (const [name, value] of Object.entries(variables)) {
    const trimmed = value?.trim()
    if (trimmed !== undefined && trimmed !== '') filled[name] = trimmed
  }
  return filled
}

/** What is wrong with variables, one a line. */
export function problemLines(error: z.ZodError): string[] {
  return error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
}

/** The settings of a sandbox by itself, or what is wrong with them. */
export function readSettings(variables: Variables): z.ZodSafeParseResult<z.infer<typeof environment>> {
  return environment.safeParse(given(variables))
}
