import { catalogue, plural } from '@/lib/i18n/catalogue'
import { formatAnd } from '@/lib/words'

/** What dies with a VM; sizes in words. */
export interface Erased {
  /** "40 GB"; null when it has no boot disk, or its size is not known. */
  readonly boot: string | null
  /** The other disks: "vdb (200 GB)". */
  readonly others: readonly string[]
  readonly snapshots: number
  readonly backups: number
}

function erasedParts({ boot, others, snapshots, backups }: Erased): string[] {
  const parts = [boot === null ? 'the boot disk' : `the boot disk (${boot})`]
  if (others.length > 0) {
    const disks = plural(others.length, { one: 'the attached disk', other: 'the # attached disks' })
    parts.push(`${disks} ${formatAnd(others)}`)
  }
  if (snapshots > 0) parts.push(plural(snapshots, { one: '# snapshot', other: '# snapshots' }))
  if (backups > 0) parts.push(plural(backups, { one: '# backup', other: '# backups' }))
  return parts
}

/** Deleting VMs: what goes with them, and what stays. */
const en = {
  title: (name: string) => `Delete ${name}`,
  confirm: 'Delete VM',
  erased: (erased: Erased) => `Erased with it: ${formatAnd(erasedParts(erased))}. This cannot be undone.`,
  /** What dies with one of several. */
  erasedOne: (erased: Erased) => formatAnd(erasedParts(erased)),
  running: 'It is running: whatever it serves ends at once.',
  stays: 'What stays and keeps costing',
  /** `vm`: whose it is, where that is not plain. */
  release: (address: string, vm: string | null) =>
    vm === null
      ? `Release the floating IP ${address} with it`
      : `Release the floating IP ${address} of ${vm} with it`,
  releaseAll: (count: number) => plural(count, { other: 'Release all # floating IPs with them' }),
  releaseSome: (chosen: number, all: number) => `Choose among them (${chosen} of ${all} chosen)`,
  releaseHint: (count: number): string =>
    count === 1
      ? 'It is paid for until it is released. Released, it may go to somebody else.'
      : 'They are paid for until they are released. Released, they may go to somebody else.',
  nothing: (vms: number): string =>
    vms === 1 ? 'No floating IP is assigned to it.' : 'No floating IP is assigned to any of them.',
  floatingIps: (vms: number, place: string | null) =>
    `${vms === 1 ? 'Its' : 'Their'} floating IPs${place === null ? '' : ` in ${place}`}`,
  unread: (vms: number): string =>
    vms === 1
      ? 'If it has a floating IP, that stays and keeps costing.'
      : 'The floating IPs that they have stay and keep costing.',
  detached: (place: string, count: number) =>
    plural(count, { one: `# disk in ${place} that no VM has`, other: `# disks in ${place} that no VM has` }),
  together: (amount: string) => `, ${amount} a month`,
  detachedHint: (vms: number): string =>
    vms === 1
      ? 'Detached disks may come from this VM or from another one: look before you tick.'
      : 'Detached disks may come from these VMs or from others: look before you tick.',
  detachedUnread: (place: string) => `The disks in ${place} that no VM has`,
  deleteDisk: (disk: string) => `Delete the disk of ${disk}, with all its data`,
  noDetached: (location: string) => `No disk in ${location} is without a VM.`,
  balancers: (place: string | null) =>
    `Load balancers${place === null ? '' : ` in ${place}`} that lose a target`,
  balancersUnread: (place: string | null) => `The load balancers${place === null ? '' : ` in ${place}`}`,
  balancer: (name: string, lost: number, left: number) => {
    if (left === 0 && lost > 1)
      return `${name}: loses ${plural(lost, { other: 'all # targets' })}, so it serves nothing any more`
    if (left === 0) return `${name}: it has no other target, so it serves nothing any more`
    const gone = lost === 1 ? '' : `loses ${plural(lost, { other: '# targets' })}, `
    return `${name}: ${gone}${plural(left, { one: '# target is left', other: '# targets are left' })}`
  },
  write: (name: string) => `Delete ${name} and what was chosen with it`,
  step: (name: string) => `Delete ${name}`,
  stepFailed: 'The VM is still there. Nothing else was done.',
  releaseStep: (address: string) => `Release ${address}`,
  releaseFailed: 'The VM is deleted. The floating IP stays reserved and keeps costing.',
  diskStep: (disk: string) => `Delete the disk of ${disk}`,
  /** With several VMs each goes its own way. */
  vmStays: 'The VM is still there, and keeps its floating IPs.',
  diskStays: 'The disk is still there and keeps costing.',
  diskFailed: 'The VM is deleted. The disk is still there and keeps costing.',
  perMonth: (amount: string) => `${amount} a month`,
  notKnown: 'price not known',
}

export const vmDeleteMessages = catalogue('vmDeleteMessages', en)
