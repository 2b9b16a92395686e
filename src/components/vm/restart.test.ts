import { afterEach, describe, expect, it, vi } from 'vitest'

import { describeError } from '@/api/describe-error'
import { isOutcomeOpen } from '@/api/found-error'
import { createQueryClient, type SettledWrite } from '@/api/query-client'
import { vmListQuery, vmQuery, type Vm } from '@/api/vms'

import { restartVm } from './restart'

const vm: Vm = { uuid: 'u', name: 'web-01', status: 'running', location: 'cyc01' }

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Answer = () => Response | Promise<Response>

/** Answers the calls in turn, and keeps the paths that were asked for. */
function setUp(...answers: Answer[]) {
  const told = vi.fn<(write: SettledWrite) => void>()
  const client = createQueryClient({ onUnauthenticated: () => undefined, onWriteSettled: told })
  client.setQueryData(vmQuery('cyc01', 'u').queryKey, vm)
  client.setQueryData(vmListQuery('cyc01').queryKey, { items: [vm], malformed: 0 })
  const paths: string[] = []
  const states: (string | undefined)[] = []
  const state = () => client.getQueryData(vmQuery('cyc01', 'u').queryKey)?.status
  vi.stubGlobal('fetch', async (path: string) => {
    paths.push(path)
    states.push(state())
    return (await answers.shift()?.()) ?? Response.error()
  })
  const run = () => client.getMutationCache().build(client, restartVm).execute(vm)
  return { told, paths, states, state, run }
}

const answered = (status: string) => () => Response.json({ uuid: 'u', name: 'web-01', status })
const refused = (text: string) => () => Response.json({ errors: { Error: text } }, { status: 400 })

describe('a restart', () => {
  it('stops and then starts, shows both, and is told once', async () => {
    const { run, paths, states, state, told } = setUp(answered('stopped'), answered('running'))
    await run()
    expect(paths).toEqual(['/v1/cyc01/user-resource/vm/stop', '/v1/cyc01/user-resource/vm/start'])
    expect(states).toEqual(['stopping', 'starting'])
    expect(state()).toBe('running')
    expect(told).toHaveBeenCalledOnce()
    expect(told.mock.calls[0]?.[0]).toMatchObject({ title: 'Restart web-01', error: null })
  })

  it('does not go on when the stop fails', async () => {
    const { run, paths, told } = setUp(refused('In maintenance'))
    await expect(run()).rejects.toMatchObject({ problems: [{ text: 'In maintenance' }] })
    // Besides the stop it is only looked whether the VM is stopped already.
    expect(paths).toEqual(['/v1/cyc01/user-resource/vm/stop', '/v1/cyc01/user-resource/vm?uuid=u'])
    expect(told).toHaveBeenCalledOnce()
  })

  it('asks the VM when the answer to the start is lost', async () => {
    const { run, paths, state } = setUp(answered('stopped'), () => Response.error(), answered('running'))
    await run()
    expect(paths).toHaveLength(3)
    expect(state()).toBe('running')
  })

  it('claims nothing of the VM when it cannot be asked', async () => {
    vi.useFakeTimers()
    const { run } = setUp(answered('stopped'))
    const ended = run().catch((error: unknown) => error)
    await vi.runAllTimersAsync()
    const failure = await ended
    expect(isOutcomeOpen(failure)).toBe(true)
    expect(describeError(failure)).not.toContain('off now')
  })

  it('says that the VM is off now when the start fails', async () => {
    const { run, told, state } = setUp(answered('stopped'), refused('No capacity'))
    const failure: unknown = await run().catch((error: unknown) => error)
    expect(describeError(failure)).toMatch(/off now.*No capacity/)
    expect(told).toHaveBeenCalledOnce()
    expect(state()).toBe('stopped')
  })
})
