import { afterEach, expect, it, vi } from 'vitest'

import { describeError } from './describe-error'
import { createQueryClient } from './query-client'
import { setVmBackups } from './vm-replicas'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A service whose call is a toggle; `meanwhile` is done by somebody else between what is read and what is sent. */
function setUp({ isOn, meanwhile }: { isOn: boolean; meanwhile?: 'toggled' }) {
  const service = { isOn }
  const calls: string[] = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    calls.push(`${method} ${path.split('?')[0]}`)
    if (method === 'GET') {
      const answer = { uuid: 'u', name: 'web-01', status: 'running', backup: service.isOn }
      if (meanwhile === 'toggled') service.isOn = !service.isOn
      return Response.json(answer)
    }
    service.isOn = !service.isOn
    return Response.json({ backup: service.isOn })
  })
  const client = createQueryClient({ onUnauthenticated: () => undefined, onWriteSettled: () => undefined })
  const set = (on: boolean) =>
    client
      .getMutationCache()
      .build(client, setVmBackups)
      .execute({ location: 'cyc01', uuid: 'u', name: 'web-01', on })
  return { service, calls, set }
}

const READ = 'GET /v1/cyc01/user-resource/vm'
const TOGGLE = 'POST /v1/cyc01/user-resource/vm/backup'

it.each([true, false])('turns the toggle where it is the other way (on: %s)', async (on) => {
  const { service, calls, set } = setUp({ isOn: !on })
  await set(on)
  expect(service.isOn).toBe(on)
  expect(calls).toEqual([READ, TOGGLE])
})

it.each([true, false])('sends nothing where it is as asked already (on: %s)', async (on) => {
  const { service, calls, set } = setUp({ isOn: on })
  await set(on)
  expect(service.isOn).toBe(on)
  expect(calls).toEqual([READ])
})

it('says so when somebody else turned it at the same moment', async () => {
  const { set, service } = setUp({ isOn: false, meanwhile: 'toggled' })
  const failure: unknown = await set(true).catch((error: unknown) => error)
  expect(service.isOn).toBe(false)
  expect(describeError(failure instanceof Error ? failure : null)).toMatch(/off/)
})
