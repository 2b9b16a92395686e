import { checkValue, type Checked } from '@/forms/descriptors/check'
import type { Descriptor } from '@/forms/descriptors/descriptor'
import { effectiveConstraint, type Values } from '@/forms/descriptors/effective'

/** What the rules say of a value that the form does not hold yet, given all that it holds; null for an unknown parameter. */
export function checkParameter(
  descriptors: readonly Descriptor[],
  values: Values,
  parameter: string,
  value: unknown,
): Checked | null {
  const descriptor = descriptors.find((each) => each.parameter === parameter)
  return descriptor === undefined ? null : checkValue(effectiveConstraint(descriptor, values), value)
}

/** A corrected value for what the form holds; null when it is right, or nothing close to it would be. */
export function suggestionFor(
  descriptors: readonly Descriptor[],
  values: Values,
  parameter: string,
): string | null {
  const checked = checkParameter(descriptors, values, parameter, values[parameter])
  if (checked === null || checked.ok || checked.problem.kind !== 'does_not_match') return null
  return checked.problem.suggestion
}
