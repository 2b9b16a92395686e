import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  title: 'New virtual machine',
  crumb: 'Virtual machines',
  machine: 'Machine',
  system: 'System',
  version: (system: string) => `Version of ${system}`,
  size: 'Size',
  other: 'Other',
  labels: {
    designated_pool_uuid: 'Server class',
    network_uuid: 'Private network',
    billing_account_id: 'Billing account',
    disk_uuid: 'Disk',
    source_uuid: 'Source',
    source_replica: 'Snapshot or backup',
  },
  rules: {
    failed: (location: string) => `What ${location} accepts could not be read`,
    advice: 'Without its rules there is no form to fill in. Try again, or choose another location.',
    malformed:
      'Some of the rules of this location could not be read. The service checks them when you create the VM.',
  },
  settled: {
    title: 'Changed to fit',
    undo: 'Undo',
  },
  access: {
    title: 'Access',
    mode: 'Log in with',
    modes: { password: 'Password', public_key: 'Public key', both: 'Both' },
    passwordNeeded: 'This system needs a password',
    passwordAdded: (system: string) =>
      `Log in with changed from public key to both: ${system} needs a password`,
    publicKeyRule: 'One line, as in the file ending in .pub',
    notAKey: 'This is no public key. Paste the whole line from the file ending in .pub',
    privateKey:
      'This is a private key, which must stay with you. Paste the public one, from the file ending in .pub',
  },
  network: {
    title: 'Network',
    address: 'Public IPv4 address',
    addressHint: 'Reserves a floating IP. It stays reserved, and may cost, after the VM is deleted.',
    noAddressHint: 'Without it the VM is reached only from its private network.',
  },
  billing: {
    title: 'Billing and backups',
    backup: 'Automatic backups',
    backupHint: 'The service keeps backups of the boot disk.',
  },
  source: {
    title: 'Begins with',
    replica: (replica: string, vm: string) => `A copy of ${replica} of ${vm}`,
    disk: (disk: string) => `The disk of ${disk}, which becomes its boot disk`,
    wasEmpty:
      'This disk was made empty. The VM starts only if a system was installed on it since, and whoever can log in is on it, too.',
    users: 'Its system with its users, passwords and keys is the one on the disk.',
    instead: 'Begin with a fresh system instead',
    failed: 'What it begins with could not be read. The VM can be created all the same.',
    retry: 'Try again',
    gone: 'What it was to begin with is not there any more. Choose something else.',
    notThere: 'What it begins with is not there any more',
  },
  price: {
    title: 'Price',
    failed: 'The prices could not be read. The VM can be created all the same.',
    retry: 'Try again',
    none: '–',
    /** What is wrong with a size, as its field says it: "At most 16". */
    unfit: (label: string, problem: string) =>
      `There is no such VM, so it has no price. ${label}: ${problem.toLowerCase()}.`,
    incomplete: 'The price follows once the sizes are filled in.',
    short: (amount: string) => `${amount} a month`,
    backups: (rate: string) => `Backups are charged by what they hold: ${rate} per GB and hour.`,
  },
  submit: 'Create VM',
  notYet: 'The form is still being loaded',
  noRules: 'The rules of this location could not be read',
  notCreated: 'The VM was not created',
  creating: {
    title: (name: string) => `Creating ${name}`,
    seconds: (seconds: number) => `${seconds} s`,
    text: (location: string) =>
      `${location} is building the VM and answers when it runs. That takes up to a minute, sometimes longer.`,
    leave: 'You may leave this page: it goes on, and a notice tells how it ended.',
    toList: 'Show the virtual machines',
  },
  unclear: {
    title: (name: string) => `It is not clear whether ${name} was created`,
    looking: (location: string) =>
      `No answer came. Before anything is sent again the machines of ${location} are looked through.`,
    foundTitle: (name: string) => `${name} is there`,
    foundCreating: 'The answer got lost, but the VM is there and still being created.',
    found: 'The answer got lost, but the VM was created.',
    open: (name: string) => `Open ${name}`,
    back: 'Back to the form',
    showTyped: 'Show what you filled in',
    hideTyped: 'Hide what you filled in',
    absentTitle: (name: string) => `${name} is not there`,
    absent: (location: string, time: string) =>
      `The machines of ${location} were looked through until ${time} and it is not among them. The request may still be on its way.`,
    unreadTitle: (name: string) => `It is not known whether ${name} was created`,
    unread: (location: string) =>
      `Not all machines of ${location} can be read at the moment. Look again before you create it a second time.`,
    lookAgain: 'Look again',
    again: 'Create it again',
  },
  noLocation: 'There is no location to create a VM in',
  noLocationText: 'The service lists none for this account.',
}

export const createMessages = catalogue('createMessages', en)
