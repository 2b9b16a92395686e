import { catalogue, plural } from '@/lib/i18n/catalogue'

import { facts, type Held } from './held'

const vms = (count: number) => plural(count, { one: '# VM', other: '# VMs' })
const heldIn = (held: Held, running: string | null) => {
  const known = held.vms.length
  if (held.unknown === 0) return known === 0 ? 'No VMs' : facts([vms(known), running])
  return known === 0
    ? `${vms(held.unknown)} not known`
    : facts([vms(known), running, `${plural(held.unknown, { other: '#' })} not known`])
}

/** The picture of a location's networking, and its list. */
const en = {
  title: 'Topology',
  views: { label: 'View', picture: 'Picture', list: 'List' },
  /** What could not be read is left out. */
  counts: {
    vms,
    networks: (count: number) => plural(count, { one: '# network', other: '# networks' }),
    balancers: (count: number) => plural(count, { one: '# load balancer', other: '# load balancers' }),
    floatingIps: (count: number) => plural(count, { one: '# floating IP', other: '# floating IPs' }),
  },
  partName: (place: string | null) => `The VMs of ${place ?? ''}`,
  homeless: 'No known network',
  internet: 'Internet',
  empty: {
    title: 'Nothing to draw yet',
    text: 'Networks, virtual machines, floating IPs and load balancers of this location appear here.',
    create: 'Create a VM',
  },
  picture: {
    label: (place: string) => `Topology of ${place}`,
    help: 'Arrow keys go from one thing to the next, Enter opens it, Space shows or hides the VMs of a network, plus and minus zoom, 0 shows everything. The list has the same as text.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show everything',
    overview: 'Overview',
    save: 'Save picture',
    svg: 'As SVG',
    png: 'As PNG',
    fileName: (slug: string) => `topology-${slug}`,
    saveFailed: 'The picture could not be saved.',
  },
  search: {
    label: (place: string) => `Search the picture of ${place}`,
    placeholder: 'Name or address',
    found: (count: number) => plural(count, { other: '# found' }),
    at: (number: number, count: number) =>
      count === 0 ? 'Nothing found' : plural(count, { other: `${plural(number, { other: '#' })} of #` }),
    next: 'Next',
  },
  /** Whether the VMs of a network are drawn one by one. */
  open: {
    label: (network: string) => `VMs of ${network}`,
    open: 'Show its VMs one by one',
    close: 'Show it as one',
    all: 'Show all VMs',
    none: 'Show networks only',
  },
  default: 'default',
  facts,
  /** The VMs of a network, where how many run is told beside it. */
  vmsOf: (held: Held) => heldIn(held, null),
  vmsIn: (held: Held) => heldIn(held, plural(held.running, { other: '# running' })),
  inState: (count: number, word: string) => plural(count, { other: `# ${word.toLowerCase()}` }),
  to: (name: string) => `→ ${name}`,
  idle: 'Not assigned',
  elsewhere: 'To what is not shown',
  rule: (source: number, target: number) => `${source} → ${target}`,
  noRules: 'No rules',
  /** A node, read out. */
  node: {
    parts: (parts: readonly (string | null | undefined)[]) =>
      parts.filter((part) => part != null && part !== '').join(', '),
    vm: 'virtual machine',
    address: 'floating IP',
    balancer: 'load balancer',
    network: 'private network',
    leadsTo: (name: string) => `leads to ${name}`,
    internet: 'Internet: all floating IPs',
  },
  list: {
    balancers: 'Load balancers',
    idle: 'Floating IPs that are assigned to nothing',
    elsewhere: 'Floating IPs of what is not shown here',
    noVms: 'No virtual machines',
    unknownVms: 'Its virtual machines are not known',
    vmsOf: (network: string) => `VMs of ${network}`,
    columns: {
      name: 'Name',
      status: 'Status',
      private: 'Private address',
      public: 'Public address',
      address: 'Address',
      holder: 'Assigned to',
      targetsState: 'Targets',
      rules: 'Rules',
      targets: 'Sends to',
    },
    more: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
    toNetwork: 'Show all on its page',
  },
}

export const topologyMessages = catalogue('topologyMessages', en)
