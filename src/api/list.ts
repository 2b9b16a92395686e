import * as z from 'zod/mini'

import { plainCheck } from './plain-check'

export interface ListOf<T> {
  readonly items: T[]
  /** How many entries were left out because they could not be read. */
  readonly malformed: number
}

/** A list read element by element: one malformed entry is left out and counted; it never blanks a page. */
export function listOf<T>(element: z.ZodMiniType<T>): z.ZodMiniType<ListOf<T>> {
  const isSound = plainCheck(element)
  return z.pipe(
    z.array(z.unknown()),
    z.transform((entries) => {
      const items: T[] = []
      for (const entry of entries) {
        if (isSound?.(entry) === true) {
          // What passes as it is, is what zod would make of it.
          items.push(entry as T)
          continue
        }
        const result = element.safeParse(entry)
        if (result.success) items.push(result.data)
      }
      return { items, malformed: entries.length - items.length }
    }),
  )
}

/** For answers that nothing is read from: success bodies vary between empty, `true` and `{"success": true}` (rules.md, "Observed"). */
export const ignored: z.ZodMiniType<void> = z.pipe(
  z.unknown(),
  z.transform(() => undefined),
)
