import { readFileSync } from 'node:fs'

import type { EndpointId } from '../documented-endpoints.ts'

/**
 * A documented answer by its keys and JSON types: `number|null`; `{"key?": …}` is there in some elements of a list only. An
 * array is told by what its documented elements have in common.
 */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape }

/** The values of a request's part; one like `$vm` stands for something that has to be there first (`stage.ts`). */
type Values = Readonly<Record<string, unknown>>

/** What the reference shows of an endpoint: its example request, and what comes of it. */
export interface Documented {
  readonly endpoint: EndpointId
  readonly path?: Values
  readonly query?: Values
  readonly form?: Values
  readonly json?: Values
  /** `nothing` is an empty answer; of an `unsaid` one the reference says nothing. */
  readonly answer: Shape
}

export const documented: readonly Documented[] = readFileSync(
  new URL('documented.jsonl', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Documented)

export interface Answer {
  readonly status: number
  readonly body: string
}

/** What is wrong with an answer to the documented request. */
export function mismatches({ answer }: Documented, { status, body }: Answer): string[] {
  if (isRefusal(answer) !== status >= 400) return [`${status} ${body}`]
  if (answer === 'unsaid') return []
  if (answer === 'nothing') return body === '' ? [] : ['the answer is not empty']
  if (isList(answer) && answer.length > 0 && body === '[]') return ['the list is empty']
  return differences(answer, JSON.parse(body))
}

/** Some examples of the reference show how a request is refused. */
export function isRefusal(answer: Shape): boolean {
  return typeof answer === 'object' && 'errors' in answer
}

/** Where an answer is not as documented: a key that is missing, or a value of another JSON type. */
export function differences(shape: Shape, answer: unknown, place = 'answer'): string[] {
  const type = jsonType(answer)
  if (typeof shape === 'string') {
    // A null in an example tells nothing of what else the value may be.
    return shape === 'null' || shape.split('|').includes(type)
      ? []
      : [`${place} is ${type}, documented is ${shape}`]
  }
  if (isList(shape)) {
    if (!Array.isArray(answer)) return [`${place} is ${type}, documented is an array`]
    return elementDifferences(shape[0], answer, place)
  }
  if (type !== 'object') return [`${place} is ${type}, documented is an object`]
  const values = new Map<string, unknown>(Object.entries(answer ?? {}))
  return Object.entries(shape).flatMap(([key, expected]) => {
    const name = key.replace('?', '')
    if (values.has(name)) return differences(expected, values.get(name), `${place}.${name}`)
    return name === key ? [`${place}.${name} is missing`] : []
  })
}

/** What is wrong with the element that comes closest: the reference shows not everything that a list can hold. */
function elementDifferences(shape: Shape | undefined, elements: readonly unknown[], place: string): string[] {
  if (shape === undefined) return []
  const [closest = []] = elements
    .map((element, at) => differences(shape, element, `${place}[${at}]`))
    .toSorted((a, b) => a.length - b.length)
  return closest
}

export function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape)
}

function jsonType(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
