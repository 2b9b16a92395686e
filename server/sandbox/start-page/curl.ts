import type { Chapter } from '../contract/chapter.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { exampleValues } from '../contract/parameters.ts'
import type { OwnValues } from './demo-values.ts'

/** The example request of an endpoint as a line for the shell. */
export function curlLine(
  base: string,
  token: string,
  chapter: Chapter,
  endpoint: Endpoint,
  own: OwnValues = () => undefined,
): string {
  const [method = '', template = ''] = endpoint.id.split(' ')
  const { parameters } = endpoint
  const instead = (name: string) => own(endpoint.id, name)
  const inPath = exampleValues(parameters, 'path', instead)
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(asText(inPath[name])),
  )
  const query = Object.entries(exampleValues(parameters, 'query', instead)).map(
    ([name, value]) => `${name}=${encodeURIComponent(asText(value))}`,
  )
  const parts = [`curl -H ${quoted(`apikey: ${token}`)}`]
  if (method !== 'GET') parts.push(`-X ${method}`)
  const body = exampleValues(parameters, 'body', instead)
  if (Object.keys(body).length > 0 && chapter.encoding === 'json') {
    parts.push(`-H 'content-type: application/json'`, `-d ${quoted(JSON.stringify(body))}`)
  } else {
    for (const [name, value] of Object.entries(body)) {
      parts.push(`--data-urlencode ${quoted(`${name}=${asText(value)}`)}`)
    }
  }
  parts.push(quoted(`${base}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`))
  return parts.join(' \\\n  ')
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
