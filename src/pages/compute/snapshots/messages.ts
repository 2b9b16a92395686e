import { catalogue, plural } from '@/lib/i18n/catalogue'

const vms = (count: number) => plural(count, { one: '# VM', other: '# VMs' })

/** The list of all snapshots and backups. */
const en = {
  title: 'Snapshots and backups',
  csvName: 'snapshots-and-backups.csv',
  partName: (place: string | null) => `The snapshots and backups of ${place ?? ''}`,
  summary: (snapshots: number, backups: number, size: string) =>
    `${plural(snapshots, { one: '# snapshot', other: '# snapshots' })} and ${plural(backups, { one: '# backup', other: '# backups' })}, ${size} in all`,
  monthly: (amount: string) => `, ${amount} a month`,
  loading: (places: string, count: number) =>
    `; ${places} ${plural(count, { one: 'is', other: 'are' })} still being read`,
  search: { label: 'Search snapshots and backups', placeholder: 'VM, disk or ID' },
  columns: {
    kind: 'Type',
    vm: 'Of',
    disk: 'Disk',
    location: 'Location',
    taken: 'Taken',
    size: 'Size',
    monthly: (symbol: string) => `${symbol} a month`,
    monthlyHint: (hours: number) => `Estimate for a month of ${hours} hours`,
  },
  kinds: { snapshot: 'Snapshot', backup: 'Backup' } satisfies Record<string, string>,
  filters: { kind: 'Type' },
  detached: 'a detached disk',
  /** In the middle of a sentence. */
  disk: (id: string) => `disk ${id}`,
  named: (kind: string, vm: string) => `${kind} of ${vm}`,
  menu: { delete: 'Delete…' },
  delete: {
    title: (replica: string) => `Delete ${replica}`,
    text: (disk: string) => `It can no longer bring back ${disk}, which no VM has.`,
    undone: 'This cannot be undone. The disk itself is not touched.',
    confirm: 'Delete',
  },
  empty: {
    title: 'No snapshots and no backups',
    text: 'A snapshot keeps a disk as it is at one moment. Backups are taken by themselves once they are on. Both are begun at a virtual machine.',
    toVms: 'Choose a virtual machine',
  },
  unread: {
    disks: (place: string) =>
      `The disks of ${place} could not be read: snapshots of disks that no VM has are missing below.`,
    what: (place: string) => `disks of ${place}`,
  },
  snapshot: {
    button: 'Take snapshot…',
    title: 'Take a snapshot',
    noVm: 'No virtual machine is known yet.',
  },
  unprotected: {
    title: (count: number) =>
      count === 0
        ? 'Backups are still to come'
        : plural(count, { one: '# VM is not backed up', other: '# VMs are not backed up' }),
    more: (count: number) => plural(count, { other: 'and # more' }),
    showMore: 'Show more',
    none: 'Nothing could bring it back',
    last: 'The last snapshot or backup:',
    old: 'Backups are on, but the last one is of',
    never: 'Backups are on, but none has come in a week',
    first: 'Backups are on; the first one is still to come.',
    snapshotOf: (name: string) => `Take a snapshot of ${name}`,
    turnOn: 'Switch on',
    turnOnFor: (name: string) => `Switch on automatic backups of ${name}`,
    all: 'Switch on for all…',
    allTitle: (count: number) => `Switch automatic backups of ${vms(count)} on`,
    keep: 'Leave them off',
  },
  bulk: {
    delete: (count: number) =>
      `Delete ${plural(count, { one: '# snapshot or backup', other: '# snapshots and backups' })}`,
    button: 'Delete…',
    text: (size: string) =>
      `They take ${size}. They can no longer bring anything back; this cannot be undone.`,
    last: (count: number) =>
      plural(count, {
        one: '# disk then has no snapshot and no backup left.',
        other: '# disks then have no snapshot and no backup left.',
      }),
    phrase: (count: number) => `delete ${count}`,
    gone: 'It is not there any more.',
  },
}

export const snapshotListMessages = catalogue('snapshotListMessages', en)
