import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chapters } from '../chapters.ts'
import { startTestSandbox, type TestSandbox } from '../testing.ts'

let sandbox: TestSandbox
let document: Document

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>
}

beforeAll(async () => {
  sandbox = await startTestSandbox()
  document = (await (await fetch(`${sandbox.url}/openapi.json`)).json()) as Document
})

afterAll(() => sandbox.close())

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
