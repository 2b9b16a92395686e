import { catalogue, plural } from '@/lib/i18n/catalogue'

const ips = (count: number) => plural(count, { one: '# floating IP', other: '# floating IPs' })

/** The list of floating IPs. */
const en = {
  title: 'Floating IPs',
  new: 'New floating IP',
  csvName: 'floating-ips.csv',
  partName: (place: string | null) => `The floating IPs of ${place ?? ''}`,
  summary: { idle: (count: number) => `, ${plural(count, { other: '# not assigned' })}` },
  search: { label: 'Search floating IPs', placeholder: 'Address, name or VM' },
  filters: { use: 'Assigned to', account: 'Billing account' },
  columns: {
    address: 'Address',
    name: 'Name',
    assigned: 'Assigned to',
    private: 'Private address',
    location: 'Location',
    account: 'Billing account',
    created: 'Created',
    monthly: (symbol: string) => `${symbol} a month`,
    monthlyHint: (hours: number) => `For a month of ${hours} hours`,
  },
  idle: {
    title: (count: number) =>
      plural(count, {
        one: '# floating IP is assigned to nothing',
        other: '# floating IPs are assigned to nothing',
      }),
    /** Rows show a rounded month each; the price of the hour tells what they add up to. */
    cost: (monthly: string, hourly: string) =>
      `and cost ${monthly} a month all the same, each ${hourly} an hour.`,
    costOne: (monthly: string) => `and costs ${monthly} a month all the same.`,
    unknown: 'and may cost all the same.',
    show: 'Show them',
  },
  notices: {
    what: {
      vms: (place: string) => `virtual machines of ${place}`,
      balancers: (place: string) => `load balancers of ${place}`,
    },
    names: (what: string) => `The ${what} could not be read, so some addresses are shown with an ID only.`,
  },
  empty: {
    title: 'No floating IPs yet',
    text: 'A floating IP is a public IPv4 address that stays yours, whatever it is assigned to.',
  },
  bulk: {
    gone: 'It is not there any more.',
    buttons: { unassign: 'Unassign…', release: 'Release…' },
    unassign: (count: number) => `Unassign ${ips(count)}`,
    unassignText: 'What they are assigned to can no longer be reached at them.',
    unassignCost: (monthly: string, hourly: string) =>
      `They stay reserved, and cost ${monthly} a month together, each ${hourly} an hour, until they are released or assigned again.`,
    unassignCostUnknown: 'They stay reserved, and may cost until they are released.',
    release: (count: number) => `Release ${ips(count)}`,
    releaseText: 'They go back to the provider and may be given to somebody else. You cannot get them back.',
    inUse: (count: number) =>
      plural(count, {
        one: '# of them is assigned; what it is assigned to can no longer be reached at it.',
        other: '# of them are assigned; what they are assigned to can no longer be reached at them.',
      }),
    saves: (monthly: string, hourly: string) =>
      `Those that are assigned to nothing have cost ${monthly} a month, each ${hourly} an hour; that ends.`,
    /** To be typed. The number is in it so that it is read. */
    phrase: (count: number) => `release ${count}`,
  },
}

export const floatingIpListMessages = catalogue('floatingIpListMessages', en)
