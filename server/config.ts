import { resolve } from 'node:path'
import { z } from 'zod'
import { checkS3Port, given, port, problemLines, s3PortOf, sandboxVariables } from './sandbox/settings.ts'

/** What the server runs with; every member comes from an environment variable, see README.md. */
export const cardProviders = ['sandbox', 'none'] as const
export type CardProvider = (typeof cardProviders)[number]

export interface Config {
  readonly host: string
  readonly port: number
  /** Address that `/v1` hangs under; without one the sandbox is started and used. */
  readonly apiUrl: string | undefined
  readonly sandboxPort: number
  /** Of the S3 server that the sandbox has beside it. */
  readonly sandboxS3Port: number
  /** Sandbox seconds that pass in one real second. */
  readonly sandboxSpeed: number
  /** Absolute path of the directory for everything the server keeps. */
  readonly dataDir: string
  /** Always there with an API address; the sandbox makes one of its own. */
  readonly sessionSecret: string | undefined
  /** The one before: sessions sealed with it still stand while a new one is brought in. */
  readonly previousSecret: string | undefined
  readonly sessionLimits: { readonly absoluteSeconds: number; readonly idleSeconds: number }
  /** How many proxies in front of the server add to X-Forwarded-For. */
  readonly trustedProxies: number
  readonly logLevel: LogLevel
  readonly brand: string
  /** ISO 4217 code; amounts of the API carry no currency. */
  readonly currency: string
  /** The payment provider whose form adds cards; undefined: that of the mode. */
  readonly cardProvider: CardProvider | undefined
}

/** Thrown for a configuration that cannot be used; the message names each variable and what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

/** Shorter secrets can be guessed from a stolen cookie. */
const SECRET_LENGTH = 32
/** `openssl rand -base64 32` gives some 30 different characters; a sentence has 12 or more, a key held down has one. */
const SECRET_VARIETY = 10
const PLACEHOLDER =
  /change.?(?:me|this|it)|replace.?(?:me|this)|your.?secret|placeholder|example|default|password|0123456789|abcdefgh/i
/** Words and keys in a row have no capitals and no digits; what a generator makes has one of them, hexadecimal digits included. */
const WORDS = /^[^A-Z0-9]+$/
const MAKE_ONE = 'make one with: openssl rand -base64 32'

const secret = z
  .string()
  .min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters; ${MAKE_ONE}`)
  .refine(
    (value) => new Set(value).size >= SECRET_VARIETY && !PLACEHOLDER.test(value) && !WORDS.test(value),
    `must not be guessable; ${MAKE_ONE}`,
  )

const wholeNumber = (min: number, max: number) => {
  const rule = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,6}$/, rule)
    .transform(Number)
    .refine((value) => value >= min && value <= max, rule)
}

const apiUrl = z
  .string()
  .refine(
    isPlainHttpUrl,
    'must be an http:// or https:// address without credentials, query or fragment, like https://api.elastis.id',
  )
  .refine(
    isSafeFromListeners,
    'must be https:// unless it is on this machine or in a private network: every token travels to it',
  )
  .transform((value) => value.replace(/\/+$/, ''))
  .refine((value) => !value.endsWith('/v1'), 'must be given without the /v1 at its end')

const environment = z
  .object({
    ...sandboxVariables,
    PORT: port.default(8090),
    API_URL: apiUrl.optional(),
    SESSION_SECRET: secret.optional(),
    SESSION_SECRET_PREVIOUS: secret.optional(),
    SESSION_HOURS: wholeNumber(1, 720).default(12),
    SESSION_IDLE_MINUTES: wholeNumber(5, 1440).default(60),
    TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(),
    BRAND_NAME: z.string().max(40, 'must have at most 40 characters').default('Elastis'),
    CURRENCY: z.string().refine(isCurrency, 'must be an ISO 4217 currency code, like EUR').default('EUR'),
    CARD_PROVIDER: z.enum(cardProviders).optional(),
  })
  .refine((env) => env.API_URL === undefined || env.SESSION_SECRET !== undefined, {
    path: ['SESSION_SECRET'],
    message: `must be set (at least ${SECRET_LENGTH} characters) when API_URL is; ${MAKE_ONE}`,
  })
  .refine(
    (env) => env.SESSION_SECRET_PREVIOUS === undefined || env.SESSION_SECRET_PREVIOUS !== env.SESSION_SECRET,
    { path: ['SESSION_SECRET_PREVIOUS'], message: 'must differ from SESSION_SECRET' },
  )
  .refine((env) => env.API_URL !== undefined || env.PORT === 0 || env.PORT !== env.SANDBOX_PORT, {
    path: ['SANDBOX_PORT'],
    message: 'must differ from PORT',
  })
  .superRefine((env, context) => {
    if (env.API_URL === undefined)
      checkS3Port(env, context, { PORT: env.PORT, SANDBOX_PORT: env.SANDBOX_PORT })
  })

/**
 * Reads the configuration from environment variables. A variable that is set but empty counts as not set.
 * @throws {ConfigError} when a variable has a value that cannot be used
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const result = environment.safeParse(given(variables))
  if (!result.success) {
    throw new ConfigError(['The configuration cannot be used:', ...problemLines(result.error)].join('\n'))
  }
  const env = result.data
  return {
    host: env.HOST,
    port: env.PORT,
    apiUrl: env.API_URL,
    sandboxPort: env.SANDBOX_PORT,
    sandboxS3Port: s3PortOf(env),
    sandboxSpeed: env.SANDBOX_SPEED,
    dataDir: resolve(env.DATA_DIR),
    sessionSecret: env.SESSION_SECRET,
    previousSecret: env.SESSION_SECRET_PREVIOUS,
    sessionLimits: {
      absoluteSeconds: env.SESSION_HOURS * 60 * 60,
      idleSeconds: env.SESSION_IDLE_MINUTES * 60,
    },
    trustedProxies: env.TRUSTED_PROXIES,
    // Whoever tries the sandbox has its own messages to read.
    logLevel: env.LOG_LEVEL ?? (env.API_URL === undefined ? 'warn' : 'info'),
    brand: env.BRAND_NAME,
    currency: env.CURRENCY,
    cardProvider: env.CARD_PROVIDER,
  }
}

function isPlainHttpUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:'
  return isHttp && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
}

function isCurrency(value: string): boolean {
  return Intl.supportedValuesOf('currency').includes(value)
}

/** Private addresses, and names without a domain, as containers of one network have: RFC 1918, RFC 4193, loopback. */
const PRIVATE_HOST =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[::1\]|\[f[cd][\da-f:]+\]|[\w-]+|.+\.internal)$/i

function isSafeFromListeners(value: string): boolean {
  if (!URL.canParse(value)) return true
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' || PRIVATE_HOST.test(hostname)
}
