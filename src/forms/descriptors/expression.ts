/** The server's regular expressions: tested here when that is safe and certain to mean the same, and turned into facts to tell. */
import { type Facts, factsOf } from './expression-facts'
import { longestTested } from './expression-cost'
import { isSafe } from './expression-safety'
import { parseExpression } from './expression-syntax'

export interface Expression {
  facts: Facts
  /** Whether a text satisfies it. A text too long to be tested quickly passes: the server judges it. */
  test: (text: string) => boolean
  /** How long a text is tested. */
  longest: number
}

const understood = new Map<string, Expression | null>()

/** null: the expression is invalid, of a dialect that a browser reads differently, or could take too long to be tested. */
export function understand(expression: string): Expression | null {
  const known = understood.get(expression)
  if (known !== undefined) return known
  const made = make(expression)
  understood.set(expression, made)
  return made
}

function make(expression: string): Expression | null {
  const syntax = parseExpression(expression)
  if (syntax === null || !isSafe(syntax)) return null
  const pattern = compile(expression)
  if (pattern === null) return null
  const longest = longestTested(syntax)
  if (longest === null) return null
  const facts = factsOf(syntax)
  const test = (text: string) =>
    text.length <= facts.maxLength && (text.length > longest || pattern.test(text))
  return { facts, test, longest }
}

function compile(expression: string): RegExp | null {
  try {
    return new RegExp(expression)
  } catch {
    return null
  }
}
