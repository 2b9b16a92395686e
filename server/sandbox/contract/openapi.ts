import { locations } from '../catalogue/locations.ts'
import { exampleOf, nothing } from './answers.ts'
import type { Chapter } from './chapter.ts'
import type { Endpoint } from './endpoint.ts'
import { modelAddress, schemaWithModels, type JsonSchema } from './json-schema.ts'
import { exampleValues, parametersIn, type Parameter, type Parameters } from './parameters.ts'
import { refusals, refusalSchemas } from './refusals.ts'

type Json = Readonly<Record<string, unknown>>

const ENCODINGS = { form: 'application/x-www-form-urlencoded', json: 'application/json' } as const

/** The OpenAPI 3.1 document of the chapters: what their endpoints check their requests by, written down. */
export function openApiDocument(chapters: readonly Chapter[]): Json {
  const schemas: Record<string, JsonSchema> = { ...refusalSchemas }
  const paths: Record<string, Json> = {}
  for (const chapter of chapters) {
    for (const endpoint of chapter.endpoints) {
      const [method = '', path = ''] = endpoint.id.split(' ')
      const verb = method.toLowerCase()
      const operation = describe(chapter, endpoint, schemas)
      paths[path] = { ...paths[path], [verb]: operation }
      if (!chapter.inLocation) continue
      const pathThere = path.replace('/v1/', '/v1/{slug}/')
      paths[pathThere] = {
        parameters: [{ $ref: '#/components/parameters/slug' }],
        ...paths[pathThere],
        [verb]: {
          ...operation,
          operationId: `${operationId(endpoint)}InLocation`,
          summary: `${endpoint.title} (in a location)`,
        },
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Elastis API',
      version: '1',
      description:
        'The API as the sandbox emulates it. A path without a slug acts on the default location. Parameters of query and body are accepted in either, bodies as form or JSON, and any path with a slash at its end.',
    },
    servers: [{ url: '/' }],
    security: [{ apikey: [] }],
    tags: chapters.map(({ title, description }) => ({ name: title, description })),
    paths,
    components: {
      securitySchemes: { apikey: { type: 'apiKey', in: 'header', name: 'apikey' } },
      parameters: { slug },
      responses: refusals,
      schemas,
    },
  }
}

const slug = {
  name: 'slug',
  in: 'path',
  required: true,
  description: 'The location.',
  schema: { type: 'string', enum: locations.map((location) => location.slug) },
}

function describe(chapter: Chapter, endpoint: Endpoint, schemas: Record<string, JsonSchema>): Json {
  const requestBody = describeBody(chapter, endpoint, schemas)
  return {
    operationId: operationId(endpoint),
    tags: [chapter.title],
    summary: endpoint.title,
    description: endpoint.description,
    parameters: (['path', 'query'] as const).flatMap((place) =>
      parametersIn(endpoint.parameters, place).map(([name, parameter]) => ({
        name,
        in: place,
        required: parameter.required,
        description: parameter.description,
        schema: valueSchema(parameter),
        ...(parameter.example !== undefined && { example: parameter.example }),
      })),
    ),
    ...(requestBody && { requestBody }),
    responses: {
      [endpoint.status]: describeAnswer(endpoint, schemas),
      ...Object.fromEntries(
        Object.entries({ 400: 'A parameter is missing or wrong.', ...endpoint.refusals }).map(
          ([status, description]) => [status, { ...refusals.Refused, description }],
        ),
      ),
      401: { $ref: '#/components/responses/NoKey' },
      403: { $ref: '#/components/responses/WrongKey' },
    },
  }
}

/** The example of a form, in which everything is text, as JSON has it. */
function asJson(parameters: Parameters, example: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => {
      const isText = typeof value === 'string' && parameters[name]?.kind.schema['type'] !== 'string'
      return [name, isText ? JSON.parse(value.toLowerCase()) : value]
    }),
  )
}

/** A body in both encodings, the chapter's own first. */
function describeBody(chapter: Chapter, endpoint: Endpoint, schemas: Record<string, JsonSchema>) {
  const parameters = parametersIn(endpoint.parameters, 'body')
  if (parameters.length === 0) return undefined
  const required = parameters.filter(([, parameter]) => parameter.required).map(([name]) => name)
  const id = `${operationId(endpoint)}Request`
  schemas[id] = {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map(([name, parameter]) => [
        name,
        { ...valueSchema(parameter), description: parameter.description },
      ]),
    ),
    ...(required.length > 0 && { required }),
    ...(endpoint.alternatives.length > 0 && {
      anyOf: endpoint.alternatives.map((names) => ({ required: names })),
    }),
  }
  const media = { schema: { $ref: modelAddress(id) }, example: exampleValues(endpoint.parameters, 'body') }
  // A list or an object goes into a field of a form as JSON.
  const nested = parameters.filter(([, { kind }]) =>
    ['array', 'object'].includes(String(kind.schema['type'])),
  )
  const encoding = Object.fromEntries(nested.map(([name]) => [name, { contentType: ENCODINGS.json }]))
  const form = { [ENCODINGS.form]: nested.length > 0 ? { ...media, encoding } : media }
  const json = { [ENCODINGS.json]: { ...media, example: asJson(endpoint.parameters, media.example) } }
  return {
    required: required.length > 0 || endpoint.alternatives.length > 0,
    content: chapter.encoding === 'form' ? { ...form, ...json } : { ...json, ...form },
  }
}

function describeAnswer(endpoint: Endpoint, schemas: Record<string, JsonSchema>): Json {
  if (endpoint.answer === nothing) return { description: 'Done; the answer is empty.' }
  const { schema, models } = schemaWithModels(endpoint.answer)
  Object.assign(schemas, models)
  return {
    description: 'Done.',
    content: { [ENCODINGS.json]: { schema, example: exampleOf(endpoint.answer) } },
  }
}

function valueSchema({ kind, fallback }: Parameter<unknown>): JsonSchema {
  return fallback === undefined ? kind.schema : { ...kind.schema, default: fallback }
}

/** `Create Floating IP` as `createFloatingIp`. */
function operationId(endpoint: Endpoint): string {
  const [first = '', ...rest] = endpoint.title.replaceAll("'", '').split(/[^A-Za-z0-9]+/)
  return [
    first.toLowerCase(),
    ...rest.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`),
  ].join('')
}
