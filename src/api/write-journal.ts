import type { ApiRequest } from './http'

/** What came of a write, as far as this browser knows. */
export type WriteOutcome = 'running' | 'done' | 'failed' | 'unclear'

/** One write of this browser, while it runs and when it has ended. */
export interface WriteRecord {
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly title: string
  /** What it sent, in its order; none, as long as it only looks. */
  readonly requests: readonly ApiRequest[]
  readonly outcome: WriteOutcome
  /** Milliseconds. */
  readonly took?: number
  /** The last that was answered. */
  readonly requestId?: string
}

const listeners = new Set<(record: WriteRecord) => void>()

/** Told each time that something of a write has become known. */
export function onWriteRecord(listener: (record: WriteRecord) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Begins a record; each change of it is told. */
export function recordWrite(title: string): (change: Partial<WriteRecord>) => WriteRecord {
  let record: WriteRecord = {
    id: crypto.randomUUID(),
    at: Date.now(),
    title,
    requests: [],
    outcome: 'running',
  }
  return (change) => {
    record = { ...record, ...change }
    for (const listener of listeners) listener(record)
    return record
  }
}
