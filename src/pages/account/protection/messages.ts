import { catalogue, plural } from '@/lib/i18n/catalogue'

const en = {
  title: 'Protection',
  summary: (due: number) =>
    due === 0
      ? 'Nothing that this panel can see needs your attention'
      : plural(due, { one: '# thing needs your attention', other: '# things need your attention' }),
  reading: 'Still looking',
  states: { good: 'In order', due: 'To do', unknown: 'Not known' },
  more: (count: number) => plural(count, { other: 'and # more' }),
  tokens: {
    title: 'API tokens',
    what: 'The API tokens',
    good: (age: string | null) =>
      age === null ? 'You want no reminder of their age.' : `None is older than ${age}.`,
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
    good: 'Every VM has automatic backups or at least a snapshot.',
    due: 'Neither automatic backups nor a single snapshot: what happens to their disks cannot be undone.',
    fix: 'Switch on backups',
  },
  passwords: {
    title: 'Passwords on VMs',
    text: 'How old they are is not known: the service keeps no date of them. Change those that you share or do not remember setting, and prefer SSH keys.',
    fix: 'Choose a VM',
  },
  balancers: {
    title: 'Load balancers',
    what: (place: string) => `The load balancers of ${place}`,
    good: 'Each has at least two targets, or there is none.',
    due: 'With a single target, what stands behind the address is down when that target is.',
    line: (targets: number) => plural(targets, { one: '# target', other: '# targets' }),
    fix: 'Add a target',
  },
  cards: {
    title: 'Payment cards',
    what: (account: string) => `The cards of ${account}`,
    good: 'None expires within 45 days, or there is none.',
    due: 'A card that has expired pays for nothing, and automatic top-up fails with it.',
    expires: (account: string, date: string) => `${account}, expires ${date}`,
    expired: (account: string, date: string) => `${account}, expired ${date}`,
    fix: 'Add the new card',
  },
  credit: {
    title: 'Credit',
    what: 'The billing accounts',
    burn: 'What the accounts pay by the hour',
    good: 'No account runs out within two weeks, or it tops up by itself.',
    due: 'Automatic top-up is off, and as things stand it does not last two weeks.',
    line: (left: string, age: string) => `${left} left, ${age}`,
    overdrawn: (amount: string) => `overdrawn by ${amount}`,
    fix: 'Top up, or switch on automatic top-up',
  },
}

export const protectionMessages = catalogue(en)
