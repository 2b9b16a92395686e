import { hourly } from './prices.ts'
import type { Hours, ReplicaSpan, Span } from './spans.ts'
import { Tally, type UsageLine } from './tally.ts'

/** What is paid for together: a VM with the disks that are attached to it, or a disk by itself, with their copies. */
interface Group {
  readonly owner: UsageLine['owner']
  readonly location: string | null
  readonly vms: Span[]
  readonly disks: Span[]
  readonly snapshots: (Hours & { readonly size: number })[]
  readonly backups: (Hours & { readonly size: number })[]
}

/** The usage of VMs, disks and their copies. */
export function machineUsage(spans: readonly Span[], replicas: readonly ReplicaSpan[]): UsageLine[] {
  return [...groupsOf(spans, replicas).values()].flatMap(usageOf)
}

function groupsOf(spans: readonly Span[], replicas: readonly ReplicaSpan[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  const groupOf = (span: Span): Group => {
    const key = span.vm_uuid ?? `disk ${span.resource}`
    const known = groups.get(key)
    if (known) return known
    const owner: UsageLine['owner'] =
      span.vm_uuid === null ? { kind: 'disk', id: span.resource } : { kind: 'vm', uuid: span.vm_uuid }
    const made = { owner, location: span.location, vms: [], disks: [], snapshots: [], backups: [] }
    groups.set(key, made)
    return made
  }

  const copiesOf = new Map<number, ReplicaSpan[]>()
  for (const replica of replicas) {
    const known = copiesOf.get(replica.disk_id)
    if (known) known.push(replica)
    else copiesOf.set(replica.disk_id, [replica])
  }

  for (const span of spans) if (span.kind === 'vm') groupOf(span).vms.push(span)
  for (const span of spans) {
    if (span.kind !== 'disk') continue
    const group = groupOf(span)
    group.disks.push(span)
    for (const { type, size, from, until } of copiesOf.get(span.resource) ?? []) {
      const shared = { size, from: Math.max(from, span.from), until: Math.min(until, span.until) }
      if (shared.from >= shared.until) continue
      if (type === 'snapshot') group.snapshots.push(shared)
      else group.backups.push(shared)
    }
  }
  return groups
}

/** Between two neighbouring changes everything in a group stays the same. */
function usageOf(group: Group): UsageLine[] {
  const tally = new Tally(group.owner, group.location)
  const changes = changesOf(group)
  for (const [at, from] of changes.entries()) {
    const until = changes[at + 1]
    if (until === undefined) break
    const hours = until - from
    const vm = group.vms.find((span) => span.from <= from && from < span.until)
    const diskGb = sizeAt(group.disks, from)
    if (vm) addVm(tally, vm, diskGb, hours)
    else if (diskGb > 0) tally.add({ type: 'disk', diskGb }, hours, hourly.disk(diskGb))
    const snapshotGb = sizeAt(group.snapshots, from)
    if (snapshotGb > 0)
      tally.add({ type: 'snapshots', diskGb: snapshotGb }, hours, hourly.snapshots(snapshotGb))
    const backupGb = sizeAt(group.backups, from)
    if (backupGb > 0) tally.add({ type: 'backups', diskGb: backupGb }, hours, hourly.backups(backupGb))
  }
  return tally.lines()
}

function addVm(tally: Tally, vm: Span, diskGb: number, hours: number): void {
  const active = vm.active === 1
  const size = { vcpu: vm.vcpu ?? 0, memory: vm.memory ?? 0, osName: vm.os_name ?? '' }
  const type = active ? 'vm' : 'stopped_vm'
  tally.add({ type, ...size, diskGb }, hours, hourly.vm({ active, ...size }, diskGb))
  const license = active ? hourly.license(size.osName, size.vcpu) : undefined
  if (license !== undefined) tally.add({ type: 'license', ...size }, hours, license)
}

function changesOf({ vms, disks, snapshots, backups }: Group): number[] {
  const hours: number[] = []
  for (const list of [vms, disks, snapshots, backups])
    for (const { from, until } of list) {
      if (!hours.includes(from)) hours.push(from)
      if (!hours.includes(until)) hours.push(until)
    }
  return hours.length === 2 && isRising(hours) ? hours : hours.toSorted((a, b) => a - b)
}

function isRising([first = 0, second = 0]: readonly number[]): boolean {
  return first < second
}

function sizeAt(parts: readonly (Hours & { readonly size: number | null })[], hour: number): number {
  let size = 0
  for (const part of parts) if (part.from <= hour && hour < part.until) size += part.size ?? 0
  return size
}
