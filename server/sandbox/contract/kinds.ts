import type { z } from 'zod'

import { inlineSchema, type JsonSchema } from './json-schema.ts'
import { problemsIn } from './problems.ts'

/** What came of reading a value: it, or what it must be instead. */
export type Reading<Value> = { readonly value: Value } | { readonly wrong: string }

/** What a parameter may be: how it is described, and how it is read from a form's text or from JSON. */
export interface Kind<Value> {
  readonly schema: JsonSchema
  readonly example: unknown
  /** Whether what was sent says anything; a parameter that is empty counts as left out, unless its kind says otherwise. */
  isGiven(sent: unknown): boolean
  read(sent: unknown): Reading<Value>
}

function isGiven(sent: unknown): boolean {
  return sent !== undefined && sent !== null && sent !== ''
}

const HOLDS_NUL = 'must not contain NUL characters'

function readText(sent: unknown): Reading<string> {
  if (typeof sent === 'number') return { value: String(sent) }
  if (typeof sent !== 'string') return { wrong: 'must be a text' }
  return holdsNul(sent) ? { wrong: HOLDS_NUL } : { value: sent }
}

/** The database would end a text there. */
function holdsNul(sent: unknown): boolean {
  const within = [sent]
  // It grows on the way: calls within calls would be too many for what is nested deeply.
  for (const each of within) {
    if (typeof each === 'string' && each.includes('\0')) return true
    if (typeof each === 'object' && each !== null) for (const part of Object.values(each)) within.push(part)
  }
  return false
}

/** A kind of which not every value will do: `judge` says what is wrong with one. */
function narrowed<Value>(
  kind: Kind<Value>,
  schema: JsonSchema,
  judge: (value: Value) => string | undefined,
): Kind<Value> {
  return {
    ...kind,
    schema: { ...kind.schema, ...schema },
    read: (sent) => {
      const reading = kind.read(sent)
      const wrong = 'value' in reading ? judge(reading.value) : undefined
      return wrong === undefined ? reading : { wrong }
    },
  }
}

/** Reads what has the form of a text: a number or a flag, which JSON also has in a type of its own. */
function scalar(sent: unknown): string {
  return typeof sent === 'string' ? sent.trim() : JSON.stringify(sent)
}

export const text: Kind<string> = {
  schema: { type: 'string', minLength: 1 },
  example: 'text',
  isGiven,
  read: readText,
}

/** Characters of what something is called, in the widest sense. */
const LONGEST_LABEL = 255

/** What something is called, or says of itself in a line. */
export const label: Kind<string> = narrowed(text, { maxLength: LONGEST_LABEL }, (value) =>
  Array.from(value).length > LONGEST_LABEL ? `must have at most ${LONGEST_LABEL} characters` : undefined,
)

/** A label that may be empty: to erase it, where leaving it out keeps it. */
export const erasableLabel: Kind<string> = {
  ...label,
  schema: { ...label.schema, minLength: 0 },
  isGiven: (sent) => sent !== undefined && sent !== null,
}

/** An e-mail address, as far as its form tells. */
export const emailAddress: Kind<string> = narrowed(label, { format: 'email' }, (value) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'must be an e-mail address',
)

/** A country by its code of ISO 3166, in capitals or not. */
export const countryCode: Kind<string> = narrowed(text, { minLength: 2, maxLength: 2 }, (value) =>
  isCountry(value) ? undefined : 'must be the code of a country, of two letters',
)

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

function isCountry(code: string): boolean {
  // ZZ stands for none that is known.
  return /^[a-z]{2}$/i.test(code) && !/^zz$/i.test(code) && countryNames.of(code.toUpperCase()) !== undefined
}

/** An identifier, or one with something behind it, like a replica's. The case of its letters says nothing. */
export const identifier: Kind<string> = {
  ...text,
  read: (sent) => {
    const reading = readText(sent)
    return 'value' in reading ? { value: reading.value.toLowerCase() } : reading
  },
}

/** An identifier. One that is none of anything's is unknown, whatever it looks like. */
export const uuid: Kind<string> = {
  ...identifier,
  schema: { type: 'string', format: 'uuid' },
  example: '88e5a11b-9c89-4986-99c7-90d43499317c',
}

export const integer: Kind<number> = {
  schema: { type: 'integer' },
  example: 6,
  isGiven,
  read: (sent) => {
    const value = scalar(sent)
    return /^-?\d{1,15}$/.test(value) ? { value: Number(value) } : { wrong: 'must be a whole number' }
  },
}

export function integerBetween(minimum: number, maximum: number): Kind<number> {
  return narrowed(integer, { minimum, maximum }, (value) =>
    value < minimum || value > maximum ? `must be from ${minimum} to ${maximum}` : undefined,
  )
}

/** The number of something; 0, the reference's default, names nothing. */
export const reference: Kind<number> = {
  ...integer,
  isGiven: (sent) => isGiven(sent) && scalar(sent) !== '0',
}

const DECIMAL = { type: 'number', minimum: 0, description: 'At most two decimals.' }

const TOO_MANY_CENTS = 100_000_000_000

/** An amount of money, in cents. */
export const cents: Kind<number> = {
  schema: DECIMAL,
  example: 10,
  isGiven,
  read: (sent) => {
    const value = scalar(sent)
    if (!/^[-+]?\d+(\.\d*)?$/.test(value)) return { wrong: 'must be a decimal number, like 10.50' }
    if (value.startsWith('-')) return { wrong: 'must not be negative' }
    if (!/^\+?\d+(\.\d{0,2}0*)?$/.test(value)) return { wrong: 'must have at most two decimals' }
    const read = Math.round(Number(value) * 100)
    return read < TOO_MANY_CENTS ? { value: read } : { wrong: 'must be less than 1000000000' }
  },
}

/** An amount that something can be done with: more than nothing. */
export const positiveCents: Kind<number> = narrowed(cents, { minimum: 0.01 }, (value) =>
  value === 0 ? 'must be greater than 0' : undefined,
)

/** Travels as text: `true`, `True`, `false`, … */
export const flag: Kind<boolean> = {
  schema: { type: 'boolean' },
  example: true,
  isGiven,
  read: (sent) => {
    const value = scalar(sent).toLowerCase()
    if (['true', '1', 'yes', 'on'].includes(value)) return { value: true }
    if (['false', '0', 'no', 'off'].includes(value)) return { value: false }
    return { wrong: 'must be true or false' }
  },
}

/** True whenever it is sent, whatever its value: even `false`. */
export const mark: Kind<boolean> = {
  schema: {},
  example: true,
  isGiven: (sent) => sent !== undefined,
  read: () => ({ value: true }),
}

export function oneOf<const Value extends string>(...values: readonly [Value, ...Value[]]): Kind<Value> {
  return {
    schema: { type: 'string', enum: values },
    example: values[0],
    isGiven,
    read: (sent) => {
      const value = values.find((candidate) => candidate === sent)
      return value === undefined ? { wrong: `must be one of ${values.join(', ')}` } : { value }
    },
  }
}

/** JSON of a shape: as it is in a JSON body, as a text in a form. */
export function json<Schema extends z.ZodType>(
  schema: Schema,
  example: z.input<Schema>,
): Kind<z.output<Schema>> {
  return {
    schema: inlineSchema(schema),
    example,
    isGiven,
    read: (sent) => {
      const parsed = typeof sent === 'string' ? parsedText(sent) : { value: sent }
      if ('wrong' in parsed) return parsed
      if (holdsNul(parsed.value)) return { wrong: HOLDS_NUL }
      const result = schema.safeParse(parsed.value)
      return result.success ? { value: result.data } : { wrong: problemsIn(result.error) }
    },
  }
}

/** JSON of a shape that is handed on as the text it came as. */
export function jsonText<Schema extends z.ZodType>(schema: Schema, example: z.input<Schema>): Kind<string> {
  const kind = json(schema, example)
  return {
    ...kind,
    schema: { type: 'string', contentMediaType: 'application/json', contentSchema: kind.schema },
    example: JSON.stringify(example),
    read: (sent) => {
      const reading = kind.read(sent)
      if ('wrong' in reading) return reading
      return { value: typeof sent === 'string' ? sent : JSON.stringify(sent) }
    },
  }
}

function parsedText(sent: string): Reading<unknown> {
  try {
    return { value: JSON.parse(sent) }
  } catch {
    return { wrong: 'is not valid JSON' }
  }
}
