import { ApiError } from './api-error'

/**
 * A failure about which more was found out than its call tells: what holds now, in words for the person at the screen. `cause` is what
 * went wrong, where a call failed at all. It has been looked into, so nobody needs to ask any more whether it took effect
 * (`ApiError.isUnclear`).
 */
export class FoundError extends Error {
  readonly finding: string
  /** `open`: whether it took effect is still not known, and the finding says how to find out. */
  readonly outcome: 'known' | 'open'

  constructor(finding: string, cause?: unknown, outcome: FoundError['outcome'] = 'known') {
    super(finding, { cause })
    this.name = 'FoundError'
    this.finding = finding
    this.outcome = outcome
  }
}

/** Whether what failed may have been done all the same: nothing must then say that it was not. */
export function isOutcomeOpen(error: unknown): boolean {
  return error instanceof FoundError ? error.outcome === 'open' : error instanceof ApiError && error.isUnclear
}
