import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chapters } from '../chapters.ts'
import { documentedEndpoints } from '../documented-endpoints.ts'
import { startTestSandbox, type Client, type TestSandbox } from '../testing.ts'
import { ask } from './ask.ts'
import { differences, documented, isRefusal, mismatches, type Answer, type Documented } from './documented.ts'
import { Stage } from './stage.ts'
import { refusing, successes } from './successes.ts'

const definitions = new Map(
  chapters.flatMap(({ endpoints }) => endpoints.map((endpoint) => [endpoint.id, endpoint] as const)),
)

let sandbox: TestSandbox
let tenant: Client

beforeAll(async () => {
  sandbox = await startTestSandbox()
  tenant = await sandbox.tenant('demo')
})

afterAll(() => sandbox.close())

describe('the documented request', () => {
  it('is there for every endpoint', () => {
    expect(documented.map(({ endpoint }) => endpoint)).toEqual(Object.keys(documentedEndpoints))
  })

  it.each(documented)('of $endpoint is answered as documented', async (entry) => {
    const answer = await ask(entry, new Stage(tenant))
    expect(mismatches(entry, answer)).toEqual([])
    expect(contradictions(entry, answer)).toEqual([])
  })
})

describe('where the reference shows a refusal only', () => {
  it('a request that succeeds is there', () => {
    expect(successes.map(({ endpoint }) => endpoint).toSorted()).toEqual(refusing.toSorted())
  })

  it.each(successes)('$endpoint is answered as defined', async (entry) => {
    const answer = await ask(entry, new Stage(tenant))
    expect(mismatches(entry, answer)).toEqual([])
    expect(contradictions(entry, answer)).toEqual([])
  })
})

/** Where an answer is not as /openapi.json has it. */
function contradictions({ endpoint, answer }: Documented, { status, body }: Answer): string[] {
  const definition = definitions.get(endpoint)
  if (!definition || isRefusal(answer)) return []
  const sent: unknown = body === '' ? undefined : JSON.parse(body)
  const wrong = definition.answer.safeParse(sent).error?.message
  return [
    ...(status === definition.status ? [] : [`${status} instead of ${definition.status}`]),
    ...(wrong === undefined ? [] : [wrong]),
  ]
}

describe('differences', () => {
  const shape = { a: 'number', b: [{ c: 'string|null', d: 'null', 'e?': 'boolean' }] }

  it('finds what is missing and what is of another type, at any depth', () => {
    expect(differences(shape, { a: 1, b: [{ c: 'x', d: 5 }], more: true })).toEqual([])
    expect(
      differences(shape, {
        a: '1',
        b: [
          { c: 1, d: null },
          { d: 1, e: 1 },
        ],
      }),
    ).toEqual([
      'answer.a is string, documented is number',
      'answer.b[0].c is number, documented is string|null',
    ])
    expect(differences(shape, { a: 1, b: {} })).toEqual(['answer.b is object, documented is an array'])
    expect(differences(shape, [])).toEqual(['answer is array, documented is an object'])
  })
})
