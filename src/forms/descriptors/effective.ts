/** The constraint in force for a parameter, given what the rest of the form holds. */
import type { Descriptor, EnumValue, Properties, ValueType } from './descriptor'
import { understand } from './expression'

/** What the form holds, by parameter: texts as typed, or typed values. */
export type Values = Readonly<Record<string, unknown>>

export type Constraint =
  | { kind: 'range'; integer: boolean; min: number | null; max: number | null }
  | { kind: 'regexp'; expression: string }
  | { kind: 'enum'; values: readonly EnumValue[] }
  /** Nothing that the panel can check: the server judges. */
  | { kind: 'any' }

export interface Effective {
  parameter: string
  description: string | null
  type: ValueType
  constraint: Constraint
  mandatory: boolean
  /** false: another parameter takes its place (`ignore_for`), and it is not sent. */
  applies: boolean
  default: EnumValue | null
  refused: readonly string[]
}

/** Whether a form value says anything. */
export function isGiven(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return !(typeof value === 'number' && Number.isNaN(value))
}

/** `values` are those of the whole form. An entry of `limits` replaces the same-named properties; with none that matches the descriptor stands. */
export function effectiveConstraint(descriptor: Descriptor, values: Values): Effective {
  const properties = { ...descriptor.properties, ...matchingLimit(descriptor, values) }
  return {
    parameter: descriptor.parameter,
    description: descriptor.description,
    type: descriptor.type,
    constraint: within(constraintOf(properties, descriptor.type), descriptor.bounds),
    mandatory: properties.mandatory ?? false,
    applies: applies(descriptor, values),
    default: properties.default ?? null,
    refused: descriptor.refused,
  }
}

/**
 * The same for all parameters at once. A value that does not apply, and so is not sent, limits nothing: a disk that is booted from makes
 * the chosen system and its limits void.
 */
export function effectiveConstraints(descriptors: readonly Descriptor[], values: Values): Effective[] {
  const sent = { ...values }
  for (const descriptor of descriptors) {
    if (!applies(descriptor, values)) delete sent[descriptor.parameter]
  }
  return descriptors.map((descriptor) => ({
    ...effectiveConstraint(descriptor, sent),
    applies: applies(descriptor, values),
  }))
}

function applies(descriptor: Descriptor, values: Values): boolean {
  return !descriptor.ignoreFor.some((name) => isGiven(values[name]))
}

function matchingLimit({ limitedBy, limits }: Descriptor, values: Values): Properties {
  const chosen = limitedBy === null ? undefined : values[limitedBy]
  if (!isGiven(chosen)) return {}
  const limit = limits.find(({ when }) => when === String(chosen))
  return Object.fromEntries(
    Object.entries(limit?.properties ?? {}).filter(([, property]) => property !== undefined),
  )
}

const ANY: Constraint = { kind: 'any' }

function constraintOf({ constraint, min, max, values, expression }: Properties, type: ValueType): Constraint {
  switch (constraint) {
    case 'range':
      // Between which texts a text lies is nothing a person could be told.
      if (type !== 'integer' && type !== 'number') return ANY
      return { kind: 'range', integer: type === 'integer', min: min ?? null, max: max ?? null }
    case 'regexp':
      if (expression === undefined || understand(expression) === null) return ANY
      return { kind: 'regexp', expression }
    case 'enum':
      return values === undefined || values.length === 0 ? ANY : { kind: 'enum', values }
    default:
      return ANY
  }
}

/** Of two minima, and of two maxima, the tighter holds. */
function within(constraint: Constraint, bounds: Descriptor['bounds']): Constraint {
  if (bounds === null) return constraint
  const { min, max } = bounds
  if (constraint.kind === 'range') {
    return {
      ...constraint,
      min: min === null ? constraint.min : Math.max(constraint.min ?? min, min),
      max: max === null ? constraint.max : Math.min(constraint.max ?? max, max),
    }
  }
  if (constraint.kind !== 'enum') return constraint
  const isOutside = (value: number) => value < (min ?? -Infinity) || value > (max ?? Infinity)
  return { kind: 'enum', values: constraint.values.filter((value) => !isOutside(Number(value))) }
}
