/** From descriptors and values to the fields of a form, in the order of the screen. */
import { messagesOf } from '@/lib/i18n/catalogue'
import { formMessages } from '@/forms/messages'
import { MB_PER_GB } from '@/lib/sizes'

import type { Descriptor } from './descriptor'
import { type Constraint, type Effective, type Values, effectiveConstraints } from './effective'
import { type Section, type Unit, type Widget, hintFor, labelOf, positionOf, textsFor } from './hints'

export interface FieldOption {
  /** As the form holds it. */
  value: string
  label: string
}

export interface FieldSpec {
  name: string
  label: string
  widget: Widget
  section: Section
  /** What is shown in the field: "cores", "GB". */
  unit: string | null
  /** The form's value is the number on screen times this: 1024 for memory, which the API counts in MB and the screen in GB. */
  scale: number
  /** The rule in words, before it is broken; null when there is nothing to say. */
  rule: string | null
  placeholder: string | null
  required: boolean
  /** false: another parameter takes its place, and it is not sent. */
  applies: boolean
  /** Of a choice or select; empty otherwise. */
  options: readonly FieldOption[]
  /** Bounds and step of a number, in the API's unit; null where there is none. */
  min: number | null
  max: number | null
  step: number | null
}

/** `values` are those of the whole form, as for `effectiveConstraint`. */
export function fieldSpecs(descriptors: readonly Descriptor[], values: Values): FieldSpec[] {
  return effectiveConstraints(descriptors, values)
    .map(fieldSpec)
    .toSorted((a, b) => positionOf(a.name) - positionOf(b.name))
}

function fieldSpec(effective: Effective): FieldSpec {
  const t = messagesOf(formMessages)
  const { parameter, constraint } = effective
  const hint = hintFor(parameter)
  const texts = textsFor(parameter)
  const unit = hint?.unit ?? null
  const range = constraint.kind === 'range' ? constraint : null
  const scale = range === null ? 1 : scaleOf(range.max, unit)
  return {
    name: parameter,
    label: labelOf(parameter),
    widget: widgetFor(effective, hint?.widget),
    section: hint?.section ?? 'other',
    unit: unit === null || range === null ? null : t.unit(scale === MB_PER_GB ? 'GB' : unit),
    scale,
    rule:
      [t.rule(effective, unit), texts?.note]
        .filter((part) => part !== null && part !== undefined)
        .join('; ') || null,
    placeholder: texts?.placeholder ?? null,
    required: effective.mandatory && effective.applies,
    applies: effective.applies,
    options: optionsOf(effective, t),
    min: range?.min ?? null,
    max: range?.max ?? null,
    step: range === null ? null : stepOf(range, scale),
  }
}

const FITTING: Record<Constraint['kind'], readonly [Widget, ...Widget[]]> = {
  range: ['number', 'slider'],
  enum: ['select', 'choice'],
  regexp: ['text', 'password', 'textarea'],
  any: ['text', 'password', 'textarea'],
}

/** The widget of the hint when it can hold what the descriptor wants; descriptors change, hints are only hints. */
function widgetFor({ constraint, type }: Effective, hinted: Widget | undefined): Widget {
  if (constraint.kind === 'any' && type === 'boolean') return 'choice'
  const fitting = FITTING[constraint.kind]
  if (hinted === undefined || !fitting.includes(hinted)) return fitting[0]
  const bounded = constraint.kind === 'range' && constraint.min !== null && constraint.max !== null
  return hinted === 'slider' && !bounded ? 'number' : hinted
}

function optionsOf({ constraint, type }: Effective, t: { yes: string; no: string }): FieldOption[] {
  if (constraint.kind === 'enum') {
    return constraint.values.map((value) => ({ value: String(value), label: String(value) }))
  }
  if (constraint.kind !== 'any' || type !== 'boolean') return []
  return [
    { value: 'true', label: t.yes },
    { value: 'false', label: t.no },
  ]
}

/** Decided by the bounds and not by the value, so that the unit never changes while someone types. */
function scaleOf(max: number | null, unit: Unit | null): number {
  return unit === 'MB' && (max === null || max >= MB_PER_GB) ? MB_PER_GB : 1
}

function stepOf({ integer, min }: { integer: boolean; min: number | null }, scale: number): number | null {
  if (scale === MB_PER_GB) return (min ?? 0) % MB_PER_GB === 0 ? MB_PER_GB : MB_PER_GB / 2
  return integer ? 1 : null
}
