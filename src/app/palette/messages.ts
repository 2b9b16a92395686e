import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  label: 'Find anything, do anything',
  placeholder: 'A page, a name, an address, an ID, “stop web-01” …',
  groups: {
    here: (name: string) => `With ${name}`,
    actions: 'Actions',
    recent: 'Lately',
    pages: 'Pages',
    create: 'New',
    own: 'The panel',
    vm: 'Virtual machines',
    floatingIp: 'Floating IPs',
    loadBalancer: 'Load balancers',
    network: 'Private networks',
    disk: 'Disks',
    bucket: 'Buckets',
    account: 'Billing accounts',
  },
  kinds: {
    vm: 'Virtual machine',
    floatingIp: 'Floating IP',
    loadBalancer: 'Load balancer',
    network: 'Private network',
    disk: 'Disk',
    bucket: 'Bucket',
    account: 'Billing account',
  },
  create: {
    vm: 'New virtual machine',
    loadBalancer: 'New load balancer',
    network: 'New private network…',
    floatingIp: 'New floating IP…',
    disk: 'New disk…',
    bucket: 'New bucket…',
  },
  all: (count: number) => `All ${count} in the list`,
  nothing: (query: string) => `Nothing is called “${query}”, and nothing has it for an address or ID.`,
  stillReading: 'Some lists are still being read.',
  unread: (what: string) => `Could not be read, so not searched: ${what}.`,
  keys: { choose: 'to choose', move: 'to move', close: 'to close' },
}

export const paletteMessages = catalogue('paletteMessages', en)
export type PaletteMessages = typeof en
