import { catalogue, plural } from '@/lib/i18n/catalogue'

import type { BilledThing } from '@/components/burn'

const kinds: Record<BilledThing['kind'], string> = {
  vm: 'VM with its disks',
  disk: 'Disk of no VM here',
  address: 'Floating IP',
  loadBalancer: 'Load balancer',
  bucket: 'Bucket',
}

const things = (count: number) => plural(count, { one: '# thing', other: '# things' })

/** What a billing account pays for. */
const en = {
  title: 'What is billed',
  link: 'All that is billed here, and moving it to another account',
  summary: (count: number, amount: string, account: string) =>
    `${things(count)}, ${amount} a month as they stand, on ${account}`,
  atLeast: (amount: string) => `at least ${amount}`,
  monthHint: (hours: number) => `Estimate for a month of ${hours} hours`,
  account: 'Billing account',
  parts: {
    accounts: 'The billing accounts',
    buckets: 'The buckets',
    location: (place: string) => `What is billed in ${place}`,
  },
  search: { label: 'Search what is billed', placeholder: 'Name, address or ID' },
  csvName: (account: string) => `billed-${account}.csv`,
  kinds,
  columns: { what: 'What', kind: 'Kind', location: 'Location', monthly: 'A month' },
  empty: {
    title: (account: string) => `${account} pays for nothing`,
    text: 'What is created on it, or moved to it, stands here with what it costs.',
  },
  move: {
    button: 'Move to another billing account…',
    title: (count: number) => `Move ${things(count)} to another billing account`,
    titleTo: (count: number, account: string) => `Move ${things(count)} to ${account}`,
    text: 'The other account pays from the next hour on; what was used until then stays with this one. Nothing is stopped or changed. A VM takes its disks with it, its floating IP stays unless it is chosen as well.',
    paysAlready: (account: string) => `${account} pays for it already.`,
  },
}

export const billedMessages = catalogue('billedMessages', en)
