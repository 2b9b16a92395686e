import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startUpstream, type Upstream } from './gateway/testing.ts'

/** Named by `npm test`, which looks for one and installs it where it may; else where Debian keeps it. */
const nginx = [process.env['NGINX'] ?? '/usr/sbin/nginx'].find((path) => existsSync(path))
const root = fileURLToPath(new URL('..', import.meta.url))
const secret = 'Zq3tV9mXw7Lr2Kf8Yb5Nc1Hd6Gj4Ps0u'

interface Replica {
  readonly child: ChildProcess
  readonly port: string
}

/** A server of its own process, as a deployment has several. */
async function startReplica(apiUrl: string): Promise<Replica> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', '--without-panel'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      API_URL: apiUrl,
      SESSION_SECRET: secret,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface(child.stdout)) {
    const url = /^Gateway\s+(\S+)/.exec(line)?.[1]
    if (url === undefined) continue
    child.stdout.resume()
    return { child, port: new URL(url).port }
  }
  throw new Error('The replica ended before it could serve')
}

/** The parts of docs/deploy.md that say they are tested, before these replicas. */
async function startNginx(dir: string, [one, two]: readonly [Replica, Replica]): Promise<string> {
  const deploy = await readFile(join(root, 'docs/deploy.md'), 'utf8')
  const [upstream = '', location = ''] = [...deploy.matchAll(/# <tested>\n(.*?)# <\/tested>/gs)].map(
    ([, part]) => part,
  )
  const port = await freePort()
  const config = `
    daemon off;
    master_process off;
    pid ${dir}/nginx.pid;
    error_log ${dir}/error.log;
    events {}
    http {
      access_log off;
      client_body_temp_path ${dir}/body;
      proxy_temp_path ${dir}/proxy;
      fastcgi_temp_path ${dir}/fastcgi;
      uwsgi_temp_path ${dir}/uwsgi;
      scgi_temp_path ${dir}/scgi;
      ${upstream.replace('8090', one.port).replace('8092', two.port)}
      server {
        listen 127.0.0.1:${port};
        add_header x-replica $upstream_addr always;
        ${location}
      }
    }`
  await writeFile(join(dir, 'nginx.conf'), config)
  const child = spawn(nginx ?? '', ['-p', dir, '-c', join(dir, 'nginx.conf'), '-e', join(dir, 'error.log')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  onTestFinished(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  const url = `http://127.0.0.1:${port}`
  await expect
    .poll(
      () =>
        fetch(`${url}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true)
  return url
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

let dir: string

const WAIT = { timeout: 30_000 }

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'elastis-nginx-'))
  await mkdir(join(dir, 'body'))
})

afterAll(() => rm(dir, { recursive: true, force: true }))

it.skipIf(nginx === undefined)(
  'two replicas behind nginx: signed in on one, at work on both, and on when one is killed',
  { timeout: 120_000 },
  async () => {
    const waiting: (() => void)[] = []
    const upstream: Upstream = await startUpstream((req, res) => {
      if (req.url?.startsWith('/v1/slow') === true) waiting.push(() => res.end('{"done": true}'))
      else res.end('{}')
    })
    const replicas = await Promise.all([startReplica(upstream.url), startReplica(upstream.url)])
    const url = await startNginx(dir, replicas)

    const signedIn = await fetch(`${url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"token": "good-token"}',
    })
    expect(signedIn.status).toBe(204)
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const ask = (path: string, method = 'GET') => fetch(url + path, { method, headers: { cookie } })

    const served = new Set<string | null>()
    for (let turn = 0; turn < 8; turn++) {
      const answer = await ask('/v1/config/locations')
      expect(answer.status).toBe(200)
      served.add(answer.headers.get('x-replica'))
    }
    expect(served).toEqual(new Set(replicas.map(({ port }) => `127.0.0.1:${port}`)))

    // In mid-work: reads and writes are under way on both when one is killed.
    const reads = [ask('/v1/slow/read'), ask('/v1/slow/read')]
    const writes = [ask('/v1/slow/write', 'POST'), ask('/v1/slow/write', 'POST')]
    await expect
      .poll(() => upstream.received.filter(({ url: path }) => path.startsWith('/v1/slow')).length, WAIT)
      .toBe(4)
    replicas[0].child.kill('SIGKILL')
    await once(replicas[0].child, 'exit')

    // The read that was lost is asked again of the other replica; the write that was lost is not.
    await expect
      .poll(() => upstream.received.filter(({ url: path }) => path === '/v1/slow/read').length, WAIT)
      .toBe(3)
    for (const finish of waiting) finish()
    expect((await Promise.all(reads)).map(({ status }) => status)).toEqual([200, 200])
    expect((await Promise.all(writes)).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 502,
    ])
    expect(upstream.received.filter(({ url: path }) => path === '/v1/slow/write')).toHaveLength(2)

    for (let turn = 0; turn < 6; turn++) expect((await ask('/v1/config/locations')).status).toBe(200)
    expect((await ask('/session/renewal', 'POST')).status).toBe(204)
  },
)
