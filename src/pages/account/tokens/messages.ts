import { catalogue, plural } from '@/lib/i18n/catalogue'

const en = {
  title: 'API tokens',
  summary: (count: number, restricted: number) =>
    `${plural(count, { one: '# token', other: '# tokens' })}, ${plural(restricted, { other: '#' })} restricted to one billing account`,
  due: (count: number, age: string) =>
    plural(count, {
      one: `# token is older than ${age}.`,
      other: `# tokens are older than ${age}.`,
    }),
  changeReminder: 'Change the reminder',
  dueText: (count: number) =>
    plural(count, {
      one: 'Whoever got hold of it in that time can still use it. Rotate it, or delete it if nothing uses it.',
      other:
        'Whoever got hold of one in that time can still use it. Rotate them, or delete what nothing uses.',
    }),
  partName: () => 'The API tokens',
  csvName: 'api-tokens',
  search: { label: 'Search tokens', placeholder: 'Description or account' },
  untitled: (id: number) => `Token ${id}`,
  accountNumber: (id: number) => `account ${id}`,
  reachesAll: 'Everything',
  reachesOnly: (account: string) => `Only ${account}`,
  used: 'this sign-in',
  secret: (name: string) => `token ${name}`,
  older: (age: string) => `${age}, rotate`,
  never: 'never',
  today: 'made today',
  columns: {
    name: 'Description',
    token: 'Token',
    reach: 'Reaches',
    created: 'Created',
    changed: 'Changed',
    age: 'Age',
  },
  empty: {
    title: 'No API tokens',
    text: 'A token lets a program, or this panel, act in your name. Make one for each use, so that each can be taken away by itself.',
  },
  notices: {
    accounts: 'The billing accounts',
    accountsText: 'The billing accounts could not be read; restricted tokens show the account’s number.',
    used: 'Which token this sign-in uses',
    usedText: 'Which token this sign-in uses could not be found out: deleting a token may sign you out.',
  },
  actions: {
    create: 'New token',
    describe: 'Change description…',
    restrict: 'Restrict to an account…',
    lift: 'Lift the restriction…',
    rotate: 'Rotate…',
    delete: 'Delete…',
  },
  /** Why something cannot be done now. */
  cannot: {
    needsOwn: 'This sign-in’s token is restricted to one billing account itself',
    reading: 'What this sign-in may do is still being read',
  },
}

export const tokenMessages = catalogue('tokenMessages', en)
