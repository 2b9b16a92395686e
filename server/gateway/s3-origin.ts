import type { Logger } from 'pino'
import { z } from 'zod'

import { readJson } from './cut-off.ts'
import { requestHeaders } from './forward-headers.ts'
import { askApi } from './upstream.ts'

/** One host by its name or number, and nothing that a policy would read otherwise: no `*`, no `;`, no space. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d+)?$/
const info = z.object({
  url: z.url({ protocol: /^https?$/ }).refine((url) => HOST.test(new URL(url).host)),
})
const ANSWER_LIMITS = { maxBytes: 64 * 1024, idleMs: 2000 }

/** For how long an answer is taken for true: a provider hardly ever moves its S3 server. */
const KEPT_MS = 10 * 60_000
/** A page does not wait longer for this. */
const PATIENCE_MS = 2000
/** After an API that did not answer, no page waits for it again so soon. */
const REST_MS = 60_000

/** Who asks, and in which request. */
interface Asker {
  /** Each is tried until one is not refused: one session may have ended at the API while another stands. */
  readonly tokens: readonly string[]
  readonly requestId: string
  readonly log: Logger
}

/** Where the API says that S3 is: the only other address that script in a page may talk to. The same for all who use the API. */
export class S3Origin {
  readonly #apiUrl: string
  #known: { origin: string; until: number } | undefined
  #restsUntil = 0
  #asking: Promise<void> | undefined

  constructor(apiUrl: string) {
    this.#apiUrl = apiUrl
  }

  /** @param asker without a token only what is known already is told */
  async get(asker: Asker): Promise<string | undefined> {
    const now = Date.now()
    if (asker.tokens.length > 0 && (this.#known?.until ?? 0) < now && this.#restsUntil < now) {
      this.#asking ??= this.#ask(asker).finally(() => {
        this.#asking = undefined
      })
      await this.#asking
    }
    return this.#known?.origin
  }

  /** What cannot be learnt now is asked again with a later page. */
  async #ask({ tokens, requestId, log }: Asker): Promise<void> {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    try {
      for (const token of tokens) {
        const answer = await askApi({
          url: `${this.#apiUrl}/v1/storage/api/s3`,
          method: 'GET',
          headers: requestHeaders(new Headers({ accept: 'application/json' }), token, requestId),
          signal,
          timeoutMs: PATIENCE_MS,
          log,
        })
        if (answer.status === 401 || answer.status === 403) {
          await answer.body?.cancel()
          continue
        }
        const body = info.safeParse(await readJson(answer, ANSWER_LIMITS))
        if (!answer.ok || !body.success) throw new Error('No address of an S3 server')
        this.#known = { origin: new URL(body.data.url).origin, until: Date.now() + KEPT_MS }
        return
      }
      // Each was refused, which takes no time: whoever comes with another asks again.
    } catch {
      // Logged where it was asked.
      this.#restsUntil = Date.now() + REST_MS
    }
  }
}
