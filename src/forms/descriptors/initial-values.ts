import type { Descriptor, EnumValue } from './descriptor'
import { type Constraint, type Effective, effectiveConstraints, isGiven } from './effective'

/**
 * What a new form holds: what is given, else each parameter's default, the first of its values, or its minimum; '' for a text. A value that
 * depends on another is chosen after it.
 */
export function initialValues(
  descriptors: readonly Descriptor[],
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const values: Record<string, unknown> = { ...given }
  const open = new Set(
    descriptors.filter(({ parameter }) => !isGiven(given[parameter])).map((d) => d.parameter),
  )
  const ready = ({ limitedBy }: Descriptor) => limitedBy === null || !open.has(limitedBy)
  while (open.size > 0) {
    const waiting = descriptors.filter(({ parameter }) => open.has(parameter))
    const free = waiting.filter(ready)
    // Two that limit each other: begin somewhere.
    const next = free.length > 0 ? free : waiting.slice(0, 1)
    const effective = effectiveConstraints(next, values)
    for (const each of effective) {
      values[each.parameter] = initialValue(each)
      open.delete(each.parameter)
    }
  }
  return values
}

function initialValue(effective: Effective): unknown {
  const { constraint, default: preset } = effective
  if (constraint.kind === 'enum') return firstChoice(effective)
  if (constraint.kind === 'range')
    return preset === null ? (constraint.min ?? '') : nearest(preset, constraint)
  return preset ?? ''
}

/** A default that does not know of the chosen server class or system begins within their bounds. */
function nearest(preset: EnumValue, { min, max }: Extract<Constraint, { kind: 'range' }>): EnumValue {
  if (min !== null && Number(preset) < min) return min
  return max !== null && Number(preset) > max ? max : preset
}

/** The default where the list has it, else the first of the list, as the form holds it; '' when there is no list or it is empty. */
export function firstChoice({ constraint, default: preset }: Effective): string {
  const values = constraint.kind === 'enum' ? constraint.values.map(String) : []
  return values.find((value) => value === String(preset)) ?? values[0] ?? ''
}
