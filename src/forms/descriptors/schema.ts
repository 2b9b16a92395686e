/** The descriptors as one Zod schema over the values of a whole form, for the resolver of React Hook Form. */
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'
import { formMessages } from '@/forms/messages'

import { type Problem, checkValue } from './check'
import type { Descriptor, EnumValue } from './descriptor'
import { type Values, effectiveConstraints } from './effective'
import { hintFor, labelOf } from './hints'

export interface CheckedValues {
  /** What to send: parameters that apply and were given, typed. */
  values: Record<string, EnumValue>
  problems: Record<string, Problem>
}

/** Checks all parameters against the constraints that the values themselves put in force. */
export function checkValues(descriptors: readonly Descriptor[], formValues: Values): CheckedValues {
  const values: Record<string, EnumValue> = {}
  const problems: Record<string, Problem> = {}
  for (const effective of effectiveConstraints(descriptors, formValues)) {
    const { parameter } = effective
    const checked = checkValue(effective, formValues[parameter])
    if (!checked.ok) problems[parameter] = checked.problem
    else if (checked.value !== null) values[parameter] = checked.value
  }
  return { values, problems }
}

/**
 * Takes the form's values; gives what to send for the descriptors' parameters, and everything else in the form untouched. Each issue
 * stands at its parameter, with its text.
 */
export function parametersSchema(
  descriptors: readonly Descriptor[],
): z.ZodMiniType<Record<string, unknown>, Record<string, unknown>> {
  const ours = new Set(descriptors.map(({ parameter }) => parameter))
  return z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((formValues, context) => {
      const { values, problems } = checkValues(descriptors, formValues)
      for (const [parameter, problem] of Object.entries(problems)) {
        context.issues.push({
          code: 'custom',
          input: formValues[parameter],
          path: [parameter],
          message: messageFor(parameter, problem),
        })
      }
      const others = Object.entries(formValues).filter(([name]) => !ours.has(name))
      return { ...Object.fromEntries(others), ...values }
    }),
  )
}

function messageFor(parameter: string, problem: Problem): string {
  const hint = hintFor(parameter)
  // A corrected password would show the password.
  const shown =
    problem.kind === 'does_not_match' && hint?.widget === 'password'
      ? { ...problem, suggestion: null }
      : problem
  return messagesOf(formMessages).problem(shown, hint?.unit ?? null, labelOf(parameter))
}
