/** What generated forms say, put together in one way from the words of any language. */
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatGb, formatInMb, formatMb, MB_PER_GB } from '@/lib/sizes'
import { capitalised, formatNumber, formatOr } from '@/lib/words'

import type { Problem } from './descriptors/check'
import type { Effective } from './descriptors/effective'
import { understand } from './descriptors/expression'
import { expressionMessages } from './descriptors/expression-messages'
import type { Unit } from './descriptors/hints'

/** What the panel changed when something else was chosen; all given in words. */
interface Change {
  label: string
  from: string
  to: string
  because: string
}

export interface FormWords {
  yes: string
  no: string
  cores: string
  /** The words of a rule stand in its midst. */
  rules: {
    not: (text: string) => string
    only: (amount: string) => string
    range: (least: string, most: string) => string
    orMore: (least: string) => string
    upTo: (most: string) => string
    wholeNumber: string
    impossible: (least: string, most: string) => string
  }
  missing: (label: string) => string
  number: string
  wholeNumber: string
  wholeNumberOfMb: string
  atLeast: (amount: string) => string
  atMost: (amount: string) => string
  choose: (values: string) => string
  chooseFromList: string
  refused: (value: string) => string
  notInThisForm: string
  notAccepted: (why: string) => string
  instead: (text: string, suggestion: string) => string
  changed: (change: Change) => string
}

export interface FormTexts {
  yes: string
  no: string
  unit: (unit: Unit) => string
  /** A number of that unit in words: "8 GB", "4". */
  amount: (value: number, unit: Unit | null) => string
  /** "1 to 32"; null when there is nothing to tell. */
  rule: (effective: Effective, unit: Unit | null) => string | null
  problem: (problem: Problem, unit: Unit | null, label: string) => string
  /** In a field that must not stay empty. */
  missing: (label: string) => string
  changed: (change: Change) => string
}

export function formTexts(words: FormWords): FormTexts {
  const { yes, no, cores, rules, missing, changed } = words
  return {
    yes,
    no,
    unit: (unit) => (unit === 'core' ? cores : unit),
    amount,
    rule: (effective, unit) => {
      const parts = [constraintRule(effective, unit), ...effective.refused.map((text) => rules.not(text))]
      const said = parts.filter((part) => part !== null)
      return said.length === 0 ? null : capitalised(said.join('; '))
    },
    problem: problemText,
    missing,
    changed,
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
      if (min > max) return rules.impossible(amount(min, unit), amount(max, unit))
      return min === max ? rules.only(said(min)) : between(said(min), said(max))
    }
    if (min !== null) return rules.orMore(said(min))
    if (max !== null) return rules.upTo(said(max))
    return integer ? rules.wholeNumber : null
  }

  /** "1 to 64 GB": a unit that both have is said once. */
  function between(least: string, most: string): string {
    const [number = least, unit] = least.split(' ')
    return rules.range(unit !== undefined && most.endsWith(` ${unit}`) ? number : least, most)
  }

  function problemText(problem: Problem, unit: Unit | null, label: string): string {
    switch (problem.kind) {
      case 'required':
        return missing(label)
      case 'not_a_number':
        return words.number
      case 'not_integer':
        return unit === 'MB' ? words.wholeNumberOfMb : words.wholeNumber
      case 'below_min':
        return words.atLeast(amount(problem.min, unit))
      case 'above_max':
        return words.atMost(amount(problem.max, unit))
      case 'impossible':
        return capitalised(rules.impossible(amount(problem.min, unit), amount(problem.max, unit)))
      case 'not_in_values':
        return problem.values.length > 0 && problem.values.length <= 8
          ? words.choose(formatOr(problem.values.map(String)))
          : words.chooseFromList
      case 'refused':
        return words.refused(problem.value)
      case 'does_not_match': {
        const breach = problem.breaches[0]
        const said = breach === undefined ? null : messagesOf(expressionMessages).breach(breach)
        const text =
          said ??
          (problem.description === null ? words.notInThisForm : words.notAccepted(problem.description))
        return problem.suggestion === null ? text : words.instead(text, problem.suggestion)
      }
    }
  }
}

function amount(value: number, unit: Unit | null): string {
  if (unit === 'MB') return formatMb(value)
  if (unit === 'GB') return formatGb(value)
  return formatNumber(value)
}
