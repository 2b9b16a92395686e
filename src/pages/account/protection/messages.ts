import { catalogue, plural } from '@/lib/i18n/catalogue'

const en = {
  title: 'Protection',
  /** What is being read, or cannot be, is known to be neither good nor bad. */
  summary: (due: number, rest: 'read' | 'reading' | 'unread') => {
    const found =
      due === 0
        ? { read: 'Nothing that this panel can see needs your attention', reading: '', unread: '' }[rest]
        : plural(due, { one: '# thing needs your attention', other: '# things need your attention' })
    const open = { read: '', reading: 'Still looking…', unread: 'Not everything could be read' }[rest]
    return [found, open].filter((text) => text !== '').join('. ')
  },
  malformed: (count: number) =>
    plural(count, { one: '# entry could not be read.', other: '# entries could not be read.' }),
  reading: 'Still looking',
  states: { good: 'In order', due: 'To do', unknown: 'Not known' },
  more: (count: number) => plural(count, { other: 'Show # more' }),
  tokens: {
    undated: (count: number) =>
      plural(count, {
        one: 'Of # token the service does not say how old it is.',
        other: 'Of # tokens the service does not say how old they are.',
      }),
    title: 'API tokens',
    what: 'The API tokens',
    good: (count: number, age: string | null) => {
      if (age === null) return 'You want no reminder of their age.'
      return plural(count, {
        one: `The only token is not older than ${age}.`,
        other: `None of # tokens is older than ${age}.`,
      })
    },
    due: (age: string) => `Older than ${age}: whoever got hold of one in that time can still use it.`,
    line: (age: string) => `${age} old`,
    fix: 'Rotate or delete them',
    untitled: (id: number) => `Token ${id}`,
  },
  s3: {
    title: 'S3 keys',
    what: 'The S3 keys',
    none: 'There are none.',
    unknown: (count: number) =>
      `${plural(count, { one: 'There is #. ', other: 'There are #. ' })}The service does not tell how old a key is: exchange them when you do not remember making them.`,
    fix: 'Look at the keys',
  },
  vms: {
    title: 'Backups',
    what: (place: string) => `The VMs of ${place}`,
    good: (count: number) =>
      count === 0
        ? 'There are no VMs.'
        : plural(count, {
            one: 'The only VM is backed up automatically.',
            other: 'Each of # VMs is backed up automatically.',
          }),
    due: 'Automatic backups are off, or have brought none for a week: nothing recent could bring these VMs back.',
    fix: 'Switch on backups',
  },
  passwords: {
    title: 'Passwords on VMs',
    none: 'There are no VMs.',
    text: 'How old they are is not known: the service keeps no date of them. Change those that you share or do not remember setting, and prefer SSH keys.',
    fix: 'Choose a VM',
  },
  balancers: {
    title: 'Load balancers',
    what: (place: string) => `The load balancers of ${place}`,
    good: (count: number) =>
      count === 0
        ? 'There are no load balancers.'
        : plural(count, {
            one: 'The only load balancer has at least two targets.',
            other: 'Each of # load balancers has at least two targets.',
          }),
    due: 'With a single target, what stands behind the address is down when that target is.',
    line: (targets: number) => plural(targets, { one: '# target', other: '# targets' }),
    fix: 'Add a target',
  },
  cards: {
    title: 'Payment cards',
    what: (account: string) => `The cards of ${account}`,
    good: (count: number) =>
      count === 0
        ? 'There are no payment cards.'
        : plural(count, {
            one: 'The only card does not expire within 45 days.',
            other: 'None of # cards expires within 45 days.',
          }),
    due: 'A card that has expired pays for nothing, and automatic top-up fails with it.',
    expires: (account: string, date: string) => `${account}, expires ${date}`,
    expired: (account: string, date: string) => `${account}, expired ${date}`,
    fix: 'Add the new card',
  },
  credit: {
    title: 'Credit',
    what: 'The billing accounts',
    burn: 'What the accounts pay by the hour',
    /** `automatic`: those that top up by themselves. */
    good: (count: number, automatic: number) => {
      if (count === 0) return 'There are no billing accounts.'
      if (automatic === 0) return 'No account runs out within two weeks.'
      if (automatic === count) return 'Automatic top-up is on for every account.'
      return `No account runs out within two weeks; automatic top-up is on for ${automatic} of ${count}.`
    },
    /** `used`: how many of them have nothing left. */
    due: (count: number, used: number): string => {
      if (used === count) return 'The credit is used up, and automatic top-up is off.'
      return used === 0
        ? 'Automatic top-up is off, and as things stand the credit does not last two weeks.'
        : 'Automatic top-up is off, and the credit is used up or, as things stand, does not last two weeks.'
    },
    line: (left: string, age: string) => `${left} left, ${age}`,
    overdrawn: (amount: string) => `overdrawn by ${amount}`,
    fix: 'Top up, or switch on automatic top-up',
  },
}

export const protectionMessages = catalogue('protectionMessages', en)
