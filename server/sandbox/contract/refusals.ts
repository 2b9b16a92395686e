import { modelAddress, type JsonSchema } from './json-schema.ts'

/** The bodies in which the API refuses (`http/failures.ts`), as the document shows them. */
export const refusalSchemas: Readonly<Record<string, JsonSchema>> = {
  Errors: {
    type: 'object',
    description: 'A text for each thing that is wrong: at the parameter’s name, or at `Error`.',
    properties: { errors: { type: 'object', additionalProperties: { type: 'string' } } },
    required: ['errors'],
    examples: [{ errors: { uuid: "Required parameter 'uuid' not supplied" } }],
  },
  CodedErrors: {
    type: 'object',
    description: 'Something of another account, or of one that the token is not for.',
    properties: {
      errors: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: {
            msg: { type: 'string' },
            subtype: { type: 'string' },
            type: { type: 'string' },
          },
          required: ['msg', 'subtype', 'type'],
        },
      },
    },
    required: ['errors'],
  },
  Message: {
    type: 'object',
    properties: { message: { type: 'string' } },
    required: ['message'],
    examples: [{ message: 'Disk not found' }],
  },
}

function refusal(description: string, ...models: readonly string[]) {
  const references = models.map((model) => ({ $ref: modelAddress(model) }))
  return {
    description,
    content: {
      'application/json': { schema: references.length === 1 ? references[0] : { anyOf: references } },
    },
  }
}

export const refusals = {
  Refused: refusal('Refused.', 'Errors', 'CodedErrors', 'Message'),
  NoKey: refusal('The `apikey` header is missing.', 'Message'),
  WrongKey: refusal('The key is none that the API knows.', 'Message'),
}
