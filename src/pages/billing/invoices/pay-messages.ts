import { catalogue, plural } from '@/lib/i18n/catalogue'

/** Paying invoices. */
const en = {
  pay: (amount: string) => `Pay ${amount}`,
  payNothing: 'Pay',
  keep: 'Cancel',
  reading: 'What is owed is still being read.',
  unread: 'What is owed could not be read.',
  incomplete: 'One of the invoices could not be read, so it is not known how much would be charged.',
  nothingOwed: 'Nothing is owed.',
  one: {
    title: (number: string) => `Pay invoice ${number}`,
    text: (amount: string) => `${amount} is charged now.`,
    older: (count: number, amount: string) =>
      plural(count, {
        one: `# older invoice of this account is unpaid too, ${amount}. It stays so: this pays only the one that is named here.`,
        other: `# older invoices of this account are unpaid too, ${amount}. They stay so: this pays only the one that is named here.`,
      }),
  },
  all: {
    title: (account: string) => `Pay all invoices of ${account}`,
    text: (amount: string) => `${amount} is charged now, for:`,
    list: 'What is paid',
  },
  amount: {
    title: (account: string) => `Pay towards the invoices of ${account}`,
    text: (owed: string) => `${owed} is owed in all. The oldest invoice is paid first.`,
    field: 'Amount',
    failed: 'It was not paid as asked',
    tooMuch: (owed: string) => `No more than ${owed} is owed.`,
    covers: 'What it will pay',
  },
  cover: {
    wholly: 'paid wholly',
    left: (amount: string) => `${amount} left`,
    untouched: 'nothing of it',
    line: (number: string, period: string) => (period === '' ? number : `${number}, ${period}`),
  },
  card: {
    charged: (card: string) =>
      `${card} is charged. Where it is refused, the other cards of the account are tried.`,
    only: (card: string) => `${card} is charged.`,
    none: 'The account has no card that can be charged: the service will refuse this. Add one first.',
    add: 'Go to its cards',
    unread: 'Which card will be charged could not be read.',
  },
}

export const payMessages = catalogue('payMessages', en)
