import { catalogue, plural } from '@/lib/i18n/catalogue'

import type { UnusedKind } from './unused-rows'

const kinds: Record<UnusedKind, string> = {
  vm: 'Stopped VM',
  disk: 'Detached disk',
  floatingIp: 'Idle floating IP',
  snapshot: 'Old snapshot',
  loadBalancer: 'Load balancer without targets',
}

const why: Record<UnusedKind, string> = {
  vm: 'It is off and pays for its disks all the same',
  disk: 'It is attached to no VM',
  floatingIp: 'It is assigned to nothing',
  snapshot: 'It was taken long ago',
  loadBalancer: 'It has nothing to send requests to',
}

const en = {
  title: 'Unused things',
  summary: (count: number, amount: string) =>
    count === 0
      ? 'Nothing found that costs money and serves nothing'
      : `${plural(count, { one: '# thing costs', other: '# things cost' })} ${amount} a month and may serve nothing`,
  atLeast: (amount: string) => `at least ${amount}`,
  monthHint: (hours: number) => `Estimate for a month of ${hours} hours`,
  partName: (place: string | null) => `What there is in ${place ?? ''}`,
  search: { label: 'Search unused things', placeholder: 'Name, address or ID' },
  age: 'Snapshots count as old after',
  days: (days: number) => plural(days, { one: '# day', other: '# days' }),
  csvName: 'unused-things.csv',
  kinds,
  why,
  columns: { what: 'What', kind: 'Kind', location: 'Location', since: 'Since', monthly: 'A month' },
  actions: {
    open: 'Open its page',
    remove: { disk: 'Delete disk…', floatingIp: 'Release…' },
  },
  empty: {
    title: 'Nothing is wasted',
    text: 'Stopped VMs, detached disks, idle floating IPs, old snapshots and empty load balancers would stand here, with what they cost.',
  },
}

export const unusedMessages = catalogue('unusedMessages', en)
