import * as z from 'zod/mini'

import type { WriteRecord } from '@/api/write-journal'

import { keptKeys } from './keep'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const values = z.record(z.string(), scalar)

const requestSchema = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: z.string(),
  slug: z.optional(z.string()),
  params: z.optional(values),
  query: z.optional(values),
  form: z.optional(values),
  json: z.optional(z.unknown()),
  secrets: z.optional(z.array(z.string())),
})

const recordSchema = z.object({
  id: z.string(),
  at: z.number(),
  title: z.string(),
  requests: z.array(requestSchema),
  outcome: z.enum(['running', 'done', 'failed', 'unclear']),
  took: z.optional(z.number()),
  requestId: z.optional(z.string()),
})

/** Longer than any write waits for its answer: a tab that was killed has told of no end. */
const LONGEST_MS = 10 * 60_000

/** What is kept of a user's writes, the latest first. What cannot be read any more is left out. */
export function readHistory(user: string, now = Date.now()): readonly WriteRecord[] {
  return keptKeys(user).flatMap((key) => {
    try {
      const record = recordSchema.parse(JSON.parse(localStorage.getItem(key) ?? ''))
      const isLost = record.outcome === 'running' && now - record.at > LONGEST_MS
      return [(isLost ? { ...record, outcome: 'unclear' } : record) as WriteRecord]
    } catch {
      return []
    }
  })
}
