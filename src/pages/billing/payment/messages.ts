import { catalogue } from '@/lib/i18n/catalogue'

/** How an account pays: cards, paying by invoice, automatic top-up. */
const en = {
  cards: {
    title: 'Ways to pay',
    what: 'The ways to pay',
    add: 'Add card…',
    name: 'Card',
    holder: 'Holder',
    state: 'State',
    expires: 'Good through',
    noEnd: 'no end',
    primary: 'primary',
    empty: 'No card yet',
    emptyText:
      'Without a card nothing is charged automatically: invoices wait to be paid, and there is no top-up.',
    makePrimary: 'Make primary',
    remove: 'Remove…',
    order: 'Invoices are charged to the primary card, and to the others in turn when it fails.',
  },
  addCard: {
    title: 'Add a card',
    text: 'The number of the card goes to the payment provider alone; the panel never sees it.',
    submit: 'Add card',
    failed: 'The card was not added',
    chooseFirst: 'Fill in the card first',
    elsewhere:
      'This panel has no payment provider set up. Add the card where your provider lets you, and it appears here.',
  },
  sandboxCards: {
    label: 'Test card',
    hint: 'The sandbox has no bank behind it: each card behaves as it is named.',
    tok_visa: 'Visa that pays',
    tok_mastercard: 'Mastercard that pays',
    tok_declined: 'Visa that is declined',
    tok_expired: 'Visa that has expired',
    tok_unverified: 'Mastercard that is not verified',
  },
  removal: {
    title: (card: string) => `Remove ${card}`,
    confirm: 'Remove',
    primary:
      'It is the primary one, which is charged first. Look afterwards which card is: without one that can be charged, invoices wait to be paid by hand.',
    reading: 'The card is still being read.',
    unread: 'The card could not be read anew; this is what was known of it.',
    topUp: 'Automatic top-up is charged to it.',
    text: 'Nothing more is charged to it. What it has paid stays on the invoices.',
  },
  byInvoice: {
    title: 'Paying by invoice',
    text: 'Your provider sends invoices to the account’s e-mail address and you pay by bank transfer. The provider has to agree first.',
    apply: 'Apply…',
    applied: 'Applied for; your provider has not agreed yet.',
    agreed: 'Agreed: invoices are paid by bank transfer.',
    isApplied: 'It is applied for already.',
    dialog: {
      title: (account: string) => `Apply to pay by invoice: ${account}`,
      text: (email: string) =>
        `Your provider is asked whether this account may pay by bank transfer. Once it agrees, invoices go to ${email} and are paid that way.`,
      noEmail: 'the account’s e-mail address',
      until: 'Until then everything stays as it is.',
      confirm: 'Send the application',
      keep: 'Cancel',
    },
  },
  topUp: {
    title: 'Automatic top-up',
    on: (amount: string, threshold: string) =>
      `Whenever less than ${threshold} is left, the primary card is charged ${amount} and the credit grows by it.`,
    off: 'Off. When the credit is used up, the month is invoiced at its end.',
    left: (left: string) => `Now ${left} is left.`,
    overdrawn: (amount: string) => `This month has cost ${amount} more than there is credit.`,
    change: 'Change…',
    switchOn: 'Set up…',
    switchOff: 'Switch off',
    dialog: {
      title: 'Automatic top-up',
      amount: 'Top up by',
      threshold: 'Whenever less is left than',
      submit: 'Save',
      chargeNow: (amount: string) => `Save and charge ${amount} now`,
      failed: 'It was not set',
      notCharged: 'It is set, and could not charge',
      isSet: 'It is set like this already. Sent again, it could charge a second time.',
      underWay: 'Automatic top-up of this account is being changed already.',
      sentence: (amount: string, threshold: string) =>
        `As soon as less than ${threshold} is left, the primary card is charged ${amount}.`,
      now: (left: string, amount: string) =>
        `${left} is left, which is less than that: ${amount} is charged at once.`,
      leftUnread:
        'Nothing was sent: what is left could not be read, so it is not known whether it would charge at once. Save again to try it.',
      conflict: 'Someone else changed it meanwhile',
      theirs: (amount: string, threshold: string) =>
        `Nothing was sent. They set ${amount} whenever less than ${threshold} is left; what you typed is kept. Save again to set it as it stands here.`,
      theirsOff:
        'Nothing was sent. They switched it off; what you typed is kept. Save again to switch it on as it stands here.',
      nowOverdrawn: (over: string, amount: string) =>
        `This month has cost ${over} more than there is credit: ${amount} is charged at once.`,
      noCard: 'Add a verified card first: it is what the top-up is charged to.',
      cardsUnread: 'The cards could not be read, so it is not known whether one can be charged.',
    },
  },
  amount: {
    wrong:
      'Write an amount of more than 0 in digits alone, with at most two decimals, such as 25 or 1049.90.',
    tooMuch: (most: string) => `Write an amount of ${most} at most.`,
    wrongOrZero:
      'Write an amount of 0 or more in digits alone, with at most two decimals, such as 10 or 1004.50.',
    /** In a currency without cents. */
    whole: {
      wrong: 'Write a whole amount of more than 0, such as 250000 or 250,000.',
      wrongOrZero: 'Write a whole amount of 0 or more, such as 0 or 100,000.',
    },
  },
}

export const paymentMessages = catalogue('paymentMessages', en)
