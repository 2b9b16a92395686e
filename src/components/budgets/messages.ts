import { catalogue } from '@/lib/i18n/catalogue'

/** What a month may cost. */
const en = {
  title: 'Budget',
  note: 'For this browser and you alone',
  none: 'None is set. With one the panel warns when this month’s spend, or where it leads, passes it.',
  aMonth: (amount: string) => `${amount} a month, after discount and before VAT.`,
  set: 'Set a budget…',
  change: 'Change…',
  remove: 'Remove',
  spent: 'This month so far',
  byEnd: (date: string) => `By ${date}`,
  forecast: 'If everything goes on as it stands',
  left: 'Left of it',
  passed: 'Passed by',
  reading: 'being reckoned',
  unread: 'not known: some of what is paid for could not be read',
  notSaid: 'The service does not say what this account has spent.',
  bar: 'Spent of the budget',
  dialog: {
    title: (account: string) => `Budget of ${account}`,
    text: 'What a month may cost, after discount and before VAT. Nothing is stopped when it is passed: the panel warns, on every page.',
    field: 'A month',
    submit: 'Set budget',
    failed: 'The budget was not set',
  },
  warning: {
    label: 'Budgets',
    over: (account: string, spent: string, budget: string) =>
      `${account} has passed its budget: ${spent} this month, of ${budget}.`,
    ahead: (account: string, forecast: string, date: string, budget: string) =>
      `${account} is on its way past its budget: ${forecast} by ${date} if everything goes on as it stands, of ${budget}.`,
    see: (account: string) => `See what it is: ${account}`,
    seeShort: 'See what it is',
  },
}

export const budgetMessages = catalogue('budgetMessages', en)
