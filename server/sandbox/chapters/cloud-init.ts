import { z } from 'zod'

import { invalid } from '../http/failures.ts'

const cloudInitSchema = z.strictObject({
  runcmd: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  write_files: z
    .array(
      z.looseObject({
        path: z.string().startsWith('/'),
        content: z.string().optional(),
        permissions: z.string().optional(),
        encoding: z.string().optional(),
      }),
    )
    .optional(),
})

/** Checks a `cloud_init` text: JSON of which `runcmd` and `write_files` are supported. Returns it as it came. */
export function checkCloudInit(text: string | undefined): string | null {
  if (text === undefined) return null
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw invalid({ cloud_init: "Parameter 'cloud_init' is not valid JSON" })
  }
  const result = cloudInitSchema.safeParse(parsed)
  if (result.success) return text
  const problem = result.error.issues[0]
  const place = problem?.path.join('.')
  throw invalid({ cloud_init: `Parameter 'cloud_init'${place ? ` at ${place}` : ''}: ${problem?.message}` })
}
