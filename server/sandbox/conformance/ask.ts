import { request } from 'node:http'
import { text } from 'node:stream/consumers'

import type { Client } from '../testing.ts'
import type { Answer, Documented } from './documented.ts'
import type { Stage } from './stage.ts'

/** Ways in which clients in use differ from the reference's examples. */
export interface Manner {
  /** Where parameters go that belong into query or body. */
  readonly parameters: 'as documented' | 'query' | 'form' | 'json'
  /** What comes between the version and the rest of the path. */
  readonly slug?: string
  readonly trailingSlash?: boolean
}

const AS_DOCUMENTED: Manner = { parameters: 'as documented' }
const FORM = 'application/x-www-form-urlencoded'

/** Sends the documented request of an endpoint, with what it names in place, as `client`. */
export async function ask(
  { endpoint, ...documented }: Documented,
  stage: Stage,
  client: Client = stage.client,
  { parameters, slug, trailingSlash }: Manner = AS_DOCUMENTED,
): Promise<Answer> {
  const [method = '', template = ''] = endpoint.split(' ')
  const inPath = await stage.fillAll(documented.path)
  const query = await stage.fillAll(documented.query)
  const form = await stage.fillAll(documented.form)
  const json = await stage.fillAll(documented.json)
  const path = template
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => String(inPath[name]))
    .replace('/v1/', slug === undefined ? '/v1/' : `/v1/${slug}/`)
  const url = `${client.url}${path}${trailingSlash ? '/' : ''}`
  const all = { ...query, ...form, ...json }
  switch (parameters) {
    case 'query':
      return send(client, method, withQuery(url, all))
    case 'form':
      return send(client, method, url, { type: FORM, text: encoded(all) })
    case 'json':
      return send(client, method, url, { type: 'application/json', text: JSON.stringify(all) })
    case 'as documented':
      return send(
        client,
        method,
        withQuery(url, query),
        documented.json
          ? { type: 'application/json', text: JSON.stringify(json) }
          : { type: FORM, text: encoded(form) },
      )
  }
}

/** Over plain HTTP, as curl does: some examples send a body with GET. */
function send(
  client: Client,
  method: string,
  url: string,
  body?: { readonly type: string; readonly text: string },
): Promise<Answer> {
  const headers = {
    apikey: client.token,
    'content-length': Buffer.byteLength(body?.text ?? ''),
    ...(body?.text && { 'content-type': body.type }),
  }
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (answer) => {
      text(answer).then((read) => resolve({ status: answer.statusCode ?? 0, body: read }), reject)
    })
      .on('error', reject)
      .end(body?.text)
  })
}

function withQuery(url: string, values: Readonly<Record<string, unknown>>): string {
  const query = encoded(values)
  return query === '' ? url : `${url}?${query}`
}

function encoded(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(asText(value))}`)
    .join('&')
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
