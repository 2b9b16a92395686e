import { catalogue, plural } from '@/lib/i18n/catalogue'

const disks = (count: number) => plural(count, { one: '# disk', other: '# disks' })

/** The list of disks and the dialogs about one that no VM has. */
const en = {
  title: 'Disks',
  newDisk: 'New disk',
  csvName: 'disks.csv',
  partName: (place: string | null) => `The disks of ${place ?? ''}`,
  active: 'Active',
  notKnown: 'Not known',
  /** Behind "29 in 2 locations". */
  summary: {
    size: (size: string) => `, ${size} in all`,
    monthly: (amount: string) => `, ${amount} a month`,
  },
  search: { label: 'Search disks', placeholder: 'ID, VM, source or account' },
  columns: {
    name: 'Disk',
    status: 'Status',
    size: 'Size',
    source: 'Source',
    vm: 'Attached to',
    location: 'Location',
    account: 'Billed to',
    snapshots: 'Snapshots',
    created: 'Created',
    monthly: (symbol: string) => `${symbol} a month`,
    monthlyHint: (hours: number) => `Estimate for a month of ${hours} hours, of the disk with its snapshots`,
  },
  cells: {
    detached: 'Not attached',
    device: (device: string) => `as ${device}`,
    boot: (device: string) => `boots from ${device}`,
    snapshots: (count: number) => plural(count, { one: '# snapshot', other: '# snapshots' }),
  },
  source: {
    empty: 'Empty',
    system: 'OS image',
    disk: 'Copy of a disk',
    diskNamed: (id: string) => `Copy of disk ${id}`,
    snapshot: 'Copy of a snapshot',
    snapshotNamed: (id: string) => `Copy of snapshot ${id}`,
  },
  filters: {
    attachment: 'Attachment',
    source: 'Source',
    account: 'Billing account',
    kinds: { attached: 'Attached', detached: 'Not attached' },
    sources: { empty: 'Empty', os_base: 'OS image', disk: 'Copy of a disk', snapshot: 'Copy of a snapshot' },
  },
  notices: {
    vms: (place: string) =>
      `The VMs of ${place} could not be read, so it is not known which of its disks are attached.`,
    what: (place: string) => `VMs of ${place}`,
    detached: (count: number) =>
      plural(count, {
        one: '# disk is attached to no VM, and is paid for all the same',
        other: '# disks are attached to no VM, and are paid for all the same',
      }),
    detachedCost: (amount: string) => `: ${amount} a month.`,
    detachedUnpriced: '.',
    detachedText: ' Attach what is needed, delete what is not.',
    showDetached: 'Show them',
  },
  empty: {
    title: 'No disks yet',
    text: 'Each VM brings its own. A further disk can be made here and attached to a VM later.',
  },
  menu: {
    openVm: (name: string) => `Open ${name}`,
    copyId: 'Copy ID',
    copied: 'ID copied',
    copyFailed: (id: string) => `Could not copy. The ID is ${id}.`,
    attach: 'Attach to a VM…',
    newVm: 'New VM from it',
    copyDisk: 'New disk from it…',
    grow: 'Grow…',
    account: 'Move to another billing account…',
    delete: 'Delete…',
  },
  cannot: {
    attached: (vm: string) => `It is attached to ${vm}. Detach it first.`,
    unknown: 'It is not known whether a VM has it: the VMs of its location could not all be read.',
    growDetached: 'Only a disk of a VM can grow. Attach it first.',
    gone: 'It is not there any more.',
    snapshotted: 'A snapshot of it is being taken. Wait until it is there.',
  },
  create: {
    title: 'New disk',
    text: 'It is attached to no VM at first, and is paid for from the beginning.',
    source: 'What it begins with',
    kinds: {
      EMPTY: { title: 'Empty', subtitle: 'To be formatted' },
      OS_BASE: { title: 'OS image', subtitle: 'A fresh system' },
      DISK: { title: 'Disk', subtitle: 'A copy of one' },
      SNAPSHOT: { title: 'Snapshot', subtitle: 'A copy of one' },
    },
    image: 'OS image',
    disk: 'Disk',
    snapshot: 'Snapshot',
    attachedDisk: (device: string, vm: string, size: string | null, id: string) =>
      [`${device} of ${vm}`, size, id].filter((part) => part !== null).join(', '),
    heldDisk: (device: string, vm: string) => `${device} of ${vm}`,
    snapshotNamed: (time: string, of: string, size: string | null) =>
      [time, `of ${of}`, size].filter((part) => part !== null).join(', '),
    undated: 'without a date',
    noImages: 'This location offers no systems.',
    noDisks: 'There is no disk in this location to copy.',
    noSnapshots: 'There is no snapshot in this location.',
    imagesFailed: 'The systems could not be read.',
    disksFailed: 'The disks could not be read.',
    running: 'Its VM is running. What its programs have not yet written to disk is not in the copy.',
    sizeNow: (size: string) => `the copied one has ${size}`,
    choose: 'Choose what to copy first',
    reading: 'The rules of the location are still being read',
    unread: 'The rules of the location could not be read, so that only the service checks the size.',
    submit: 'Create disk',
    failed: 'No disk was created',
  },
  attach: {
    title: (id: string) => `Attach disk ${id}`,
    text: 'The system of the VM finds it at once.',
    vm: 'VM',
    none: 'There is no VM in this location that a disk can be attached to now.',
    failedList: 'The VMs could not be read.',
    choose: 'Choose a VM first',
    submit: 'Attach disk',
    failed: 'The disk was not attached',
  },
  move: {
    text: 'From now on the chosen account pays for it and for its snapshots. What it has cost so far stays with the present one.',
  },
  bulk: {
    delete: (count: number) => `Delete ${disks(count)}`,
    button: 'Delete…',
    erased: (count: number, size: string, snapshots: number) =>
      snapshots === 0
        ? `Erased: ${disks(count)} with ${size} in all. This cannot be undone.`
        : `Erased: ${disks(count)} with ${size} in all, and ${plural(snapshots, { one: '# snapshot', other: '# snapshots' })} of them. This cannot be undone.`,
    saves: (amount: string) => `They cost ${amount} a month until then.`,
    /** To be typed. The number is in it so that it is read. */
    phrase: (count: number) => `delete ${count}`,
  },
}

export const diskMessages = catalogue('diskMessages', en)
