import { z } from 'zod'

import { jsonText } from '../contract/kinds.ts'

/** What `cloud_init` may hold: `runcmd` and `write_files` are supported. */
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

export const cloudInit = jsonText(cloudInitSchema, {
  runcmd: ['/firstboot'],
  write_files: [
    {
      path: '/firstboot',
      content: 'IyEvYmluL2Jhc2gKZWNobyBOb3cgQm9vdGluZwoK',
      permissions: '0755',
      encoding: 'b64',
    },
  ],
})
