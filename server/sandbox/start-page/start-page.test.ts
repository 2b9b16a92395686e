import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chapters } from '../chapters.ts'
import { startTestSandbox, type TestSandbox } from '../testing.ts'
import { curlLine } from './curl.ts'

let sandbox: TestSandbox
let page: string

beforeAll(async () => {
  sandbox = await startTestSandbox()
  page = await (await fetch(sandbox.url)).text()
})

afterAll(() => sandbox.close())

function exampleOf(id: string): string | undefined {
  for (const chapter of chapters) {
    const found = chapter.endpoints.find((endpoint) => endpoint.id === id)
    if (found) return curlLine('http://sandbox', 'demo', chapter, found)
  }
  return undefined
}

describe('the start page', () => {
  it('names the address, the demo token and the document', () => {
    expect(page).toContain(`<code>${sandbox.url}</code>`)
    expect(page).toContain('<code>demo</code>')
    expect(page).toContain('href="/openapi.json"')
  })

  it('shows every endpoint once, each at an address of its own', () => {
    const ids = [...(page.match(/(?<= id=")[^"]+/g) ?? [])]
    expect(new Set(ids).size).toBe(ids.length)
    expect(page.match(/<details /g)).toHaveLength(chapters.flatMap(({ endpoints }) => endpoints).length)
    const targets = [...(page.match(/(?<= href="#)[^"]+/g) ?? [])]
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it('has no script', () => {
    expect(page).not.toContain('<script')
  })
})

/** The example requests of the page as it is now, by endpoint. */
async function examples(): Promise<Map<string, string>> {
  const shown = await (await fetch(sandbox.url)).text()
  const unescaped = (text: string) =>
    text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return new Map(
    [
      ...shown.matchAll(
        /<span class="method [A-Z]+">([A-Z]+)<[^]*?<code class="path">([^<]+)<[^]*?<pre>(curl [^<]+)</g,
      ),
    ].map(([, method = '', path = '', line = '']) => [`${method} ${path}`, unescaped(line)]),
  )
}

describe('the example requests', () => {
  const all = chapters.flatMap(({ endpoints }) => endpoints.map(({ id }) => id))
  const isDeletion = (id: string) => id.startsWith('DELETE')
  // Parts are deleted before the whole.
  const ids = [...all.filter((id) => !isDeletion(id)), ...all.filter(isDeletion).toReversed()]
  const REFUSED = new Set<string>([
    // The tenant's account is the default one.
    'DELETE /v1/payment/billing_account',
    // Everything is paid by then.
    'POST /v1/payment/pay_invoice',
  ])

  it.each(ids)('%s can be tried as it stands', async (id) => {
    const line = (await examples()).get(id) ?? ''
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      `${line} --silent --write-out '\n%{http_code}'`,
    ])
    const status = Number(stdout.split('\n').at(-1))
    expect({ line, answer: stdout, isRefused: status >= 400 }).toMatchObject({
      isRefused: REFUSED.has(id),
    })
  })
})

describe('curlLine', () => {
  it('sends a form, each field encoded by curl', () => {
    expect(exampleOf('PATCH /v1/user-resource/vm')).toBe(
      [
        "curl -H 'apikey: demo'",
        '-X PATCH',
        "--data-urlencode 'uuid=f80b1d62-ffe4-43ef-9210-60f05445456a'",
        "--data-urlencode 'name=web-server'",
        "--data-urlencode 'ram=2048'",
        "--data-urlencode 'vcpu=4'",
        "'http://sandbox/v1/user-resource/vm'",
      ].join(' \\\n  '),
    )
  })

  it('sends JSON where the reference does, with the values of the path in it', () => {
    expect(exampleOf('PATCH /v1/network/ip_addresses/{public_ipv4_address}')).toBe(
      [
        "curl -H 'apikey: demo'",
        '-X PATCH',
        "-H 'content-type: application/json'",
        `-d '{"billing_account_id":2,"name":"my_ip"}'`,
        "'http://sandbox/v1/network/ip_addresses/1.1.1.1'",
      ].join(' \\\n  '),
    )
  })
})
