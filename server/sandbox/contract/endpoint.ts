import type { z } from 'zod'

import { documentedEndpoints, type EndpointId } from '../documented-endpoints.ts'
import type { Call, Handler } from '../http/call.ts'
import { nothing } from './answers.ts'
import {
  readParameters,
  type Demands,
  type Parameter,
  type Parameters,
  type Problems,
  type Values,
} from './parameters.ts'

/** The names in braces of a path. */
type PathNames<Id extends string> = Id extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never

/** What may go wrong besides a parameter that is missing or of the wrong kind, by status. */
type Refusals = Readonly<Partial<Record<400 | 404 | 409 | 500, string>>>

interface Definition<Described extends Parameters, Answer extends z.ZodType> {
  readonly description: string
  readonly parameters?: Described
  readonly alternatives?: Demands<Described>['alternatives']
  /** As in `Demands`. */
  judge?(call: Call, values: Partial<Values<Described>>): Problems
  readonly status?: 200 | 201 | 204
  /** The shape of the answer: that of what `run` returns. */
  readonly answer: Answer
  readonly refusals?: Refusals
  run(call: Call, input: Values<Described>): z.input<Answer> | Promise<z.input<Answer>>
}

/** A documented endpoint: what checks its requests is what the document says of it. */
export interface Endpoint {
  readonly id: EndpointId
  readonly title: string
  readonly description: string
  readonly parameters: Parameters
  readonly alternatives: readonly (readonly string[])[]
  readonly status: number
  readonly answer: z.ZodType
  readonly refusals: Refusals
  readonly handle: Handler
}

export function endpoint<
  Id extends EndpointId,
  Answer extends z.ZodType,
  Described extends Parameters & Readonly<Record<PathNames<Id>, Parameter<unknown>>> = Readonly<
    Record<PathNames<Id>, never>
  >,
>(id: Id, definition: Definition<Described, Answer>): Endpoint {
  const {
    description,
    parameters = {} as Described,
    alternatives = [],
    status = 200,
    refusals = {},
  } = definition
  const answer: z.ZodType = definition.answer
  return {
    id,
    title: documentedEndpoints[id],
    description,
    parameters,
    alternatives,
    status,
    answer,
    refusals,
    handle: async (call) => {
      const input = readParameters(
        parameters,
        (place, name) => (place === 'path' ? call.pathValues[name] : call.sent.get(name)),
        { alternatives, judge: (values) => definition.judge?.(call, values) ?? {} },
        call.onlyAccount !== null,
      )
      const body = await definition.run(call, input)
      return answer === nothing ? { status } : { status, body }
    },
  }
}
