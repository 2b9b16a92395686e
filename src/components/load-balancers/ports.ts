import type { Ports } from '@/api/load-balancers'
import { messagesOf } from '@/lib/i18n/catalogue'

import { loadBalancerMessages } from './messages'

/** A rule as it is typed. */
export interface TypedRule {
  readonly source_port: string
  readonly target_port: string
}

const HIGHEST = 65_535

/** Null: it is no port. */
export function parsePort(text: string): number | null {
  const typed = text.trim()
  const port = Number(typed)
  return /^\d{1,5}$/.test(typed) && port >= 1 && port <= HIGHEST ? port : null
}

/** What is wrong with a typed port by itself; null: nothing. */
function portProblem(text: string): string | null {
  const t = messagesOf(loadBalancerMessages).ports
  if (text.trim() === '') return t.missing
  return parsePort(text) === null ? t.notPort : null
}

interface Problem {
  readonly at: number
  readonly field: keyof TypedRule
  readonly text: string
}

/** What is wrong with typed rules: ports that are none, and at each that wants it a port of the balancer that only one can have. */
export function ruleProblems(rules: readonly TypedRule[]): Problem[] {
  const t = messagesOf(loadBalancerMessages).ports
  return rules.flatMap(({ source_port, target_port }, at): Problem[] => {
    const port = parsePort(source_port)
    const rival = rules.find(
      (rule, index) => index !== at && port !== null && parsePort(rule.source_port) === port,
    )
    const source =
      portProblem(source_port) ??
      (port !== null && rival !== undefined ? t.taken(port, parsePort(rival.target_port)) : null)
    const target = portProblem(target_port)
    return [
      ...(source === null ? [] : [{ at, field: 'source_port', text: source } as const]),
      ...(target === null ? [] : [{ at, field: 'target_port', text: target } as const]),
    ]
  })
}

/** Of a rule without problems. */
export function toPorts({ source_port, target_port }: TypedRule): Ports {
  return { source_port: Number(source_port), target_port: Number(target_port) }
}
