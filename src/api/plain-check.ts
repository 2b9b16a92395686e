import type * as z from 'zod/mini'

type Check = (value: unknown) => boolean

/**
 * Tells whether a value passes a schema as it is. Lists have thousands of entries, nearly all of them sound, and the CSP keeps zod
 * from compiling a schema to code: walking one and copying what it finds takes several times what this does. Undefined for a schema
 * that has more to it than kinds of values (a transformation, a bound, a default): that is zod's to check.
 */
export function plainCheck(schema: z.core.$ZodType): Check | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if ((def.checks?.length ?? 0) > 0 || 'format' in def) return undefined
  switch (def.type) {
    case 'unknown':
      // Anything, but it must be there.
      return (value) => value !== undefined
    case 'string':
      return (value) => typeof value === 'string'
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'number':
      return Number.isFinite
    case 'nullable':
      return unless(null, plainCheck(def.innerType))
    case 'optional':
      return unless(undefined, plainCheck(def.innerType))
    case 'array':
      return eachOf(plainCheck(def.element))
    case 'object':
      // Other keys must be free to be anything: a strict object refuses them, a plain one drops them.
      return def.catchall?._zod.def.type === 'unknown' ? fieldsOf(def.shape) : undefined
    default:
      return undefined
  }
}

function unless(allowed: null | undefined, check: Check | undefined): Check | undefined {
  return check && ((value) => value === allowed || check(value))
}

function eachOf(check: Check | undefined): Check | undefined {
  return check && ((value) => Array.isArray(value) && value.every(check))
}

function fieldsOf(shape: z.core.$ZodShape): Check | undefined {
  const fields: [name: string, check: Check][] = []
  for (const [name, schema] of Object.entries(shape)) {
    const check = plainCheck(schema)
    if (check === undefined) return undefined
    fields.push([name, check])
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const given = value as Record<string, unknown>
    for (const [name, check] of fields) if (!check(given[name])) return false
    return true
  }
}
