import { invalid } from '../http/failures.ts'
import type { Kind, Reading } from './kinds.ts'

/** Where the reference puts a parameter. One of query or body is accepted in either: the clients in use disagree. */
export type Place = 'path' | 'query' | 'body'

export interface Parameter<Value> {
  readonly place: Place
  readonly kind: Kind<unknown>
  readonly description: string
  readonly required: boolean
  /** What stands when it is left out. */
  readonly fallback?: unknown
  /** Sent in the example request. Without one, only what is required is. */
  readonly example?: unknown
  take(sent: unknown): Reading<Value>
}

/** Parameters by name. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>

/** What they are once read. */
export type Values<Described extends Parameters> = {
  readonly [Name in keyof Described]: Described[Name] extends Parameter<infer Value> ? Value : never
}

/** The value of `{name}` in the path. */
export function path<Value>(kind: Kind<Value>, description: string, example?: unknown): Parameter<Value> {
  return required('path', kind, description, example)
}

export const query = placed('query')
export const body = placed('body')

function placed(place: Place) {
  return {
    required: <Value>(kind: Kind<Value>, description: string, example?: unknown) =>
      required(place, kind, description, example),

    optional: <Value>(
      kind: Kind<Value>,
      description: string,
      example?: unknown,
    ): Parameter<Value | undefined> => ({
      place,
      kind,
      description,
      example,
      required: false,
      take: (sent) => (kind.isGiven(sent) ? kind.read(sent) : { value: undefined }),
    }),

    /** Optional, with the value that stands when it is left out. */
    default: <Value>(
      kind: Kind<Value>,
      fallback: Value,
      description: string,
      example?: unknown,
    ): Parameter<Value> => ({
      place,
      kind,
      description,
      example,
      fallback,
      required: false,
      take: (sent) => (kind.isGiven(sent) ? kind.read(sent) : { value: fallback }),
    }),
  }
}

function required<Value>(
  place: Place,
  kind: Kind<Value>,
  description: string,
  example: unknown = kind.example,
): Parameter<Value> {
  return {
    place,
    kind,
    description,
    example,
    required: true,
    take: (sent) => (kind.isGiven(sent) ? kind.read(sent) : { wrong: 'not supplied' }),
  }
}

/** Reads each parameter from what was sent; fails with everything that is missing or wrong, each text at its name. */
export function readParameters<Described extends Parameters>(
  parameters: Described,
  sent: (place: Place, name: string) => unknown,
): Values<Described> {
  const values: Record<string, unknown> = {}
  const errors: Record<string, string> = {}
  for (const [name, parameter] of Object.entries(parameters)) {
    const reading = parameter.take(sent(parameter.place, name))
    if ('value' in reading) values[name] = reading.value
    else if (reading.wrong === 'not supplied') errors[name] = `Required parameter '${name}' not supplied`
    else errors[name] = `Parameter '${name}' ${reading.wrong}`
  }
  if (Object.keys(errors).length > 0) throw invalid(errors)
  // Each name holds what its own parameter took: the types cannot follow a loop over them.
  return values as Values<Described>
}

export function parametersIn(parameters: Parameters, place: Place): [string, Parameter<unknown>][] {
  return Object.entries(parameters).filter(([, parameter]) => parameter.place === place)
}

/** What the example request sends there. */
export function exampleValues(parameters: Parameters, place: Place): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    parametersIn(parameters, place).flatMap(([name, { example }]) =>
      example === undefined ? [] : [[name, example]],
    ),
  )
}
