/** What one choice means for the rest of the form: checked again, put right where that is possible, and told. */
import type { Descriptor } from '@/forms/descriptors/descriptor'
import type { Values } from '@/forms/descriptors/effective'
import { initialValues } from '@/forms/descriptors/initial-values'
import { reconcile, type Change } from '@/forms/descriptors/reconcile'

/** The choices that others depend on. */
export type Cause = 'location' | 'os_name' | 'designated_pool_uuid'

export interface Settled {
  /** The values to set: those that were missing, and those that were put right. */
  readonly set: Readonly<Record<string, unknown>>
  /** What was put right and was not just asked for. */
  readonly changes: readonly Change[]
  /** Parameters whose value no longer fits and that only the user can put right. */
  readonly flagged: readonly string[]
}

/** `cause` is what was chosen last; a location brings descriptors of its own, so everything is looked at. */
export function settle(descriptors: readonly Descriptor[], values: Values, cause: Cause): Settled {
  const missing = missingValues(descriptors, values)
  const all = { ...values, ...missing }
  const result = reconcile(cause === 'location' ? dependingOnLocation(descriptors) : descriptors, all, cause)
  const corrected = Object.fromEntries(result.changes.map(({ parameter, to }) => [parameter, String(to)]))
  return {
    set: { ...missing, ...corrected },
    changes: result.changes.filter((change) => isWorthTelling(change, missing)),
    flagged: result.flagged.map(({ parameter }) => parameter),
  }
}

/** What the form does not have yet. A field that was emptied is not missing. */
function missingValues(descriptors: readonly Descriptor[], values: Values): Record<string, unknown> {
  const filled = initialValues(descriptors, values)
  const names = descriptors
    .map(({ parameter }) => parameter)
    .filter((parameter) => values[parameter] === undefined)
  return Object.fromEntries(names.map((parameter) => [parameter, textOf(filled[parameter])]))
}

/** The form holds texts. */
function textOf(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
}

/** Those that limit others first, so that what they limit is judged by their new values. */
function dependingOnLocation(descriptors: readonly Descriptor[]): Descriptor[] {
  return descriptors
    .toSorted((a, b) => Number(a.limitedBy !== null) - Number(b.limitedBy !== null))
    .map((descriptor) => ({
      ...descriptor,
      bounds: { min: null, max: null, ...descriptor.bounds, by: 'location' },
    }))
}

/** Another system has other versions, and a value that was only just filled in was nobody's choice. */
function isWorthTelling({ parameter, because }: Change, missing: Values): boolean {
  return !(parameter === 'os_version' && because === 'os_name') && !Object.hasOwn(missing, parameter)
}
