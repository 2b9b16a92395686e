import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chapters } from '../chapters.ts'
import { startTestSandbox, type Client, type TestSandbox } from '../testing.ts'
import { ask, type Manner } from './ask.ts'
import { documented, mismatches } from './documented.ts'
import { Stage } from './stage.ts'

let sandbox: TestSandbox
let tenant: Client
let tenants: readonly Client[]

beforeAll(async () => {
  sandbox = await startTestSandbox()
  tenant = await sandbox.tenant('empty')
  tenants = await Promise.all(manners.map(() => sandbox.tenant('demo')))
})

afterAll(() => sandbox.close())

/** Each in a tenant of its own: some things can be done once only. */
const manners: readonly Manner[] = [
  { parameters: 'query', slug: 'cyc01', trailingSlash: true },
  { parameters: 'form', trailingSlash: true },
  { parameters: 'json', slug: 'cyc01' },
]

describe('however a client sends them', () => {
  it.each(documented)('the parameters of $endpoint are understood', async (entry) => {
    for (const [at, manner] of manners.entries()) {
      const client = tenants[at] ?? tenant
      const answer = await ask(entry, new Stage(client), client, manner)
      expect({ manner, mismatches: mismatches(entry, answer) }).toEqual({ manner, mismatches: [] })
    }
  })
})

describe('a required parameter', () => {
  const required = chapters
    .flatMap(({ endpoints }) => endpoints)
    .map(({ id, parameters }) => ({
      id,
      names: Object.entries(parameters).flatMap(([name, { place, required: needed }]) =>
        needed && place !== 'path' ? [name] : [],
      ),
    }))
    .filter(({ names }) => names.length > 0)

  it.each(required)('of $id that is missing is named', async ({ id, names }) => {
    const [method = '', path = ''] = id.split(' ')
    const { status, body } = await tenant.send(method, path.replaceAll(/\{\w+\}/g, '1'))
    const errors = Object.fromEntries(
      names.map((name) => [name, `Required parameter '${name}' not supplied`]),
    )
    expect({ status, body }).toMatchObject({ status: 400, body: { errors } })
  })
})

describe('a number', () => {
  const numbers = chapters
    .flatMap(({ endpoints }) => endpoints)
    .flatMap(({ id, parameters }) =>
      Object.entries(parameters).flatMap(([name, { place, kind }]) =>
        place !== 'path' && ['integer', 'number'].includes(String(kind.schema['type'])) ? [{ id, name }] : [],
      ),
    )

  it.each(numbers)('$name of $id that is none is refused by name', async ({ id, name }) => {
    const [method = '', path = ''] = id.split(' ')
    const { status, body } = await tenant.send(method, `${path}?${name}=many`)
    expect(status).toBe(400)
    expect(body).toHaveProperty(['errors', name], expect.stringContaining(`Parameter '${name}' must be`))
  })
})
