import { Hono } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { listen } from './listen.ts'

function slowApp(ms: number) {
  return new Hono<{ Bindings: HttpBindings }>().get('/slow', async (c) => {
    await wait(ms)
    return c.text('done')
  })
}

it('lets requests under way finish when it closes, and takes no new one', async () => {
  const server = await listen(slowApp(150), { host: '127.0.0.1', port: 0 })
  const underway = fetch(`${server.url}/slow`)
  await wait(50)
  const closed = server.close(5000)
  await expect(fetch(`${server.url}/slow`)).rejects.toThrow('fetch failed')
  expect(await (await underway).text()).toBe('done')
  await closed
})

it('cuts off what takes longer than it may', async () => {
  const server = await listen(slowApp(60_000), { host: '127.0.0.1', port: 0 })
  const underway = fetch(`${server.url}/slow`)
  underway.catch(() => {})
  await wait(50)
  await server.close(50)
  await expect(underway).rejects.toThrow('fetch failed')
})

it('fails when the port is taken', async () => {
  const first = await listen(slowApp(0), { host: '127.0.0.1', port: 0 })
  await expect(
    listen(slowApp(0), { host: '127.0.0.1', port: Number(new URL(first.url).port) }),
  ).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  await first.close(0)
})

it('refuses a head of more than 16 KiB', async () => {
  const server = await listen(slowApp(0), { host: '127.0.0.1', port: 0 })
  const withHead = (bytes: number) =>
    fetch(`${server.url}/slow`, { headers: { 'x-long': 'a'.repeat(bytes) } })
  expect((await withHead(15 * 1024)).status).toBe(200)
  expect((await withHead(17 * 1024)).status).toBe(431)
  await server.close(0)
})

it('closes a connection whose browser does not read what it asked for', async () => {
  let cut = () => {}
  const isCut = new Promise<void>((resolve) => (cut = resolve))
  const app = new Hono<{ Bindings: HttpBindings }>().get('/much', (c) => {
    c.env.outgoing.on('close', cut)
    return c.body('x'.repeat(32 * 1024 * 1024))
  })
  const server = await listen(app, { host: '127.0.0.1', port: 0, stillMs: 200 })
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  let bytes = 0
  const closed = new Promise((resolve) => socket.on('close', resolve).on('error', resolve))
  socket.on('data', (piece) => (bytes += piece.byteLength)).pause()
  socket.write('GET /much HTTP/1.1\r\nHost: x\r\n\r\n')
  await isCut
  socket.resume()
  await closed
  expect(bytes).toBeLessThan(32 * 1024 * 1024)
  await server.close(0)
})

it.each([
  ['head', 'GET /slow HTTP/1.1\r\nHost: x\r\n'],
  ['body', 'POST /slow HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\na'],
])('waits only so long for a request whose %s never ends', async (_, start) => {
  const app = slowApp(0).post('/slow', async (c) => c.text(await c.req.text()))
  const server = await listen(app, { host: '127.0.0.1', port: 0, requestMs: 60 })
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.write(start)
  // Ends only because the server hangs up.
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /)
  await server.close(0)
})
