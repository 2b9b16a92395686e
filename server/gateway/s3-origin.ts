import type { Logger } from 'pino'
import { z } from 'zod'

import { requestHeaders } from './forward-headers.ts'
import { askApi } from './upstream.ts'

const info = z.object({ url: z.url({ protocol: /^https?$/ }) })

/** For how long an answer is taken for true: a provider hardly ever moves its S3 server. */
const KEPT_MS = 10 * 60_000
/** A page does not wait longer for this. */
const PATIENCE_MS = 2000

/** Who asks, and in which request. */
interface Asker {
  readonly token: string
  readonly requestId: string
  readonly log: Logger
}

/** Where the API says that S3 is: the only other address that script in a page may talk to. The same for all who use the API. */
export class S3Origin {
  readonly #apiUrl: string
  #known: { origin: string; until: number } | undefined
  #asking: Promise<void> | undefined

  constructor(apiUrl: string) {
    this.#apiUrl = apiUrl
  }

  /** @param asker without one only what is known already is told */
  async get(asker: Asker | undefined): Promise<string | undefined> {
    if (asker !== undefined && (this.#known?.until ?? 0) < Date.now()) {
      this.#asking ??= this.#ask(asker).finally(() => {
        this.#asking = undefined
      })
      await this.#asking
    }
    return this.#known?.origin
  }

  /** What cannot be learnt now is asked again with the next page. */
  async #ask({ token, requestId, log }: Asker): Promise<void> {
    try {
      const answer = await askApi({
        url: `${this.#apiUrl}/v1/storage/api/s3`,
        method: 'GET',
        headers: requestHeaders(new Headers({ accept: 'application/json' }), token, requestId),
        signal: AbortSignal.timeout(PATIENCE_MS),
        timeoutMs: PATIENCE_MS,
        log,
      })
      const body = info.safeParse(await answer.json())
      if (!answer.ok || !body.success) return
      this.#known = { origin: new URL(body.data.url).origin, until: Date.now() + KEPT_MS }
    } catch {
      // Logged where it was asked.
    }
  }
}
