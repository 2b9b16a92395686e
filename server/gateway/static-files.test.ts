import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGateway } from './gateway.ts'
import { createLog } from './log.ts'
import { loadStaticFiles } from './static-files.ts'

const script = 'console.log("hello")'
let dir: string
let request: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'elastis-'))
  const write = async (name: string, body: string | Uint8Array) => {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), body)
  }
  await write('index.html', '<!doctype html><title>Panel</title>')
  await write('theme.js', 'theme()')
  await write('icon.svg', '<svg/>')
  await write('.vite/manifest.json', '{}')
  await write('assets/main-abc.js', script)
  await write('assets/main-abc.js.br', brotliCompressSync(script))
  await write('assets/main-abc.js.gz', gzipSync(script))
  const app = createGateway({
    apiUrl: 'http://127.0.0.1:1',
    sessionSecrets: ['a secret of more than thirty-two characters'],
    sessionLimits: { absoluteSeconds: 60, idleSeconds: 60 },
    trustedProxies: 0,
    log: createLog('silent'),
    mode: 'live',
    brand: 'Elastis',
    currency: 'EUR',
    cardProvider: 'none',
    files: await loadStaticFiles(dir),
  })
  request = async (path, headers = {}, method = 'GET') => app.request(path, { method, headers })
})

afterAll(() => rm(dir, { recursive: true }))

const navigation = { 'sec-fetch-mode': 'navigate', accept: 'text/html,*/*' }

describe('files of the panel', () => {
  it('lets hashed files be kept forever and asks again for the others', async () => {
    const caching = async (path: string) => (await request(path)).headers.get('cache-control')
    expect(await caching('/assets/main-abc.js')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/index.html', '/theme.js', '/icon.svg'])
      expect(await caching(path)).toBe('no-cache')
  })

  it('names their types', async () => {
    const type = async (path: string) => (await request(path)).headers.get('content-type')
    expect(await type('/')).toBe('text/html; charset=utf-8')
    expect(await type('/theme.js')).toBe('text/javascript; charset=utf-8')
    expect(await type('/icon.svg')).toBe('image/svg+xml')
  })

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ])('sends the form made by the build for %s', async (accepted, encoding) => {
    const answer = await request('/assets/main-abc.js', { 'accept-encoding': accepted })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')).toContain('accept-encoding')
    const expected =
      encoding === 'br' ? brotliCompressSync(script) : encoding === 'gzip' ? gzipSync(script) : script
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(expected))
  })

  it('answers 304 to a browser that has it', async () => {
    const etag = (await request('/', { 'accept-encoding': 'br' })).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await request('/', { 'if-none-match': `"other", W/${etag}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('cache-control')).toBe('no-cache')
    expect((await request('/', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('answers HEAD like GET, without the body', async () => {
    const answer = await request('/theme.js', {}, 'HEAD')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
  })

  it('sets the security headers', async () => {
    const { headers } = await request('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })
})

describe('pages of the panel', () => {
  it.each(['/compute', '/compute/vms/1?tab=disks', '/storage/buckets/www.example.org'])(
    'answers a navigation to %s with the panel',
    async (path) => {
      const answer = await request(path, navigation)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('<title>Panel</title>')
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('knows a navigation of an older browser by what it accepts', async () => {
    expect((await request('/compute', { accept: 'text/html' })).status).toBe(200)
  })

  it.each([
    ['a script', '/assets/gone-123.js', { 'sec-fetch-mode': 'cors', accept: '*/*' }],
    ['a script that is navigated to', '/assets/gone-123.js', navigation],
    ['a picture', '/gone.png', { 'sec-fetch-mode': 'no-cors', accept: 'image/*' }],
    ['what a script asks for', '/compute', { 'sec-fetch-mode': 'cors', accept: 'text/html' }],
    ['what a tool asks for', '/compute', { accept: '*/*' }],
    ["the sandbox's control door", '/_sandbox/coverage', navigation],
    ["the build's notes", '/.vite/manifest.json', {}],
    ['a file outside', '/../session-secret', {}],
    ['a file outside, encoded', '/%2e%2e%2fsession-secret', {}],
    ['a precompressed form by its own name', '/assets/main-abc.js.br', {}],
  ])('answers 404 for %s that is not there', async (_, path, headers) => {
    const answer = await request(path, headers)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).not.toContain('<title>')
  })

  it('takes no write', async () => {
    expect((await request('/compute', navigation, 'POST')).status).toBe(404)
  })
})

it('answers /healthz', async () => {
  const answer = await request('/healthz')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ ok: true })
})

it('says that the panel must be built first', async () => {
  await expect(loadStaticFiles(join(dir, 'assets'))).rejects.toThrow('npm run build')
})
