import { z } from 'zod'

import { models } from './answers.ts'

/** A JSON Schema, as OpenAPI 3.1 embeds it. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** A shape by itself, with nothing to refer to. */
export function inlineSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', override: tidy })
  return rest
}

/** A shape that refers to the models in it, and those models by name. */
export function schemaWithModels(schema: z.ZodType): {
  schema: JsonSchema
  models: Record<string, JsonSchema>
} {
  const {
    $schema: _,
    $defs = {},
    id,
    ...rest
  } = z.toJSONSchema(schema, {
    io: 'input',
    metadata: models,
    override: tidy,
  })
  const found = Object.fromEntries(Object.entries($defs).map(([name, model]) => [name, atHome(model)]))
  return typeof id !== 'string'
    ? { schema: atHome(rest), models: found }
    : { schema: { $ref: modelAddress(id) }, models: { ...found, [id]: atHome(rest) } }
}

export function modelAddress(id: string): string {
  return `#/components/schemas/${id}`
}

/** Has references lead to where OpenAPI keeps its models. */
function atHome(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', modelAddress('')) : value,
    ),
  ) as JsonSchema
}

/** Takes the descriptions of fields along, and leaves out the bounds that every whole number has. */
function tidy({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType
  jsonSchema: z.core.JSONSchema.BaseSchema
}) {
  const description = z.globalRegistry.get(zodSchema)?.description
  if (description !== undefined) jsonSchema.description = description
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}
