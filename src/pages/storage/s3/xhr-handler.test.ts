import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { XhrHandler } from './xhr-handler'

/** A request as the browser would hold it; what comes of it a test says. */
class Xhr extends EventTarget {
  static last: Xhr | undefined
  readonly upload = new EventTarget()
  readonly headers: [name: string, value: string][] = []
  readonly status = 200
  readonly statusText = 'OK'
  readonly response = new Blob(['done'])
  opened: [method: string, address: string] | undefined
  sent: unknown
  isAborted = false

  constructor() {
    super()
    Xhr.last = this
  }

  open(...opened: [string, string]) {
    this.opened = opened
  }

  setRequestHeader(...header: [string, string]) {
    this.headers.push(header)
  }

  send(body: unknown) {
    this.sent = body
  }

  abort() {
    this.isAborted = true
    this.ends('abort')
  }

  ends(how: 'load' | 'error' | 'abort') {
    this.dispatchEvent(new Event(how))
    this.dispatchEvent(new Event('loadend'))
  }

  moves(loaded: number) {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded }))
  }

  getAllResponseHeaders() {
    return 'ETag: "e1"\r\nX-Amz-Id: a: b\r\n'
  }
}

const request = {
  protocol: 'https:',
  hostname: 's3.example',
  port: 8080,
  method: 'PUT',
  path: '/b/k',
  query: { partNumber: '2', uploadId: "it's(1)" },
  headers: { host: 's3.example', 'content-length': '4', authorization: 'signed' },
  body: new Blob(['part']),
}

const onProgress = vi.fn<(request: { query?: object }, bytes: number) => void>()

function handle(abortSignal?: AbortSignal) {
  const answer = new XhrHandler(onProgress).handle(request, { abortSignal })
  // What a test does not wait for is no failure of the run.
  answer.catch(() => undefined)
  if (Xhr.last === undefined) throw new Error('Nothing was asked')
  return { answer, xhr: Xhr.last }
}

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', Xhr)
  vi.useFakeTimers()
})

afterEach(() => {
  Xhr.last = undefined
  onProgress.mockReset()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('sends what was signed, without what is the browser’s, and gives the answer', async () => {
  const { answer, xhr } = handle()
  expect(xhr.opened).toEqual(['PUT', 'https://s3.example:8080/b/k?partNumber=2&uploadId=it%27s%281%29'])
  expect(xhr.headers).toEqual([['authorization', 'signed']])
  expect(xhr.sent).toBe(request.body)
  xhr.moves(3)
  expect(onProgress).toHaveBeenCalledWith(request, 3)
  xhr.ends('load')
  expect(await answer).toMatchObject({
    response: { statusCode: 200, headers: { etag: '"e1"', 'x-amz-id': 'a: b' }, body: xhr.response },
  })
})

test('says of a broken connection that it may be tried again', async () => {
  const { answer, xhr } = handle()
  xhr.ends('error')
  await expect(answer).rejects.toMatchObject({ name: 'NoAnswer', $retryable: {} })
})

test('is given up at once, also while it runs', async () => {
  const controller = new AbortController()
  const { answer, xhr } = handle(controller.signal)
  controller.abort()
  expect(xhr.isAborted).toBe(true)
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' })

  const late = new XhrHandler(onProgress).handle(request, { abortSignal: AbortSignal.abort() })
  await expect(late).rejects.toMatchObject({ name: 'AbortError' })
  expect(Xhr.last?.opened).toBeUndefined()
})

test('holds a connection on which nothing moves for dead, and no other', async () => {
  const { answer, xhr } = handle()
  for (let minute = 0; minute < 10; minute++) {
    vi.advanceTimersByTime(60_000)
    xhr.moves(minute)
  }
  vi.advanceTimersByTime(179_000)
  expect(xhr.isAborted).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(xhr.isAborted).toBe(true)
  await expect(answer).rejects.toMatchObject({ name: 'NoAnswer' })
})
