import type { QueryClient, UseMutationOptions } from '@tanstack/react-query'

import { doOnce, type Seen } from './do-once'
import {
  isInTransition,
  readVm,
  showPassing,
  touchesVm,
  vmListQuery,
  vmQuery,
  vmSchema,
  type ApiVm,
  type Vm,
  type VmPlace,
  type VmRef,
} from './vms'
import { write } from './write'

/* How a write to one VM is made: it blocks until it is done and answers with the final state (rules.md, "Observed"). */

/** Replaces a VM wherever the cache holds it. */
function updateVm(client: QueryClient, { location, uuid }: VmPlace, change: (vm: Vm) => Vm): void {
  client.setQueryData(vmQuery(location, uuid).queryKey, (vm) => vm && change(vm))
  client.setQueryData(
    vmListQuery(location).queryKey,
    (list) => list && { ...list, items: list.items.map((vm) => (vm.uuid === uuid ? change(vm) : vm)) },
  )
}

/** What the cache held of a VM's state before a write showed another one, and what ends that. */
const shown = new WeakMap<VmRef, { before: string; end: () => void }>()

/**
 * The write shows at once the state that the VM passes through meanwhile, and as long as it is under way, whatever is read. A failure
 * takes it back: otherwise what is asked for next would meet a state that never was.
 */
export function passingThrough<V extends VmRef, T>(
  options: UseMutationOptions<T, Error, V, void>,
  status: string,
): UseMutationOptions<T, Error, V, void> {
  return {
    ...options,
    onMutate: (variables, context) => {
      const { client } = context
      updateVm(client, variables, (vm) => {
        if (vm.status === status) return vm
        if (!shown.has(variables))
          shown.set(variables, {
            before: vm.status,
            end: showPassing(variables, { status, from: vm.status }),
          })
        return { ...vm, status }
      })
      return options.onMutate?.(variables, context)
    },
    onSuccess: (result, variables, started, context) => {
      endShown(variables)
      return options.onSuccess?.(result, variables, started, context)
    },
    onError: (error, variables, started, context) => {
      const before = endShown(variables)
      // By now it may have been read anew: then that holds.
      if (before !== undefined)
        updateVm(context.client, variables, (vm) => (vm.status === status ? { ...vm, status: before } : vm))
      return options.onError?.(error, variables, started, context)
    },
  }
}

function endShown(variables: VmRef): string | undefined {
  const was = shown.get(variables)
  was?.end()
  shown.delete(variables)
  return was?.before
}

/** What a VM shows of a change, once that is over; null: it does not show it. */
type Shows<V> = (now: ApiVm, variables: V, before: ApiVm | null) => boolean | null

interface VmWrite<V extends VmRef> {
  verb: string
  title: (variables: V) => string
  request: (variables: V) => {
    method: 'POST' | 'PATCH'
    path: string
    form?: Record<string, string | number | boolean>
  }
  shows: Shows<V>
  /** As in `doOnce`. */
  isState?: boolean
  /** What it shows can only be told beside how it was before. */
  comparesBefore?: boolean
  /** The state that the VM passes through meanwhile. */
  meanwhile?: string
}

/** A write to one VM that answers with the VM. When its answer is lost, the VM is asked. */
export function vmWrite<V extends VmRef>(declared: VmWrite<V>): UseMutationOptions<ApiVm, Error, V, void> {
  const { verb, title, request, shows, isState = false, comparesBefore = false, meanwhile } = declared
  const options = write<V, ApiVm>({
    key: ['vms', verb],
    call: async (variables, send) => {
      const before = comparesBefore ? await readVm(variables).catch(() => null) : null
      const { form, ...rest } = request(variables)
      const sent = { ...rest, slug: variables.location, form: { uuid: variables.uuid, ...form } }
      return doOnce({
        act: () => send(sent, vmSchema),
        look: () => readVm(variables),
        seen: (now) => seenOf(now, shows(now, variables, before)),
        result: (now) => now,
        isState,
      })
    },
    title,
    invalidates: touchesVm,
    onDone: (client, vm, variables) => updateVm(client, variables, (old) => ({ ...old, ...vm })),
  })
  return meanwhile === undefined ? options : passingThrough(options, meanwhile)
}

function seenOf(now: ApiVm, isShown: boolean | null): Seen {
  if (isShown === true) return 'done'
  if (isInTransition(now)) return 'underWay'
  return isShown === null ? 'untold' : 'undone'
}

export const isIn = ({ status }: ApiVm, state: 'running' | 'stopped') => status.toLowerCase() === state

/** Something was done to it since; null: it may be, as not every service keeps this. */
export function wasTouched(now: ApiVm, before: ApiVm | null): true | null {
  if (before === null || now.updated_at == null) return null
  return now.updated_at === before.updated_at ? null : true
}
