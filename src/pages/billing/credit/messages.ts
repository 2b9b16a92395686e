import { catalogue } from '@/lib/i18n/catalogue'

/** What an account has paid before it was used. */
const en = {
  title: 'Credit',
  what: 'The history of the credit',
  balance: 'Balance',
  left: 'Left after this month so far',
  chart: (balance: string) =>
    `How the credit went over time. Now it is ${balance}. The table below has the numbers.`,
  mismatch: (sum: string, account: string) =>
    `The entries add up to ${sum}, but the account says ${account}. Ask your provider which is right.`,
  history: 'History',
  csv: 'Export CSV',
  csvName: (account: string) => `credit-${account}.csv`,
  columns: { at: 'When', description: 'What for', amount: 'Amount', balance: 'Balance after' },
  noDescription: 'no description',
  empty: 'No credit yet',
  emptyText: 'Credit is paid before it is used. Invoices are paid from it first, and from a card after.',
  buy: 'Buy credit…',
  request: 'Pay by transfer…',
  underWay: 'A purchase for this account is under way.',
  buyDialog: {
    title: 'Buy credit',
    text: 'The card is charged at once, and the credit is there at once. It is sold without VAT; an invoice adds VAT to what credit does not pay.',
    amount: 'Amount',
    card: 'Card',
    cardsEmpty: 'There is no card that can be charged.',
    addCard: 'Go to the cards of this account',
    cardsFailed: 'The cards could not be read.',
    chooseCard: 'Choose a card first',
    submit: (amount: string) => `Charge ${amount}`,
    submitEmpty: 'Charge the card',
    failed: 'No credit was bought',
  },
  requestDialog: {
    title: 'Pay for credit by bank transfer',
    text: (email: string) =>
      `An invoice goes to ${email} and stands among the invoices of this account. The credit is there once it is paid.`,
    noEmail: 'the account’s e-mail address',
    amount: 'Amount',
    submit: 'Request the invoice',
    failed: 'The invoice was not requested',
  },
}

export const creditMessages = catalogue('creditMessages', en)
