/**
 * Every failure of a call, in one shape. The kinds:
 * - `network`: no answer came (offline, connection refused or cut).
 * - `offline`: a write was not even begun, as there is no network; nothing was sent.
 * - `timeout`: no answer came in time; a write may still have taken effect.
 * - `unauthenticated`: no session, or the API refuses its token.
 * - `refused`: the API's own errors, each with its text; nothing was done.
 * - `unexpected`: another status, or a body that is not what the reference says.
 */
export type ApiErrorKind = 'network' | 'offline' | 'timeout' | 'unauthenticated' | 'refused' | 'unexpected'

export interface ApiProblem {
  /** The parameter or code that the API names; `message` where it names none. */
  readonly name: string
  readonly text: string
}

interface ApiErrorDetails {
  method: string
  path: string
  status?: number | undefined
  problems?: readonly ApiProblem[] | undefined
  requestId?: string | undefined
  cause?: unknown
}

export class ApiError extends Error {
  readonly kind: ApiErrorKind
  readonly method: string
  /** The path as sent, without the query: it may be shown and logged. */
  readonly path: string
  readonly status: number | undefined
  readonly problems: readonly ApiProblem[]
  readonly requestId: string | undefined

  constructor(kind: ApiErrorKind, details: ApiErrorDetails) {
    const problems = details.problems ?? []
    const why = problems.map((problem) => problem.text).join('; ') || (details.status ?? kind)
    super(`${details.method} ${details.path}: ${why}`, { cause: details.cause })
    this.name = 'ApiError'
    this.kind = kind
    this.method = details.method
    this.path = details.path
    this.status = details.status
    this.problems = problems
    this.requestId = details.requestId
  }

  /** The service or the way to it failed, so that asking again may help. */
  get isTransient(): boolean {
    return (
      this.kind === 'network' || this.kind === 'timeout' || (this.status !== undefined && this.status >= 500)
    )
  }

  /**
   * Whether a write that failed this way may have taken effect all the same. Trying again blindly has made duplicate VMs (rules.md),
   * so the caller looks for the result first.
   */
  get isUnclear(): boolean {
    return this.isTransient || (this.kind === 'unexpected' && this.status !== undefined && this.status < 300)
  }
}
