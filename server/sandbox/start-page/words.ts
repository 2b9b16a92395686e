import { html } from 'hono/html'

import type { JsonSchema } from '../contract/json-schema.ts'
import type { Parameter } from '../contract/parameters.ts'

/** What a parameter may be, in words: `whole number from 1 to 65535, by default 80`. */
export function kindInWords({ kind, fallback }: Parameter<unknown>): string {
  const words = schemaInWords(kind.schema)
  return fallback === undefined || fallback === ''
    ? words
    : `${words}, by default ${typeof fallback === 'string' ? fallback : JSON.stringify(fallback)}`
}

function schemaInWords(schema: JsonSchema): string {
  const { type, format, enum: values, minimum, maximum } = schema
  if (Array.isArray(values)) return values.length === 1 ? `\`${values[0]}\`` : `one of ${values.join(', ')}`
  if (type === 'integer') {
    const bounded = typeof minimum === 'number' && typeof maximum === 'number'
    return bounded ? `whole number from ${minimum} to ${maximum}` : 'whole number'
  }
  if (type === 'number') return 'amount with up to two decimals'
  if (type === 'boolean') return 'true or false'
  if (type === 'array' || type === 'object' || schema['contentMediaType'] !== undefined) return 'JSON'
  if (format === 'uuid') return 'UUID'
  return type === undefined ? 'anything' : 'text'
}

/** A sentence of a definition, with what stands in backticks as code. */
export function prose(text: string) {
  const parts = text.split('`')
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`
}
