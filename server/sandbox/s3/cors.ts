import { z } from 'zod'

import type { Database } from '../database.ts'
import { malformed } from './failure.ts'
import { elementsOf, textsOf, type XmlContent } from './xml.ts'

const ruleSchema = z.object({
  origins: z.array(z.string()),
  methods: z.array(z.string()),
  headers: z.array(z.string()),
  exposed: z.array(z.string()),
  maxAge: z.number().nullable(),
})

/** Which pages may use a bucket, and how. */
export type CorsRule = z.infer<typeof ruleSchema>

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD']

/** What a new bucket has, so that the panel works with it at any address. */
export const openToAll: readonly CorsRule[] = [
  { origins: ['*'], methods: METHODS, headers: ['*'], exposed: ['ETag'], maxAge: 600 },
]

export const rulesJson = (rules: readonly CorsRule[]): string => JSON.stringify(rules)

export function rulesOf(cors: string | null): readonly CorsRule[] {
  return cors === null ? [] : z.array(ruleSchema).parse(JSON.parse(cors))
}

/** @throws when it is no CORSConfiguration */
export function readRules(document: string): CorsRule[] {
  const rules = elementsOf(document, 'CORSRule').map((rule) => ({
    origins: textsOf(rule, 'AllowedOrigin'),
    methods: textsOf(rule, 'AllowedMethod'),
    headers: textsOf(rule, 'AllowedHeader'),
    exposed: textsOf(rule, 'ExposeHeader'),
    maxAge: textsOf(rule, 'MaxAgeSeconds').map(Number)[0] ?? null,
  }))
  const isWhole = rules.every(
    ({ origins, methods }) =>
      origins.length > 0 && methods.length > 0 && methods.every((m) => METHODS.includes(m)),
  )
  if (rules.length === 0 || !isWhole) throw malformed()
  return rules
}

export function rulesXml(rules: readonly CorsRule[]): XmlContent {
  return {
    CORSRule: rules.map((rule) => ({
      AllowedOrigin: rule.origins,
      AllowedMethod: rule.methods,
      AllowedHeader: rule.headers,
      ExposeHeader: rule.exposed,
      MaxAgeSeconds: rule.maxAge ?? undefined,
    })),
  }
}

interface CrossOrigin {
  readonly origin: string
  readonly method: string
  /** Of a preflight: the headers that are to be sent. */
  readonly headers: readonly string[]
}

/** The first rule that lets a request in; the answer says so to the browser. */
function allowing(rules: readonly CorsRule[], asked: CrossOrigin): CorsRule | undefined {
  return rules.find(
    (rule) =>
      rule.methods.includes(asked.method) &&
      rule.origins.some((pattern) => matches(pattern, asked.origin)) &&
      asked.headers.every((header) =>
        rule.headers.some((pattern) => matches(pattern.toLowerCase(), header.toLowerCase())),
      ),
  )
}

/** `*` stands for anything. */
function matches(pattern: string, text: string): boolean {
  const [before = '', ...after] = pattern.split('*')
  if (after.length === 0) return pattern === text
  const end = after.join('*')
  return text.length >= before.length + end.length && text.startsWith(before) && text.endsWith(end)
}

/** Headers of an answer to a page elsewhere; none when no rule lets it in, and the browser then keeps the answer from it. */
export function corsHeaders(
  rules: readonly CorsRule[],
  asked: CrossOrigin & { readonly isPreflight: boolean },
): Record<string, string> | null {
  const rule = allowing(rules, asked)
  if (rule === undefined) return null
  return {
    'access-control-allow-origin': rule.origins.includes('*') ? '*' : asked.origin,
    vary: 'origin',
    ...(rule.exposed.length > 0 && { 'access-control-expose-headers': rule.exposed.join(', ') }),
    ...(asked.isPreflight && {
      'access-control-allow-methods': rule.methods.join(', '),
      ...(asked.headers.length > 0 && { 'access-control-allow-headers': asked.headers.join(', ') }),
      ...(rule.maxAge !== null && { 'access-control-max-age': String(rule.maxAge) }),
    }),
  }
}

export function setRules(db: Database, bucketId: number, rules: readonly CorsRule[] | null): void {
  db.run('UPDATE buckets SET cors = :cors WHERE id = :id', {
    id: bucketId,
    cors: rules === null ? null : rulesJson(rules),
  })
}
