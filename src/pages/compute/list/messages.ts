import { catalogue, plural } from '@/lib/i18n/catalogue'

const vms = (count: number) => plural(count, { one: '# VM', other: '# VMs' })

/** The list of virtual machines. */
const en = {
  title: 'Virtual machines',
  newVm: 'New VM',
  csvName: 'virtual-machines.csv',
  partName: (place: string | null) => `The VMs of ${place ?? ''}`,
  summary: {
    running: (count: number) => `, ${plural(count, { other: '# running' })}`,
    monthly: (amount: string) => `${amount} a month as they stand`,
    atLeast: (amount: string) => `at least ${amount} a month as they stand`,
    monthlyHint: (hours: number) =>
      `Estimate for a month of ${hours} hours. Stopped VMs pay for their storage only.`,
    atLeastHint: (hours: number) =>
      `Estimate for a month of ${hours} hours. What could not be read, or has no known price, is not in it.`,
    and: ', ',
  },
  search: {
    label: 'Search virtual machines',
    placeholder: 'Name, address, OS or ID',
  },
  filters: { status: 'Status', os: 'OS' },
  columns: {
    name: 'Name',
    status: 'Status',
    location: 'Location',
    os: 'OS',
    size: 'Size',
    privateAddress: 'Private address',
    publicAddress: 'Public address',
    created: 'Created',
    monthly: (symbol: string) => `${symbol} a month`,
    monthlyHint: (hours: number) => `Estimate for a month of ${hours} hours`,
  },
  cells: {
    /** The price of a part is missing. */
    atLeast: (amount: string) => `≥ ${amount}`,
    atLeastHint: 'At least: a part of it has no known price',
  },
  menu: {
    open: 'Open',
    copy: (address: string) => `Copy ${address}`,
    copied: (address: string) => `${address} copied`,
    copyFailed: (address: string) => `Could not copy. The address is ${address}.`,
  },
  notices: {
    what: (place: string) => `public addresses of ${place}`,
    addresses: (place: string) =>
      `The public addresses of ${place} could not be read; they are missing below.`,
  },
  empty: {
    title: 'No virtual machines yet',
    text: 'A virtual machine is a computer of your own in the data centre: for a website, a database, whatever runs on Linux or Windows. It is ready in about a minute.',
  },
  bulk: {
    /** What a run is called, also while it runs and after. */
    start: (count: number) => `Start ${vms(count)}`,
    stop: (count: number) => `Stop ${vms(count)}`,
    delete: (count: number) => `Delete ${vms(count)}`,
    forceStop: (count: number) => `Cut the power of ${vms(count)}`,
    snapshot: (count: number) => `Take a snapshot of ${vms(count)}`,
    backupsOn: (count: number) => `Switch automatic backups of ${vms(count)} on`,
    backupsOff: (count: number) => `Switch automatic backups of ${vms(count)} off`,
    move: (count: number) => `Move ${vms(count)} to another billing account`,
    moveTo: (count: number, account: string) => `Move ${vms(count)} to ${account}`,
    paysAlready: (account: string) => `${account} pays for it already.`,
    moveText:
      'From now on the account pays for them and their disks. Their floating IPs stay with the accounts that pay for them now.',
    buttons: {
      start: 'Start',
      stop: 'Stop…',
      forceStop: 'Force stop…',
      snapshot: 'Snapshot…',
      backupsOn: 'Backups on…',
      backupsOff: 'Backups off',
      move: 'Move to another billing account…',
      delete: 'Delete…',
    },
    forceStopText:
      'The power is cut at once. What their programs have not yet written to disk is lost, and files that are being written may be damaged.',
    snapshotText: 'Of the boot disk of each. A snapshot is paid for by its size until it is deleted.',
    snapshotRunning: (count: number) =>
      plural(count, {
        one: '# of them is running. What its programs have not yet written to disk is not in its snapshot.',
        other:
          '# of them are running. What their programs have not yet written to disk is not in their snapshots.',
      }),
    snapshotPrice: (amount: string) => `Together they cost up to ${amount} a month.`,
    startText: 'Once they run they cost more than their storage.',
    stopText:
      'Their systems are asked to shut down. Until they are started again nothing on them can be reached.',
    erased: (disks: number, size: string) =>
      `${plural(disks, { one: '# disk', other: '# disks' })} with ${size} in all`,
    erasedSnapshots: (count: number) => plural(count, { one: '# snapshot', other: '# snapshots' }),
    erasedBackups: (count: number) => plural(count, { one: '# backup', other: '# backups' }),
    erasedText: (what: string) => `Erased with them: ${what}. This cannot be undone.`,
    running: (count: number) =>
      plural(count, {
        one: '# of them is running: whatever it serves ends at once.',
        other: '# of them are running: whatever they serve ends at once.',
      }),
    /** To be typed. The number is in it so that it is read. */
    phrase: (count: number) => `delete ${count}`,
  },
}

export const vmListMessages = catalogue('vmListMessages', en)
