/** The words of generated forms: the rule before it is broken, what is wrong when it is, and what the panel changed by itself. */
import { catalogue, messagesOf } from '@/lib/i18n/catalogue'
import { formatGb, formatInMb, formatMb, MB_PER_GB } from '@/lib/sizes'
import { capitalised, formatNumber, formatOr } from '@/lib/words'

import type { Problem } from './descriptors/check'
import type { Effective } from './descriptors/effective'
import { understand } from './descriptors/expression'
import { expressionMessages } from './descriptors/expression-messages'
import type { Unit } from './descriptors/hints'

export const formMessages = catalogue('formMessages', {
  yes: 'Yes',
  no: 'No',
  unit: (unit: Unit): string => (unit === 'core' ? 'cores' : unit),
  /** A number of that unit in words: "8 GB", "4". */
  amount,
  /** "1 to 32"; null when there is nothing to tell. */
  rule: (effective: Effective, unit: Unit | null): string | null => {
    const refused = effective.refused.map((text) => `not ${text}`)
    const parts = [constraintRule(effective, unit), ...refused].filter((part) => part !== null)
    return parts.length === 0 ? null : capitalised(parts.join('; '))
  },
  problem: (problem: Problem, unit: Unit | null, label: string): string => problemText(problem, unit, label),
  missing,
  /** What the panel changed when something else was chosen; all given in words. */
  changed: (change: { label: string; from: string; to: string; because: string }): string =>
    change.to === ''
      ? `${change.label} ${change.from} is not available with ${change.because}`
      : change.from === ''
        ? `${change.label} set to ${change.to} for ${change.because}`
        : `${change.label} changed from ${change.from} to ${change.to} for ${change.because}`,
})

function amount(value: number, unit: Unit | null): string {
  if (unit === 'MB') return formatMb(value)
  if (unit === 'GB') return formatGb(value)
  return formatNumber(value)
}

function constraintRule({ constraint, description }: Effective, unit: Unit | null): string | null {
  switch (constraint.kind) {
    case 'range':
      return rangeRule(constraint, unit)
    case 'enum':
      return null
    case 'regexp': {
      const known = understand(constraint.expression)
      return (known && messagesOf(expressionMessages).rule(known.facts)) ?? description
    }
    case 'any':
      return description
  }
}

function rangeRule(
  { integer, min, max }: { integer: boolean; min: number | null; max: number | null },
  unit: Unit | null,
): string | null {
  // As its field, which counts in MB where there is less than a GB.
  const said = (value: number) =>
    unit === 'MB' && max !== null && max < MB_PER_GB ? formatInMb(value) : amount(value, unit)
  if (min !== null && max !== null) {
    if (min > max) return impossible(min, max, unit)
    return min === max ? `only ${said(min)}` : between(said(min), said(max))
  }
  if (min !== null) return `${said(min)} or more`
  if (max !== null) return `up to ${said(max)}`
  return integer ? 'a whole number' : null
}

/** "1 to 64 GB": a unit that both have is said once. */
function between(least: string, most: string): string {
  const [number = least, unit] = least.split(' ')
  return unit !== undefined && most.endsWith(` ${unit}`) ? `${number} to ${most}` : `${least} to ${most}`
}

function impossible(min: number, max: number, unit: Unit | null): string {
  return `needs at least ${amount(min, unit)}, but only ${amount(max, unit)} is possible: choose something else`
}

/** In a field that must not stay empty. */
function missing(label: string): string {
  return `${label} is missing`
}

function problemText(problem: Problem, unit: Unit | null, label: string): string {
  switch (problem.kind) {
    case 'required':
      return missing(label)
    case 'not_a_number':
      return 'Enter a number'
    case 'not_integer':
      return unit === 'MB' ? 'Enter a whole number of MB' : 'Enter a whole number'
    case 'below_min':
      return `At least ${amount(problem.min, unit)}`
    case 'above_max':
      return `At most ${amount(problem.max, unit)}`
    case 'impossible':
      return capitalised(impossible(problem.min, problem.max, unit))
    case 'not_in_values':
      return problem.values.length > 0 && problem.values.length <= 8
        ? `Choose ${formatOr(problem.values.map(String))}`
        : 'Choose one from the list'
    case 'refused':
      return `“${problem.value}” is not accepted: use another`
    case 'does_not_match': {
      const breach = problem.breaches[0]
      const words = breach === undefined ? null : messagesOf(expressionMessages).breach(breach)
      const text =
        words ??
        (problem.description === null ? 'Not accepted in this form' : `Not accepted: ${problem.description}`)
      return problem.suggestion === null ? text : `${text}: use ${problem.suggestion}`
    }
  }
}
