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
  leave: {
    title: 'Leave without saving?',
    text: 'What you filled in here is lost when you leave.',
    confirm: 'Leave',
    stay: 'Stay here',
  },
}

export const formShellMessages = catalogue('formShellMessages', en)
