import { catalogue, plural } from '@/lib/i18n/catalogue'

import type { AmountName } from './plan'

const amounts: Record<AmountName, string> = {
  vcpu: 'vCPU',
  memory_gb: 'Memory',
  disk_gb: 'Disks',
  snapshots_gb: 'Snapshots',
  backups_gb: 'Backups',
  idle_ips: 'Idle floating IPs',
  load_balancers: 'Load balancers',
  objects_gb: 'Objects in buckets',
}

const units: Record<AmountName, string> = {
  vcpu: 'cores',
  memory_gb: 'GB',
  disk_gb: 'GB',
  snapshots_gb: 'GB',
  backups_gb: 'GB',
  idle_ips: '',
  load_balancers: '',
  objects_gb: 'GB',
}

/** By kind and service, where the provider's own name would not say what the price is for. */
const entries: Record<string, string> = {
  'STORAGE main': 'Disks, 1 GB',
  'STORAGE snapshot': 'Snapshots, 1 GB',
  'STORAGE backup': 'Backups, 1 GB',
  'LICENSE windows': 'Windows licence, 1 core of a running VM',
  'OBJECT_STORAGE object_storage': 'Objects in buckets, 1 GB',
  'FLOATING_IP unassigned_floating_ip': 'Floating IP assigned to nothing',
  'LOAD_BALANCER load_balancer': 'Load balancer',
}

const en = {
  title: 'Prices',
  summary: (hours: number) =>
    `Everything is paid for by the hour. A month in these estimates has ${hours} hours; VAT comes on top.`,
  failed: 'The prices could not be read',
  table: {
    title: 'Price list',
    what: 'For',
    hour: 'An hour',
    month: 'A month',
    monthHint: (hours: number) => `${hours} hours`,
    notKnown: 'not known',
    cores: (count: number) => plural(count, { one: 'vCPU, # core', other: 'vCPU, # cores' }),
    memory: (size: string) => `Memory, ${size}`,
    entry: (kind: string, service: string | null, name: string) =>
      entries[`${kind} ${service ?? ''}`] ?? name,
  },
  calculator: {
    title: 'What would it cost?',
    result: 'It would cost',
    amounts,
    units,
    windows: 'Windows Server, with its licence',
    license: 'Windows licence, cores',
    notANumber: 'Write a number of 0 or more with digits alone, such as 4, 0.5 or 1000.',
    notWhole: 'Write a whole number: there is no part of one.',
    tooMuch: (most: string) => `The calculator goes up to ${most}.`,
    /** As long as some amounts cannot be read. */
    noTotal: (unclear: string) => `No total as long as it is not clear how much: ${unclear}.`,
    month: (hours: number, rate: string) => `a month of ${hours} hours, ${rate} an hour`,
    line: (label: string, amount: string, unit: string) => `${label}: ${amount} ${unit}`.trim(),
    atLeast: (amount: string) => `at least ${amount}`,
    notKnown: 'not known',
    nothing: 'Nothing in the plan yet.',
  },
}

export type PricesMessages = typeof en
export const pricesMessages = catalogue('pricesMessages', en)
