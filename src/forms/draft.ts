/**
 * What was typed into a long form, kept in this tab (`sessionStorage`) until it was sent or discarded: over a reload, a session that
 * ended, a crash. One for each form; of another user, or of an older shape of the form, it is dropped without a word.
 */
import * as z from 'zod/mini'

import { isRecord } from '@/lib/is-record'

const PREFIX = 'elastis.draft.'

const draftSchema = z.object({
  user: z.string(),
  shape: z.number(),
  /** Epoch milliseconds of the last change. */
  at: z.number(),
  /** The form was being sent, with no answer yet. */
  isSent: z.boolean(),
  /** By field, of those that differ from how the form begins. */
  values: z.record(z.string(), z.unknown()),
  /** Fields that were filled in and are never kept. */
  leftOut: z.array(z.string()),
})

export type Draft = z.infer<typeof draftSchema>

/** Which form a draft is of, and whose. */
export interface DraftOf {
  /** Form, and the thing it is about where there are many: `billing-details.7`. */
  readonly name: string
  readonly user: string
  /** Counted up when the fields of the form change their meaning. */
  readonly shape: number
}

/** Null when there is none that fits the form as it begins. */
export function readDraft({ name, user, shape }: DraftOf, start: object): Draft | null {
  try {
    const kept = sessionStorage.getItem(PREFIX + name)
    if (kept === null) return null
    const draft = draftSchema.parse(JSON.parse(kept))
    if (draft.user === user && draft.shape === shape && fits(draft.values, start)) return draft
  } catch {
    // Of an older version of the panel, or storage is closed to us.
  }
  dropDraft(name)
  return null
}

export function keepDraft(name: string, draft: Draft): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft))
  } catch {
    // Storage is full or closed to us: what was typed lasts as long as the page.
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name)
  } catch {
    // Storage is closed to us: nothing is kept there.
  }
}

/** When whoever typed them signs out. */
export function dropDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  } catch {
    // As above.
  }
}

interface Typed {
  readonly values: Readonly<Record<string, unknown>>
  /** As the form began. */
  readonly start: Readonly<Record<string, unknown>>
  /** Fields that an earlier draft brought: the form began with them. */
  readonly restored: ReadonlySet<string>
  readonly leftOut: Readonly<Record<string, unknown>>
}

/** What of a form is kept, and what was filled in and is not. */
export function draftOf({ values, start, restored, leftOut }: Typed): Pick<Draft, 'values' | 'leftOut'> {
  const filled = Object.entries(values).filter(
    ([field, value]) =>
      restored.has(field) || (JSON.stringify(value) ?? '') !== (JSON.stringify(start[field]) ?? ''),
  )
  const isLeftOut = (field: string) => Object.hasOwn(leftOut, field)
  return {
    values: Object.fromEntries(filled.filter(([field]) => !isLeftOut(field))),
    // A field that was merely shown holds an empty text, and there is nothing to fill in again.
    leftOut: Object.keys(leftOut).filter((field) =>
      filled.some(([each, value]) => each === field && value !== ''),
    ),
  }
}

/** Whether what was kept is of the same kind, at every place that the form knows of. */
function fits(kept: unknown, known: unknown): boolean {
  if (known === undefined || known === null || kept === undefined) return true
  if (Array.isArray(known))
    return Array.isArray(kept) && (known.length === 0 || kept.every((each) => fits(each, known[0])))
  if (!isRecord(known)) return typeof kept === typeof known
  return isRecord(kept) && Object.entries(known).every(([field, value]) => fits(kept[field], value))
}
