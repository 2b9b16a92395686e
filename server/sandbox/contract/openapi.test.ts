import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chapters } from '../chapters.ts'
import { startTestSandbox, type TestSandbox } from '../testing.ts'
import { exampleOf, nothing } from './answers.ts'

let sandbox: TestSandbox
let document: Document

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

interface Schema {
  readonly properties?: Readonly<Record<string, { readonly type?: string | string[] }>>
}

interface Operation {
  readonly operationId?: string
  readonly requestBody?: {
    readonly content?: Readonly<
      Record<string, { readonly schema?: { readonly $ref: string }; readonly example?: object }>
    >
  }
}

beforeAll(async () => {
  sandbox = await startTestSandbox()
  document = (await (await fetch(`${sandbox.url}/openapi.json`)).json()) as Document
})

afterAll(() => sandbox.close())

const jsonType = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value)

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete'])

function operations() {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, operation]) => ({ id: `${method.toUpperCase()} ${path}`, operation })),
  )
}

describe('/openapi.json', () => {
  it('is a valid OpenAPI 3.1 document whose references lead somewhere', async () => {
    const validator = new Validator()
    expect(await validator.validate({ ...structuredClone(document) })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
    expect(() => validator.resolveRefs()).not.toThrow()
  })

  it('has every defined endpoint, where it lives in a location also by slug', () => {
    const expected = chapters.flatMap(({ endpoints, inLocation }) =>
      endpoints.flatMap(({ id }) => (inLocation ? [id, id.replace('/v1/', '/v1/{slug}/')] : [id])),
    )
    expect(
      operations()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(expected.toSorted())
  })

  const everyEndpoint = chapters.flatMap((chapter) => chapter.endpoints)

  it.each(everyEndpoint.filter(({ answer }) => answer !== nothing))(
    'has an example of the answer of $id that is as its schema says',
    ({ answer }) => {
      expect(answer.safeParse(exampleOf(answer)).error?.message).toBeUndefined()
    },
  )

  const everyParameter = everyEndpoint.flatMap(({ id, parameters }) =>
    Object.entries(parameters).map(([name, parameter]) => ({ id, name, parameter })),
  )

  it.each(everyParameter.filter(({ parameter }) => parameter.example !== undefined))(
    'has an example of $name of $id that it would take',
    ({ parameter }) => {
      expect(parameter.take(parameter.example, false)).toHaveProperty('value')
    },
  )

  it('shows in each JSON example what the schema beside it says', () => {
    let compared = 0
    for (const { operation } of operations()) {
      const { schema, example } = operation.requestBody?.content?.['application/json'] ?? {}
      const { properties } = document.components.schemas[schema?.$ref.split('/').at(-1) ?? ''] ?? {}
      for (const [name, value] of Object.entries(example ?? {})) {
        const { type } = properties?.[name] ?? {}
        if (typeof type !== 'string') continue
        compared += 1
        expect(`${name}: ${jsonType(value)}`).toBe(`${name}: ${type === 'integer' ? 'number' : type}`)
      }
    }
    expect(compared).toBeGreaterThan(50)
  })

  it('names each operation once', () => {
    const names = operations().map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  it('describes every value in a path', () => {
    for (const { endpoints } of chapters) {
      for (const { id, parameters } of endpoints) {
        const inPath = id.match(/(?<=\{)\w+(?=\})/g) ?? []
        const described = Object.entries(parameters).filter(([, { place }]) => place === 'path')
        expect(described.map(([name]) => name).toSorted()).toEqual([...inPath].toSorted())
      }
    }
  })
})
