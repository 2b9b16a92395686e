import { z } from 'zod'

/** The shapes of answers that have a name of their own, each with an example. */
export const models = z.registry<{ id: string; description?: string; examples: z.$output[] }>()

/** What stands in the example of a shape that has no name. */
export const samples = z.registry<{ example: z.$output }>()

/** An answer without a body. */
export const nothing = z.void()

/** How many writes answer. */
export const success = z.object({ success: z.literal(true) }).register(models, {
  id: 'Success',
  examples: [{ success: true }],
})

export const succeeded = { success: true } as const

/** An example of a shape, put together from those of the models in it, and of values that have one of their own. */
export function exampleOf(schema: z.core.$ZodType): unknown {
  const known = models.get(schema)?.examples[0] ?? samples.get(schema)?.example
  if (known !== undefined) return known
  if (schema instanceof z.ZodReadonly) return exampleOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return [exampleOf(schema.element)]
  if (!(schema instanceof z.ZodObject)) return undefined
  const fields = Object.entries<z.core.$ZodType>(schema.shape)
  return Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(field)]))
}
