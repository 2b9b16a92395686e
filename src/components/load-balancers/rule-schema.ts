import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import * as z from 'zod/mini'

import type { Ports } from '@/api/load-balancers'
import { afterPress } from '@/forms/after-press'

import { ruleProblems, toPorts, type TypedRule } from './ports'

/** For one rule more than those that are there. What it hands out are numbers. */
export function ruleResolver(present: readonly Ports[]): Resolver<TypedRule, unknown, Ports> {
  const others = present.map(({ source_port, target_port }) => ({
    source_port: String(source_port),
    target_port: String(target_port),
  }))
  const schema = z.pipe(
    z.custom<TypedRule>().check((context) => {
      const problems = ruleProblems([...others, context.value])
      for (const { field, text } of problems.filter(({ at }) => at === others.length)) {
        context.issues.push({ code: 'custom', input: context.value, path: [field], message: text })
      }
    }),
    z.transform(toPorts),
  )
  return afterPress(zodResolver(schema))
}
