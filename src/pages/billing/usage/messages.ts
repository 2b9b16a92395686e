import { catalogue } from '@/lib/i18n/catalogue'
import { formatPercent } from '@/lib/percent'

/** What this month has cost so far, and what it comes to. */
const en = {
  title: 'Usage this month',
  summary: (amount: string, account: string) => `${amount} so far on ${account}, before discount and VAT`,
  account: 'Billing account',
  search: { label: 'Search usage', placeholder: 'Name or ID' },
  partName: 'The usage',
  csvName: (account: string) => `usage-${account}.csv`,
  columns: {
    what: 'What',
    kind: 'Kind',
    location: 'Location',
    hours: 'Hours',
    hourly: 'An hour',
    cost: 'So far',
  },
  kinds: {
    vm: 'Running VM',
    stoppedVm: 'Stopped VM',
    license: 'Licence',
    disk: 'Disk',
    snapshot: 'Snapshots',
    backup: 'Backups',
    address: 'Idle floating IP',
    loadBalancer: 'Load balancer',
    bucket: 'Bucket',
    other: 'Other',
  },
  nowhere: 'No location, or gone',
  byKind: 'By kind',
  byLocation: 'By location',
  byResource: 'What costs most',
  empty: {
    title: 'Nothing was used yet this month',
    text: 'What runs is metered by the hour and appears here.',
  },
  forecast: {
    title: 'Where it leads',
    note: 'If everything goes on as it stands',
    what: 'What is paid for now',
    byEnd: (date: string) => `By ${date}`,
    toPay: (vat: number) =>
      vat > 0 ? `To pay after credit, with ${formatPercent(vat)} VAT` : 'To pay after credit',
    atLeast: (amount: string) => `at least ${amount}`,
    runway: 'Credit',
    until: (date: string) => `Lasts until ${date}`,
    usedUp: 'Used up',
    forever: 'Lasts on',
    notKnown: 'Not known',
    monthTurned:
      'A new month has begun, and what it has cost so far is not read yet. It is read again within a few minutes.',
    text: (hourly: string, hours: string, discount: number) =>
      `What was metered, and ${hourly} an hour for the ${hours} hours that are left of the month (of UTC)${discount > 0 ? `, less the discount of ${formatPercent(discount)}` : ''}. It assumes that nothing is started, stopped, resized or deleted.`,
    unread: 'Some of what is paid for could not be read, so there is no forecast.',
    retry: 'Try again',
  },
}

export const usageMessages = catalogue('usageMessages', en)
