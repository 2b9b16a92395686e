import { catalogue, plural } from '@/lib/i18n/catalogue'

/** The texts of the form shell and of its fields; those of the rules are in `messages.ts`. */
const en = {
  use: (suggestion: string) => `Use ${suggestion}`,
  notChosen: 'Not chosen',
  retry: 'Try again',
  choiceGone: 'What you chose is not possible any more: choose again',
  fillInFirst: 'The request is shown here once the form is filled in.',
  attention: (count: number) =>
    plural(count, { one: '# field needs attention', other: '# fields need attention' }),
  sessionEnded:
    'Your session had ended. Once you have signed in again, send it once more: all that you filled in is here.',
  outcomeOpen: 'It is not known whether this was done: look before you send it again',
  draft: {
    restored: (time: string) => `Your draft of ${time} was restored`,
    leftOut: (fields: string) => `For safety this is not kept, and has to be filled in again: ${fields}.`,
    wasSent: 'It was just being sent: look whether that was done before you send it again.',
    discard: 'Discard',
    discarded: 'The draft was discarded',
  },
  close: {
    title: 'Close without saving?',
    text: 'What you filled in here is lost when you close this.',
    confirm: 'Close it',
    stay: 'Go on with it',
  },
  leave: {
    title: 'Leave without saving?',
    text: 'What you filled in here is lost when you leave.',
    confirm: 'Leave',
    stay: 'Stay here',
  },
}

export const formShellMessages = catalogue('formShellMessages', en)
