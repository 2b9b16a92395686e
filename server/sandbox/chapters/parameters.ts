import { z } from 'zod'

import { parametersOf } from '../catalogue/parameters.ts'
import { models } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'

const constraint = z.object({
  mandatory: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  expression: z.string().optional().describe('A regular expression that the value has to match.'),
  values: z.array(z.string()).readonly().optional(),
})

const descriptor = constraint
  .extend({
    parameter: z.string(),
    type: z.enum(['integer', 'string']),
    constraint: z.enum(['range', 'regexp', 'enum']),
    description: z.string(),
    mandatory: z.boolean(),
    limited_by: z
      .string()
      .optional()
      .describe('The parameter whose value picks an entry of `limits`, which replaces what it names.'),
    limits: z
      .array(constraint.extend({ os_name: z.string() }))
      .readonly()
      .optional(),
    ignore_for: z
      .array(z.string())
      .readonly()
      .optional()
      .describe('It does not apply when one of these is given.'),
  })
  .register(models, {
    id: 'VmParameter',
    description: 'What `POST /v1/user-resource/vm` accepts as the value of one parameter.',
    examples: [
      {
        constraint: 'range',
        description: 'Number of CPUs.',
        limited_by: 'os_name',
        limits: [{ min: 2, os_name: 'windows' }],
        mandatory: true,
        max: 16,
        min: 1,
        parameter: 'vcpu',
        type: 'integer',
      },
    ],
  })

export const parameters = [
  endpoint('GET /v1/api/parameters/vm', {
    description: 'What a new virtual machine may be like in the location.',
    answer: z.array(descriptor).readonly(),
    run: (call) => parametersOf(call.location),
  }),
]
