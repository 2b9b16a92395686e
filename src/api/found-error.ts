/**
 * A failure about which more was found out than its call tells: what holds now, in words for the person at the screen. `cause` is what
 * went wrong, where a call failed at all. It has been looked into, so nobody needs to ask any more whether it took effect
 * (`ApiError.isUnclear`).
 */
export class FoundError extends Error {
  readonly finding: string

  constructor(finding: string, cause?: unknown) {
    super(finding, { cause })
    this.name = 'FoundError'
    this.finding = finding
  }
}
