export interface Reply {
  readonly status: number
  /** What is sent as JSON; without it the answer is empty. */
  readonly body?: unknown
}
