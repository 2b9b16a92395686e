/**
 * One entry of `GET /v1/api/parameters/vm`, read tolerantly (reference "VM parameters"; rules.md, "Rules of behaviour" and "Observed").
 * A piece that is missing or makes no sense is left out, and what is left decides how much the form can check; nothing here throws.
 */
import * as z from 'zod/mini'

export type EnumValue = string | number | boolean

export type ValueType = 'integer' | 'number' | 'boolean' | 'string'

/** What a descriptor says, and what an entry of its `limits` can say otherwise. */
export interface Properties {
  /** `range`, `regexp`, `enum`, or a kind that the panel does not know. */
  constraint?: string | undefined
  mandatory?: boolean | undefined
  min?: number | undefined
  max?: number | undefined
  values?: readonly EnumValue[] | undefined
  expression?: string | undefined
  default?: EnumValue | undefined
}

/** An entry of `limits`: its properties hold when the parameter named by `limited_by` has this value. */
interface Limit {
  when: string
  properties: Properties
}

/** Bounds from elsewhere, which hold beside whatever the descriptor says. */
interface Bounds {
  min: number | null
  max: number | null
  /** The parameter whose choice set it. */
  by: string
}

export interface Descriptor {
  parameter: string
  description: string | null
  type: ValueType
  properties: Properties
  limitedBy: string | null
  limits: readonly Limit[]
  /** The parameter does not apply when one of these is given. */
  ignoreFor: readonly string[]
  bounds: Bounds | null
  /** Values that are refused although the constraint allows them. */
  refused: readonly string[]
  /** The entry as it came. */
  raw: unknown
}

const numeric = z.union([
  z.number(),
  z.pipe(z.string().check(z.regex(/^\s*-?\d+(?:\.\d+)?\s*$/)), z.transform(Number)),
])
const flag = z.union([
  z.boolean(),
  z.pipe(
    z.string().check(z.regex(/^(?:true|false)$/i)),
    z.transform((text) => text.toLowerCase() === 'true'),
  ),
])
const scalar = z.union([z.string(), z.number(), z.boolean()])

/** What does not fit counts as absent. */
const tolerant = <T extends z.core.$ZodType>(schema: T) => z.catch(z.optional(schema), undefined)

const listOf = <T extends z.core.$ZodType>(schema: T) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((entries) => entries.flatMap((entry) => oneOrNone(schema, entry))),
  )

function oneOrNone<T extends z.core.$ZodType>(schema: T, entry: unknown): z.output<T>[] {
  const result = z.safeParse(schema, entry)
  return result.success ? [result.data] : []
}

const propertiesSchema = z.object({
  constraint: tolerant(z.string()),
  mandatory: tolerant(flag),
  min: tolerant(numeric),
  max: tolerant(numeric),
  values: tolerant(listOf(scalar)),
  expression: tolerant(z.string()),
  default: tolerant(scalar),
})

const entrySchema = z.object({
  parameter: z.string().check(z.minLength(1)),
  description: tolerant(z.string()),
  type: tolerant(z.string()),
  limited_by: tolerant(z.string()),
  limits: tolerant(listOf(z.record(z.string(), z.unknown()))),
  ignore_for: tolerant(
    z.union([
      listOf(z.string()),
      z.pipe(
        z.string(),
        z.transform((name) => [name]),
      ),
    ]),
  ),
})

const TYPES: Record<string, ValueType> = {
  integer: 'integer',
  int: 'integer',
  number: 'number',
  float: 'number',
  boolean: 'boolean',
  bool: 'boolean',
}

/** null only when the entry names no parameter: then there is nothing to make a field of. */
export function parseDescriptor(raw: unknown): Descriptor | null {
  const entry = z.safeParse(entrySchema, raw)
  const properties = z.safeParse(propertiesSchema, raw)
  if (!entry.success || !properties.success) return null
  const { parameter, description, type, limited_by: limitedBy, limits, ignore_for: ignoreFor } = entry.data
  return {
    parameter,
    description: description?.trim() || null,
    type: TYPES[type?.toLowerCase() ?? ''] ?? 'string',
    properties: properties.data,
    limitedBy: limitedBy ?? null,
    limits: limitedBy === undefined ? [] : (limits ?? []).flatMap((limit) => parseLimit(limit, limitedBy)),
    ignoreFor: ignoreFor ?? [],
    bounds: null,
    refused: [],
    raw,
  }
}

function parseLimit(limit: Record<string, unknown>, limitedBy: string): Limit[] {
  const when = z.safeParse(scalar, limit[limitedBy])
  const properties = z.safeParse(propertiesSchema, limit)
  return when.success && properties.success ? [{ when: String(when.data), properties: properties.data }] : []
}

/** All that can be read; of two entries for one parameter the first counts. */
export function parseDescriptors(entries: readonly unknown[]): Descriptor[] {
  const byName = new Map<string, Descriptor>()
  for (const entry of entries) {
    const descriptor = parseDescriptor(entry)
    if (descriptor !== null && !byName.has(descriptor.parameter)) byName.set(descriptor.parameter, descriptor)
  }
  return [...byName.values()]
}
