import { notSupplied, refuseInvalid } from '../http/failures.ts'
import { reference, type Kind, type Reading } from './kinds.ts'

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
  /** A token that is restricted to one billing account may leave out who pays. */
  take(sent: unknown, isRestricted: boolean): Reading<Value> | typeof NOT_SUPPLIED
}

const NOT_SUPPLIED = 'not supplied'

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

/** Who pays for something new. */
export function payer(example: number): Parameter<number | undefined> {
  return {
    place: 'body',
    kind: reference,
    description: 'Who pays. Required, unless the token is restricted to one billing account.',
    example,
    required: false,
    take: (sent, isRestricted) => {
      if (reference.isGiven(sent)) return reference.read(sent)
      return isRestricted ? { value: undefined } : NOT_SUPPLIED
    },
  }
}

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
    take: (sent) => (kind.isGiven(sent) ? kind.read(sent) : NOT_SUPPLIED),
  }
}

/** A text for each parameter that something is wrong with. */
export type Problems = Readonly<Record<string, string>>

/** What an endpoint asks for beyond its single parameters. */
export interface Demands<Described extends Parameters> {
  /** Sets of parameters of which one has to be there whole: the first, unless a later one is begun. */
  readonly alternatives?: readonly (readonly (keyof Described & string)[])[]
  /** What else is wrong with the values; those that are missing or cannot be read are not among them. */
  readonly judge?: (values: Partial<Values<Described>>) => Problems
}

/**
 * Reads each parameter from what was sent; fails with everything that is missing or wrong, each text at its name, in the order of the
 * parameters.
 */
export function readParameters<Described extends Parameters>(
  parameters: Described,
  sent: (place: Place, name: string) => unknown,
  { alternatives = [], judge = () => ({}) }: Demands<Described> = {},
  isRestricted = false,
): Values<Described> {
  const values: Record<string, unknown> = {}
  const errors: Record<string, string> = {}
  for (const [name, parameter] of Object.entries(parameters)) {
    const reading = parameter.take(sent(parameter.place, name), isRestricted)
    if (reading === NOT_SUPPLIED) errors[name] = notSupplied(name)
    else if ('value' in reading) values[name] = reading.value
    else errors[name] = `Parameter '${name}' ${reading.wrong}`
  }
  // Each name holds what its own parameter took: the types cannot follow a loop over them.
  const read = values as Values<Described>
  const isThere = (name: string) => values[name] !== undefined || name in errors
  refuseInvalid(
    inOrder(parameters, { ...judge(read), ...alternativeProblems(alternatives, isThere), ...errors }),
  )
  return read
}

function inOrder(parameters: Parameters, problems: Problems): Problems {
  const names = Object.keys(parameters)
  return Object.fromEntries(
    Object.entries(problems).toSorted(([one], [other]) => names.indexOf(one) - names.indexOf(other)),
  )
}

function alternativeProblems(
  alternatives: readonly (readonly string[])[],
  isThere: (name: string) => boolean,
): Problems {
  const [usual = [], ...others] = alternatives
  const begun = others.filter((names) => names.some(isThere))
  const [meant = usual, ...more] = begun
  const problems: Record<string, string> = {}
  for (const name of meant) if (!isThere(name)) problems[name] = notSupplied(name)
  for (const name of more.flat()) {
    if (isThere(name)) problems[name] = `Parameter '${name}' cannot be combined with ${meant.join(', ')}`
  }
  return problems
}

export function parametersIn(parameters: Parameters, place: Place): [string, Parameter<unknown>][] {
  return Object.entries(parameters).filter(([, parameter]) => parameter.place === place)
}

/** What the example request sends there; `instead` has other values for some of it. */
export function exampleValues(
  parameters: Parameters,
  place: Place,
  instead: (name: string) => unknown = () => undefined,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    parametersIn(parameters, place).flatMap(([name, { example }]) =>
      example === undefined ? [] : [[name, instead(name) ?? example]],
    ),
  )
}
