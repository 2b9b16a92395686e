import { catalogue, plural } from '@/lib/i18n/catalogue'

const en = {
  title: 'Overview',
  /** Of the locations that are asked, how many answered. */
  summary: (vms: number, read: number, asked: number) => {
    const all = plural(asked, { one: '# location', other: '# locations' })
    if (read === 0) return `${all}, of which none could be read`
    if (vms === 0 && read === asked) return 'No virtual machines yet'
    const machines = plural(vms, { one: '# virtual machine', other: '# virtual machines' })
    return `${machines} in ${read === asked ? all : `${plural(read, { other: '#' })} of ${all}`}`
  },
  newVm: 'New VM',
  running: 'Running',
  stopped: 'Stopped',
  changing: 'Changing now',
  monthly: 'A month as they stand',
  monthlyHint: (hours: number) =>
    `Estimate for a month of ${hours} hours. Stopped VMs pay for their storage only.`,
  perMonth: (amount: string) => `${amount} a month`,
  atLeast: (amount: string) => `at least ${amount}`,
  /** What the page is made from, at the beginning of a sentence. */
  lists: {
    vms: (place: string | null) => `The VMs of ${place ?? ''}`,
    floatingIps: (place: string | null) => `The floating IPs of ${place ?? ''}`,
  },
  attention: {
    title: 'Needs attention',
    none: 'Nothing needs attention.',
    noneSoFar: 'Nothing in what could be read.',
    failed: (word: string) => `Its state is “${word}”.`,
    longStopped: (days: string, monthly: string | null) =>
      monthly === null
        ? `Stopped for ${days}; its storage is still paid for.`
        : `Stopped for ${days}; its storage still costs ${monthly} a month.`,
    idleIp: (monthly: string | null) =>
      monthly === null
        ? 'Reserved but not assigned; it may cost money.'
        : `Reserved but not assigned; it costs ${monthly} a month.`,
    unprotected: (count: number) =>
      plural(count, {
        one: '# VM is not backed up',
        other: '# VMs are not backed up',
      }),
    unprotectedHint: 'Were a disk lost, nothing recent could be restored.',
    more: (count: number) => `and ${plural(count, { other: '# more' })}`,
  },
  locations: {
    empty: 'No virtual machines here yet.',
    /** `changing` is null when none is. */
    counts: (running: string, stopped: string, changing: string | null) =>
      `${running} running, ${stopped} stopped${changing === null ? '' : `, ${changing} changing`}`,
    see: 'See them',
    create: 'New VM here',
    failed: 'Could not be read.',
  },
  latest: {
    title: 'Latest virtual machines',
    none: 'None yet. A VM is ready about a minute after you ask for it.',
    all: 'See all',
  },
  retry: 'Try again',
}

export const overviewMessages = catalogue('overviewMessages', en)
