/** Checks one value against the constraint in force. What is wrong comes back as data; the words are in `forms/messages.ts`. */
import type { EnumValue } from './descriptor'
import { type Effective, isGiven } from './effective'
import { understand } from './expression'
import { type Breach, breachesOf } from './expression-breaches'
import { suggest } from './suggest'

export type Problem =
  | { kind: 'required' }
  | { kind: 'not_a_number' }
  | { kind: 'not_integer' }
  | { kind: 'below_min'; min: number }
  | { kind: 'above_max'; max: number }
  /** No value satisfies it: what one choice demands, another does not allow. */
  | { kind: 'impossible'; min: number; max: number }
  | { kind: 'not_in_values'; values: readonly EnumValue[] }
  | {
      kind: 'does_not_match'
      /** The facts that the text breaks; may be none, then only the description says what is wanted. */
      breaches: readonly Breach[]
      suggestion: string | null
      description: string | null
    }
  | { kind: 'refused'; value: string }

/** `value` is null when there is none to send: nothing was given, or the parameter does not apply. */
export type Checked = { ok: true; value: EnumValue | null } | { ok: false; problem: Problem }

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/

/** The number that a form value stands for; null when it is none. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || !NUMBER.test(value.trim())) return null
  return Number(value.trim())
}

/** `rawValue` is a form value: a text as typed, or a typed value. */
export function checkValue(effective: Effective, rawValue: unknown): Checked {
  if (!effective.applies) return ok(null)
  if (!isGiven(rawValue)) return effective.mandatory ? problem({ kind: 'required' }) : ok(null)
  const text = textOf(rawValue)
  if (effective.refused.includes(text)) return problem({ kind: 'refused', value: text })
  const { constraint } = effective
  switch (constraint.kind) {
    case 'range':
      return checkRange(constraint, rawValue)
    case 'enum': {
      const value = constraint.values.find((allowed) => String(allowed) === text)
      return value === undefined ? problem({ kind: 'not_in_values', values: constraint.values }) : ok(value)
    }
    case 'regexp':
      return checkExpression(constraint.expression, text, effective.description)
    case 'any':
      return ok(isScalar(rawValue) ? rawValue : text)
  }
}

function ok(value: EnumValue | null): Checked {
  return { ok: true, value }
}

function problem(found: Problem): Checked {
  return { ok: false, problem: found }
}

function isScalar(value: unknown): value is EnumValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function textOf(value: unknown): string {
  return isScalar(value) ? String(value) : (JSON.stringify(value) ?? '')
}

function checkRange(
  range: { integer: boolean; min: number | null; max: number | null },
  rawValue: unknown,
): Checked {
  const value = numberOf(rawValue)
  const { min, max } = range
  if (value === null) return problem({ kind: 'not_a_number' })
  if (min !== null && max !== null && min > max) return problem({ kind: 'impossible', min, max })
  if (range.integer && !Number.isInteger(value)) return problem({ kind: 'not_integer' })
  if (min !== null && value < min) return problem({ kind: 'below_min', min })
  if (max !== null && value > max) return problem({ kind: 'above_max', max })
  return ok(value)
}

function checkExpression(expression: string, text: string, description: string | null): Checked {
  const known = understand(expression)
  if (known === null || known.test(text)) return ok(text)
  return problem({
    kind: 'does_not_match',
    breaches: breachesOf(known.facts, text),
    suggestion: suggest(expression, text),
    description,
  })
}
