import { catalogue, plural } from '@/lib/i18n/catalogue'

/** The list of private networks, and the page of one. */
const en = {
  title: 'Private networks',
  new: 'New network',
  csvName: 'private-networks.csv',
  partName: (place: string | null) => `The private networks of ${place ?? ''}`,
  search: { label: 'Search private networks', placeholder: 'Name, subnet or VM' },
  filters: { use: 'Use' },
  use: { held: 'Holds something', empty: 'Empty' },
  columns: {
    name: 'Name',
    location: 'Location',
    subnet: 'Subnet',
    subnetV6: 'IPv6 subnet',
    vlan: 'VLAN',
    vms: 'Virtual machines',
    resources: 'Resources',
  },
  names: (names: readonly string[]) => names.join(', '),
  others: (count: number) => plural(count, { other: '+# more' }),
  vmCount: (count: number) => plural(count, { one: '# VM', other: '# VMs' }),
  resources: (count: number) => plural(count, { one: '# resource', other: '# resources' }),
  notices: {
    vms: (place: string) => `virtual machines of ${place}`,
    vmsUnread: (place: string) =>
      `The virtual machines of ${place} could not be read, so only their number is shown.`,
  },
  empty: {
    title: 'No private networks yet',
    text: 'In a private network your VMs reach each other, and nobody else reaches them. The first one is made together with the first VM of a location; make others to keep things apart.',
  },
  page: {
    crumb: 'Private networks',
    title: 'Private network',
    failed: 'The network could not be read',
    gone: 'There is no such network',
    goneText: 'It was deleted, or its address is mistyped.',
    toList: 'Show the private networks',
    facts: 'Network',
    location: 'Location',
    created: 'Created',
    id: 'ID',
    none: 'none',
    notKnown: 'not known',
    vms: 'Virtual machines',
    vmsUnread: 'The virtual machines',
    noVms: 'No virtual machine is in it.',
    noVmsText: 'Choose it when you create one.',
    newVm: 'New VM',
    vmColumns: { name: 'Name', status: 'Status', address: 'Private address' },
    vmUnknown: 'A VM that this token does not see',
    balancers: 'Load balancers',
    balancersUnread: 'The load balancers',
    noBalancers: 'No load balancer is in it.',
    others: (count: number) =>
      plural(count, {
        one: '# more resource has an address in it that is neither a VM nor a load balancer shown here.',
        other: '# more resources have an address in it that are neither VMs nor load balancers shown here.',
      }),
  },
}

export const networkPageMessages = catalogue('networkPageMessages', en)
