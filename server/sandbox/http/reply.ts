export interface Reply {
  readonly status: number
  /** What is sent as JSON; without it the answer is empty. */
  readonly body?: unknown
}

export function ok(body: unknown): Reply {
  return { status: 200, body }
}

export function created(body: unknown): Reply {
  return { status: 201, body }
}

export function empty(status: 200 | 204): Reply {
  return { status }
}

/** How many writes of the reference answer. */
export const success: Reply = { status: 200, body: { success: true } }
