import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { FoundError, isOutcomeOpen } from './found-error'
import { createQueryClient } from './query-client'
import { deleteVm, reinstallVm, renameVm, rescueVm, resizeVm, stopVm } from './vm-changes'
import { vmListQuery, type Vm } from './vms'

const vm: Vm = { uuid: 'u', name: 'web-01', status: 'running', location: 'cyc01' }
const lost = () => Response.error()
const shown = (change: object) => () => Response.json({ ...vm, ...change })
const listed = (...vms: object[]) => Response.json(vms)

let answers: (() => Response)[] = []
let sent: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  vi.stubGlobal('fetch', async (path: string, { method }: { method: string }) => {
    sent.push(`${method} ${path.replace(/.*user-resource/, '')}`)
    const [next = lost, ...others] = answers
    // The last answers from then on.
    if (others.length > 0) answers = others
    return next()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function setUp(...given: (() => Response)[]) {
  answers = given
  const client = createQueryClient({ onUnauthenticated: () => undefined, onWriteSettled: () => undefined })
  client.setQueryData(vmListQuery('cyc01').queryKey, { items: [vm], malformed: 0 })
  return { client, status: () => client.getQueryData(vmListQuery('cyc01').queryKey)?.items[0]?.status }
}

type Client = ReturnType<typeof setUp>['client']
type Options = Parameters<ReturnType<Client['getMutationCache']>['build']>[1]

async function outcomeOf(client: Client, options: unknown, variables: unknown): Promise<unknown> {
  const mutation = client.getMutationCache().build(client, options as Options)
  const ended = mutation.execute(variables as never).then(
    () => 'done',
    (error: unknown) => error,
  )
  await vi.runAllTimersAsync()
  return ended
}

describe('a change of a VM whose answer is lost', () => {
  it.each([
    ['stop', stopVm, vm, { status: 'stopped' }],
    ['rename', renameVm, { ...vm, newName: 'web-02' }, { name: 'web-02' }],
    ['resize', resizeVm, { ...vm, vcpu: 4 }, { vcpu: 4, memory: 1 }],
  ] as const)('counts as done when the VM shows it: %s', async (_what, options, variables, end) => {
    const { client } = setUp(lost, shown({ status: 'stopping' }), shown(end))
    expect(await outcomeOf(client, options, variables)).toBe('done')
    expect(sent.filter((call) => !call.startsWith('GET'))).toHaveLength(1)
  })

  it('is said not to be done when the VM rests without it', async () => {
    const { client, status } = setUp(lost, shown({}))
    const failure = await outcomeOf(client, stopVm, vm)
    expect(failure).toBeInstanceOf(FoundError)
    expect(isOutcomeOpen(failure)).toBe(false)
    expect(status()).toBe('running')
  })

  it('stays unclear when the VM cannot be read, or does not show it', async () => {
    expect(isOutcomeOpen(await outcomeOf(setUp(lost).client, stopVm, vm))).toBe(true)
    // The same system again, by a service that does not say when it was last changed.
    const same = { os_name: 'debian', os_version: '12', updated_at: null }
    const { client } = setUp(shown(same), lost, shown(same))
    expect(isOutcomeOpen(await outcomeOf(client, reinstallVm, { ...vm, ...same }))).toBe(true)
  })

  it('is seen by what changed since', async () => {
    const system = { os_name: 'debian', os_version: '12' }
    const { client } = setUp(
      shown({ ...system, updated_at: '2026-01-01 10:00:00' }),
      lost,
      shown({ ...system, status: 'reinstalling', updated_at: '2026-01-02 10:00:00' }),
      shown({ ...system, updated_at: '2026-01-02 10:00:00' }),
    )
    expect(await outcomeOf(client, reinstallVm, { ...vm, ...system })).toBe('done')
  })

  it('is a deletion when the list has it no more and was read whole', async () => {
    const other = { ...vm, uuid: 'other' }
    const deleting = { ...vm, status: 'deleting' }
    expect(
      await outcomeOf(
        setUp(
          lost,
          () => listed(deleting),
          () => listed(other),
        ).client,
        deleteVm,
        vm,
      ),
    ).toBe('done')
    const malformed = setUp(lost, () => listed(other, { uuid: 7 })).client
    expect(isOutcomeOpen(await outcomeOf(malformed, deleteVm, vm))).toBe(true)
    const there = await outcomeOf(setUp(lost, () => listed(vm)).client, deleteVm, vm)
    expect(there).toBeInstanceOf(FoundError)
  })
})

it('takes back the state on the way when it is refused', async () => {
  const { client, status } = setUp(() => Response.json({ errors: { Error: 'No' } }, { status: 409 }))
  const states: unknown[] = []
  client.getQueryCache().subscribe(() => states.push(status()))
  await outcomeOf(client, stopVm, vm)
  expect(states).toContain('stopping')
  expect(status()).toBe('running')
})

describe('a change that is refused', () => {
  const refused = () =>
    Response.json({ errors: { Error: 'No such virtual machine exists' } }, { status: 400 })

  it('is done where things are so already, as after an answer that was lost', async () => {
    expect(await outcomeOf(setUp(refused, () => listed({ ...vm, uuid: 'other' })).client, deleteVm, vm)).toBe(
      'done',
    )
    expect(await outcomeOf(setUp(refused, shown({ status: 'stopped' })).client, stopVm, vm)).toBe('done')
  })

  it('stays refused where they are not, where nobody can tell, and where it would have done something', async () => {
    const kindOf = async (options: unknown, ...given: (() => Response)[]) =>
      (await outcomeOf(setUp(...given).client, options, vm)) as { kind?: string }
    expect((await kindOf(deleteVm, refused, () => listed(vm))).kind).toBe('refused')
    expect((await kindOf(deleteVm, refused, () => listed({ broken: true }))).kind).toBe('refused')
    expect((await kindOf(stopVm, refused, lost)).kind).toBe('refused')
    // It runs, but nothing says that it was booted from outside its disks.
    expect((await kindOf(rescueVm, refused, shown({ status: 'running' }))).kind).toBe('refused')
  })
})

describe('while a write is under way', () => {
  it('the VM is shown as it passes, though the service goes on calling it running', async () => {
    const { client, status } = setUp()
    const list = () => client.query({ ...vmListQuery('cyc01'), staleTime: 0 })
    let answer: ((response: Response) => void) | undefined
    const stopped = new Promise<Response>((resolve) => {
      answer = resolve
    })
    vi.stubGlobal('fetch', async (path: string) => (path.endsWith('/stop') ? stopped : listed(vm)))
    const stopping = client.getMutationCache().build(client, stopVm).execute(vm)
    await vi.advanceTimersByTimeAsync(0)
    expect(status()).toBe('stopping')
    await list()
    expect(status()).toBe('stopping')
    answer?.(Response.json({ ...vm, status: 'stopped' }))
    await stopping
    expect(status()).toBe('stopped')
    await list()
    expect(status()).toBe('running')
  })
})

it('cuts the power only when that is asked for', async () => {
  const bodies: unknown[] = []
  const { client } = setUp()
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: unknown }) => {
    bodies.push(body)
    return Response.json({ ...vm, status: 'stopped' })
  })
  await outcomeOf(client, stopVm, vm)
  await outcomeOf(client, stopVm, { ...vm, force: true })
  expect(bodies).toEqual(['uuid=u', 'uuid=u&force=True'])
})
