import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'

import { ApiError } from './api-error'
import { callApi, encodeForm, sendWrite, type ReadRequest } from './http'
import { ignored, listOf } from './list'

const vm = z.looseObject({ uuid: z.string() })
const read: ReadRequest = { method: 'GET', path: '/user-resource/vm', slug: 'cyc01', query: { uuid: 'a b' } }

function answer(body: string, init?: ResponseInit) {
  const fetch = vi.fn<(address: string, init?: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(body, init)),
  )
  vi.stubGlobal('fetch', fetch)
  return fetch
}

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new TypeError(`no ApiError but ${String(error)}`)
  return error
}

const texts = (...all: string[]) => all.map((text) => ({ name: 'message', text }))

afterEach(() => vi.unstubAllGlobals())

describe('the address', () => {
  it('puts the slug after the version, fills the braces and encodes the query', async () => {
    const fetch = answer('{"uuid": "x"}')
    await callApi({ ...read, path: '/storage/disks/{disk_uuid}', params: { disk_uuid: 'a/b' } }, vm)
    expect(fetch.mock.calls[0]?.[0]).toBe('/v1/cyc01/storage/disks/a%2Fb?uuid=a%20b')
  })

  it('has no slug for what is account-wide', async () => {
    const fetch = answer('[]')
    await callApi({ method: 'GET', path: '/config/locations' }, listOf(vm))
    expect(fetch.mock.calls[0]?.[0]).toBe('/v1/config/locations')
  })
})

describe('the body', () => {
  it('writes a space as %20, since the service takes + literally', () => {
    expect(encodeForm({ name: 'a b+c', force: true, left_out: undefined })).toBe('name=a%20b%2Bc&force=true')
  })

  it('is a form or JSON, as the chapter wants it', async () => {
    const fetch = answer('')
    await sendWrite({ method: 'POST', path: '/a', form: { uuid: 'x' } }, ignored)
    await sendWrite({ method: 'POST', path: '/b', json: { set_id: 1 } }, ignored)
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      body: 'uuid=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(fetch.mock.calls[1]?.[1]).toMatchObject({
      body: '{"set_id":1}',
      headers: { 'content-type': 'application/json' },
    })
  })
})

describe('failures', () => {
  it.each([
    [
      'errors by name',
      400,
      '{"errors": {"uuid": "Required parameter"}}',
      [{ name: 'uuid', text: 'Required parameter' }],
    ],
    [
      'errors by code',
      400,
      '{"errors": {"E1": {"msg": "No such card", "subtype": "s", "type": "t"}}}',
      [{ name: 'E1', text: 'No such card' }],
    ],
    ['a message', 404, '{"message": "Disk not found"}', [{ name: 'message', text: 'Disk not found' }]],
    [
      'errors with status 200',
      200,
      '{"errors": {"Error": "No such VM"}}',
      [{ name: 'Error', text: 'No such VM' }],
    ],
    ['a list of texts', 400, '{"errors": ["Too short", "Too plain"]}', texts('Too short', 'Too plain')],
    ['a list of texts with status 200', 200, '{"errors": ["Too short"], "uuid": "x"}', texts('Too short')],
    ['a message beside other things', 404, '{"message": "No such VM", "code": 7}', texts('No such VM')],
    ['a message beside no errors', 400, '{"errors": {}, "message": "No such VM"}', texts('No such VM')],
    ['none beside 400', 400, '{"errors": {}}', []],
    [
      'no success, and why',
      200,
      '{"success": false, "message": "5 were used.", "error_log": "The card was declined"}',
      [{ name: 'message', text: '5 were used. The card was declined' }],
    ],
  ])('are the API’s own words: %s', async (_name, status, body, problems) => {
    answer(body, { status })
    const error = await failure(callApi(read, vm))
    expect(error).toMatchObject({ kind: 'refused', status, problems, path: '/v1/cyc01/user-resource/vm' })
    expect(error.isUnclear).toBe(false)
  })

  it('tell a token that is no good from one that reaches too far', async () => {
    answer('{"message": "Invalid authentication credentials"}', { status: 403 })
    expect((await failure(callApi(read, vm))).kind).toBe('unauthenticated')
    answer('{"message": "resource_forbidden"}', { status: 403 })
    expect((await failure(callApi(read, vm))).kind).toBe('refused')
    answer('{"message": "Not signed in"}', { status: 401 })
    expect((await failure(callApi(read, vm))).kind).toBe('unauthenticated')
  })

  it.each([
    ['HTML from a proxy', 502, '<html>Bad gateway</html>', true],
    ['a message by itself beside success, which may say either', 200, '{"message": "Noted"}', false],
    ['broken JSON', 200, '{"uuid": ', false],
    ['a body that is not what the reference says', 200, '{"id": 7}', false],
    ['an error of the service', 500, '{"message": "oops"}', true],
  ])('are unexpected: %s', async (_name, status, body, transient) => {
    answer(body, { status })
    const error = await failure(callApi(read, vm))
    expect(error).toMatchObject({ kind: 'unexpected', status })
    expect(error.isTransient).toBe(transient)
    expect(error.isUnclear).toBe(true)
  })

  it('are of the network, or of time', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect((await failure(callApi(read, vm))).kind).toBe('network')
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => neverUntil(init.signal))
    const late = await failure(callApi({ ...read, timeoutMs: 1 }, vm))
    expect(late).toMatchObject({ kind: 'timeout', isUnclear: true })
  })

  it('are none when the caller aborts', async () => {
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => neverUntil(init.signal))
    const controller = new AbortController()
    const call = callApi({ ...read, signal: controller.signal }, vm)
    controller.abort(new Error('left the page'))
    await expect(call).rejects.toThrow('left the page')
  })
})

function neverUntil(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })
}

describe('success', () => {
  it.each(['{}', '[]', '""', 'null'])('is what has nothing in its errors: %s', async (errors) => {
    answer(`{"uuid": "x", "errors": ${errors}}`)
    await expect(callApi(read, vm)).resolves.toMatchObject({ uuid: 'x' })
  })

  it.each(['', 'true', '{"success": true}', 'null'])(
    'may have any body where nothing is read from it: %j',
    async (body) => {
      answer(body)
      await expect(sendWrite({ method: 'DELETE', path: '/x', form: {} }, ignored)).resolves.toBeUndefined()
    },
  )

  it('leaves a malformed entry out of a list, and counts it', async () => {
    answer('[{"uuid": "a", "new_field": 1}, {"uuid": null}, 7]')
    await expect(callApi({ ...read, path: '/list' }, listOf(vm))).resolves.toEqual({
      items: [{ uuid: 'a', new_field: 1 }],
      malformed: 2,
    })
  })
})
