/** What there was at one moment, small enough to be kept in the browser, and what is different at another. */
import * as z from 'zod/mini'

import { isInTransition, type Vm } from '@/api/vms'
import type { Burn, Owned } from '@/components/burn'
import { unattachedDisks } from '@/components/unattached-disks'
import { parseInstant } from '@/lib/instant'

export const thingKinds = ['vm', 'disk', 'address', 'loadBalancer', 'bucket'] as const
export type ThingKind = (typeof thingKinds)[number]

export interface Thing {
  readonly kind: ThingKind
  /** Slug; '' where it has none. */
  readonly location: string
  readonly id: string
  readonly name: string
  /** As the service calls it; '' for what has none, or is passing from one to another. */
  readonly state: string
  /** Of a VM cores, MB and GB, of a disk GB; '' for what has no size, or one that is always changing. */
  readonly size: string
  /** Epoch milliseconds, where it matters. Not kept. */
  readonly made?: number | null
}

/** Everything in one location and beyond, in a text each: 10,000 things are less than a megabyte. */
export const snapshotSchema = z.object({
  /** Epoch milliseconds. */
  at: z.number(),
  /** What all of it cost an hour, exact. */
  hourly: z.string(),
  isLowerBound: z.boolean(),
  things: z.array(z.string()),
})

export type Snapshot = z.infer<typeof snapshotSchema>

/** More than so many are not kept, and nothing is told. */
export const MOST_THINGS = 30_000

export type Change =
  | { readonly kind: 'new' | 'gone' | 'detached'; readonly thing: Thing }
  | { readonly kind: 'resized' | 'state'; readonly thing: Thing; readonly was: Thing }

export function thingsIn(owned: Owned): Thing[] {
  return [
    ...owned.vms
      .filter(({ status }) => status.toLowerCase() !== 'deleted')
      .map((vm): Thing => ({
        kind: 'vm',
        location: vm.location,
        id: vm.uuid,
        name: vm.name,
        state: isInTransition(vm) ? '' : vm.status.toLowerCase(),
        size: sizeOfVm(vm),
      })),
    ...unattachedDisks(owned.disks, owned.vms).map((disk): Thing => ({
      kind: 'disk',
      location: disk.location,
      id: disk.uuid,
      name: disk.uuid,
      state: '',
      size: disk.size_gb == null ? '' : String(disk.size_gb),
      made: parseInstant(disk.created_at),
    })),
    ...owned.floatingIps.map((ip): Thing => ({
      kind: 'address',
      location: ip.location,
      id: ip.address,
      name: ip.address,
      state: ip.assigned_to == null ? 'unassigned' : 'assigned',
      size: '',
    })),
    ...owned.loadBalancers
      .filter((balancer) => balancer.is_deleted !== true)
      .map((balancer): Thing => ({
        kind: 'loadBalancer',
        location: balancer.location,
        id: balancer.uuid,
        name: balancer.display_name ?? '',
        state: '',
        size: '',
      })),
    ...owned.buckets.map(({ name }): Thing => ({
      kind: 'bucket',
      location: '',
      id: name,
      name,
      state: '',
      size: '',
    })),
  ]
}

function sizeOfVm({ vcpu, memory, storage }: Vm): string {
  if (vcpu == null || memory == null) return ''
  return [vcpu, memory, (storage ?? []).reduce((gb, { size }) => gb + (size ?? 0), 0)].join(' ')
}

export function snapshotOf(things: readonly Thing[], burn: Burn, at: number): Snapshot {
  const { hourly, isLowerBound } = burn
  return { at, hourly: hourly.toFixed(), isLowerBound, things: things.map(toText) }
}

/** The name last: of all parts it alone may hold anything. */
function toText({ kind, location, id, name, state, size }: Thing): string {
  return [kind, location, id, state, size, name].join('\t')
}

function fromText(text: string): Thing | null {
  const [word, location = '', id = '', state = '', size = '', ...name] = text.split('\t')
  const kind = thingKinds.find((each) => each === word)
  return kind === undefined ? null : { kind, location, id, state, size, name: name.join('\t') }
}

const keyOf = ({ kind, location, id }: Thing) => `${kind}\t${location}\t${id}`

/**
 * What is different now, what is gone first. A state that passes is none: what comes of it is told by the next look.
 *
 * @param attached the disks that VMs have now: one that was by itself before is not gone
 */
export function changesSince(
  before: Snapshot,
  now: readonly Thing[],
  attached: ReadonlySet<string> = new Set(),
): Change[] {
  const gone = new Map(
    before.things.flatMap((text) => {
      const thing = fromText(text)
      return thing === null ? [] : [[keyOf(thing), thing] as const]
    }),
  )
  const changes: Record<Change['kind'], Change[]> = {
    gone: [],
    state: [],
    resized: [],
    detached: [],
    new: [],
  }
  for (const thing of now) {
    const was = gone.get(keyOf(thing))
    gone.delete(keyOf(thing))
    if (was === undefined) {
      const isOld = thing.made != null && thing.made <= before.at
      const kind = isOld ? 'detached' : 'new'
      changes[kind].push({ kind, thing })
      continue
    }
    if (was.state !== thing.state && was.state !== '' && thing.state !== '')
      changes.state.push({ kind: 'state', thing, was })
    if (was.size !== thing.size && was.size !== '' && thing.size !== '')
      changes.resized.push({ kind: 'resized', thing, was })
  }
  for (const thing of gone.values())
    if (thing.kind !== 'disk' || !attached.has(thing.id)) changes.gone.push({ kind: 'gone', thing })
  return [...changes.gone, ...changes.state, ...changes.resized, ...changes.detached, ...changes.new]
}
