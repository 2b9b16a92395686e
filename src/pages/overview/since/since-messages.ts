import { catalogue, plural } from '@/lib/i18n/catalogue'

const en = {
  title: 'Since your last visit',
  /** When this browser last showed the overview. */
  looked: (time: string) => `Compared with what this browser showed on ${time}`,
  dismiss: 'Put away what changed since the last visit',
  kinds: {
    vm: 'Virtual machine',
    disk: 'Detached disk',
    address: 'Floating IP',
    loadBalancer: 'Load balancer',
    bucket: 'Bucket',
  },
  changes: { new: 'New', gone: 'Gone', detached: 'Detached', resized: 'Resized', state: 'Status' },
  addressStates: { assigned: 'Assigned', unassigned: 'Not assigned' },
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  /** A VM's cores and memory, and all its disks together. */
  withDisks: (size: string, disks: string) => `${size}, ${disks}`,
  more: (count: number, kinds: string) => `and ${plural(count, { other: '# more' })}: ${kinds}`,
  counted: {
    new: (count: number) => plural(count, { other: '# new' }),
    gone: (count: number) => plural(count, { other: '# gone' }),
    detached: (count: number) => plural(count, { other: '# detached' }),
    resized: (count: number) => plural(count, { other: '# resized' }),
    state: (count: number) => plural(count, { other: '# with another status' }),
  },
  cost: (now: string, was: string, change: string) =>
    `Everything together, a month as it stands: ${now}, was ${was} (${change})`,
  costRough: (now: string, was: string, change: string) =>
    `Everything together, a month as it stands: at least ${now}, was at least ${was} (${change})`,
  sameCost: (now: string) => `Everything together, a month as it stands: ${now}, as before`,
}

export const sinceMessages = catalogue('sinceMessages', en)
