/** After one value has changed: what depends on it is checked again and, where the panel can know better, put right. */
import { type Problem, checkValue } from './check'
import type { Descriptor, EnumValue } from './descriptor'
import { type Effective, type Values, effectiveConstraints, isGiven } from './effective'
import { firstChoice } from './initial-values'

export interface Change {
  parameter: string
  from: unknown
  /** '' when nothing is allowed any more that could be chosen. */
  to: EnumValue
  /** The parameter whose choice made it necessary. */
  because: string
}

interface Flag {
  parameter: string
  problem: Problem
  because: string
}

export interface Reconciled {
  values: Record<string, unknown>
  /** What was changed, to be told to the user. */
  changes: readonly Change[]
  /** What no longer fits and only the user can put right: texts, and numbers half typed. */
  flagged: readonly Flag[]
}

/**
 * `values` already hold the new value of `changed`, which may be the parameter that chooses the server class (then the descriptors are
 * those of `withGuestLimits` for the new class). Numbers move to the nearest bound, a value that left its list gives way to the default
 * or the first of the new list. Values that no longer apply are kept: they are not sent, and come back when they apply again.
 */
export function reconcile(descriptors: readonly Descriptor[], values: Values, changed: string): Reconciled {
  const result: Record<string, unknown> = { ...values }
  const changes: Change[] = []
  const flagged: Flag[] = []
  const seen = new Set([changed])
  const queue = [changed]
  for (let because = queue.shift(); because !== undefined; because = queue.shift()) {
    for (const descriptor of descriptors) {
      const { parameter } = descriptor
      if (seen.has(parameter) || !dependsOn(descriptor, because)) continue
      const effective = effectiveConstraints(descriptors, result).find((each) => each.parameter === parameter)
      if (effective === undefined) continue
      const from = result[parameter]
      const to = corrected(effective, from)
      if (to !== null) {
        result[parameter] = to
        changes.push({ parameter, from, to, because })
        seen.add(parameter)
        queue.push(parameter)
        continue
      }
      const checked = checkValue(effective, from)
      if (!checked.ok && isGiven(from)) flagged.push({ parameter, problem: checked.problem, because })
    }
  }
  return { values: result, changes, flagged }
}

function dependsOn({ limitedBy, bounds }: Descriptor, parameter: string): boolean {
  return limitedBy === parameter || bounds?.by === parameter
}

/** The value to take instead; null when the present one stands, or only the user can know. */
function corrected(effective: Effective, value: unknown): EnumValue | null {
  const checked = checkValue(effective, value)
  if (checked.ok) return null
  const { constraint } = effective
  // An empty choice is made too: its list was empty before.
  if (constraint.kind === 'enum') {
    const choice = firstChoice(effective)
    return choice === '' && !isGiven(value) ? null : choice
  }
  if (!isGiven(value) || (checked.problem.kind !== 'below_min' && checked.problem.kind !== 'above_max'))
    return null
  const { problem } = checked
  const nearest = problem.kind === 'below_min' ? Math.ceil(problem.min) : Math.floor(problem.max)
  // A form that holds texts gets a text back.
  const correction = typeof value === 'string' ? String(nearest) : nearest
  return checkValue(effective, correction).ok ? correction : null
}
