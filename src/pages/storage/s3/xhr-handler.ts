import { NoAnswer } from './no-answer'

/** What the S3 client wants sent. */
interface SignedRequest {
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

interface Answer {
  readonly statusCode: number
  readonly reason: string
  readonly headers: Record<string, string>
  readonly body: Blob
}

/** A connection on which nothing has moved for so long is dead, in milliseconds; of a large file the server needs a while to put the parts together. */
const STALLED_AFTER_MS = 180_000

/** The browser sets them itself, and complains when a page does. */
const BROWSERS_OWN = new Set(['host', 'content-length', 'user-agent'])

/**
 * Sends the S3 client's requests in a way that tells how much of a body is on its way, which `fetch` does not. The body is a piece of a
 * file: the browser reads it from the disk as it sends it, so that the page is not held up and the file is never in memory.
 */
export class XhrHandler {
  readonly #onProgress: (request: SignedRequest, bytes: number) => void

  constructor(onProgress: (request: SignedRequest, bytes: number) => void) {
    this.#onProgress = onProgress
  }

  handle(request: SignedRequest, options: { abortSignal?: unknown } = {}): Promise<{ response: Answer }> {
    const signal = options.abortSignal instanceof AbortSignal ? options.abortSignal : undefined
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest()
      const fail = () => reject(new NoAnswer())
      const giveUp = () => reject(new DOMException('The request was given up', 'AbortError'))
      const abort = () => xhr.abort()
      if (signal?.aborted === true) {
        giveUp()
        return
      }
      xhr.open(request.method, addressOf(request))
      for (const [name, value] of Object.entries(request.headers)) {
        if (!BROWSERS_OWN.has(name.toLowerCase())) xhr.setRequestHeader(name, value)
      }
      xhr.responseType = 'blob'
      let watch: ReturnType<typeof setTimeout> | undefined
      const moves = () => {
        clearTimeout(watch)
        watch = setTimeout(() => {
          fail()
          xhr.abort()
        }, STALLED_AFTER_MS)
      }
      moves()
      xhr.upload.addEventListener('progress', ({ loaded }) => {
        moves()
        this.#onProgress(request, loaded)
      })
      xhr.addEventListener('progress', moves)
      xhr.addEventListener('load', () => resolve({ response: answerOf(xhr) }))
      xhr.addEventListener('error', fail)
      xhr.addEventListener('abort', giveUp)
      xhr.addEventListener('loadend', () => {
        clearTimeout(watch)
        signal?.removeEventListener('abort', abort)
      })
      signal?.addEventListener('abort', abort)
      xhr.send(canBeSent(request.body) ? request.body : null)
    })
  }

  /** Asked for by the client; there is nothing to be set. */
  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): Record<string, never> {
    return {}
  }
}

const canBeSent = (body: unknown): body is Blob | string => body instanceof Blob || typeof body === 'string'

function addressOf({ protocol, hostname, port, path, query = {} }: SignedRequest): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => `${encode(name)}=${encode(one ?? '')}`),
  )
  const search = pairs.length === 0 ? '' : `?${pairs.join('&')}`
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}${search}`
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

function answerOf(xhr: XMLHttpRequest): Answer {
  const lines = xhr.getAllResponseHeaders().trim().split('\r\n')
  const headers = lines.flatMap((line): [string, string][] => {
    const at = line.indexOf(':')
    return at === -1 ? [] : [[line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]]
  })
  const body: unknown = xhr.response
  return {
    statusCode: xhr.status,
    reason: xhr.statusText,
    headers: Object.fromEntries(headers),
    body: body instanceof Blob ? body : new Blob(),
  }
}
