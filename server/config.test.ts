import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const secret = 'q7Hf0aZs92LmXc41TkWb83RdYv65NgEu'

function refusal(variables: Record<string, string>): string {
  try {
    readConfig(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('The configuration was accepted')
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8090,
      apiUrl: undefined,
      sandboxPort: 8091,
      sandboxS3Port: 8093,
      sandboxSpeed: 1,
      dataDir: resolve('.data'),
      sessionSecret: undefined,
      previousSecret: undefined,
      sessionLimits: { absoluteSeconds: 43_200, idleSeconds: 3600 },
      trustedProxies: 0,
      logLevel: 'warn',
      brand: 'Elastis',
      currency: 'EUR',
      cardProvider: undefined,
    })
  })

  it('takes a variable that is set but empty as not set', () => {
    expect(readConfig({ PORT: '', BRAND_NAME: ' ' })).toMatchObject({ port: 8090, brand: 'Elastis' })
  })

  it('reads what is given', () => {
    expect(
      readConfig({
        PORT: '80',
        API_URL: 'https://api.example.org/cloud/',
        SESSION_SECRET: secret,
        SANDBOX_SPEED: '12.5',
        CURRENCY: 'USD',
        CARD_PROVIDER: 'none',
        SESSION_SECRET_PREVIOUS: secret.toLowerCase(),
        SESSION_HOURS: '8',
        SESSION_IDLE_MINUTES: '30',
        TRUSTED_PROXIES: '1',
      }),
    ).toMatchObject({
      previousSecret: secret.toLowerCase(),
      sessionLimits: { absoluteSeconds: 28_800, idleSeconds: 1800 },
      trustedProxies: 1,
      logLevel: 'info',
      port: 80,
      apiUrl: 'https://api.example.org/cloud',
      sandboxSpeed: 12.5,
      currency: 'USD',
      cardProvider: 'none',
    })
  })

  it.each([
    ['PORT', '70000', 'port number'],
    ['PORT', '80a', 'port number'],
    ['SANDBOX_PORT', '-1', 'port number'],
    ['SANDBOX_SPEED', '0', 'above 0'],
    ['SANDBOX_SPEED', '1e9', 'at most 1000000'],
    ['SANDBOX_SPEED', 'fast', 'above 0'],
    ['API_URL', 'api.example.org', 'http://'],
    ['API_URL', 'https://user:pass@api.example.org', 'without credentials'],
    ['API_URL', 'http://api.example.org', 'must be https://'],
    ['API_URL', 'http://172.32.0.1', 'must be https://'],
    ['API_URL', 'https://api.example.org/v1', 'without the /v1'],
    ['SESSION_SECRET', 'short', 'at least 32'],
    ['SESSION_SECRET', 'x'.repeat(40), 'guessable'],
    ['SESSION_SECRET', 'abababababababababababababababababab', 'guessable'],
    ['SESSION_SECRET', 'please-change-me-before-you-go-live!', 'guessable'],
    ['SESSION_SECRET', '0123456789abcdef0123456789abcdef', 'guessable'],
    ['SESSION_SECRET', 'qwertyuiopasdfghjklzxcvbnmqwertyuiop', 'guessable'],
    ['SESSION_SECRET', 'letmein-elastis-panel-session-secret-letmein', 'guessable'],
    ['SESSION_SECRET_PREVIOUS', 'x'.repeat(40), 'guessable'],
    ['SESSION_SECRET_PREVIOUS', secret, 'differ from'],
    ['SESSION_HOURS', '0', 'from 1 to 720'],
    ['SESSION_IDLE_MINUTES', '1.5', 'whole number'],
    ['TRUSTED_PROXIES', '-1', 'whole number'],
    ['LOG_LEVEL', 'chatty', 'one of'],
    ['CURRENCY', 'Euro', 'ISO 4217'],
    ['BRAND_NAME', 'x'.repeat(41), 'at most 40'],
  ])('refuses %s=%s and says what it should be', (name, value, reason) => {
    const message = refusal({ SESSION_SECRET: secret, [name]: value })
    expect(message).toContain(`${name} must`)
    expect(message).toContain(reason)
  })

  it('names every wrong variable at once', () => {
    expect(refusal({ PORT: 'x', CURRENCY: 'x' })).toMatch(/PORT[^]*CURRENCY/)
  })

  it('never repeats a secret in its message', () => {
    expect(refusal({ SESSION_SECRET: 'hunter2' })).not.toContain('hunter2')
  })

  it('asks for a session secret with an API address', () => {
    expect(refusal({ API_URL: 'https://api.example.org' })).toContain('SESSION_SECRET must be set')
  })

  it('refuses one port for both servers', () => {
    expect(refusal({ PORT: '9000', SANDBOX_PORT: '9000' })).toContain('SANDBOX_PORT must differ from PORT')
    expect(refusal({ PORT: '9002', SANDBOX_PORT: '9000' })).toContain('SANDBOX_S3_PORT must differ from PORT')
    expect(refusal({ SANDBOX_PORT: '65534' })).toContain('SANDBOX_S3_PORT must be set')
  })
})
