import { catalogue, plural } from '@/lib/i18n/catalogue'
import { formatAnd } from '@/lib/words'

import type { Tally } from './tally'

/** Doing the same to many things. */
const en = {
  /** Why an item that had not begun was left out. */
  givenUp: 'Left out because you ended the run.',
  /** Why what was to follow an item was left out. */
  leftOutWith: (name: string) => `Left out because this was: ${name}.`,
  /** The menu of what is done now and then. */
  more: 'More',
  account: {
    choose: 'Choose an account',
    chooseFirst: 'Choose the account first',
  },
  run: {
    region: 'Bulk actions',
    /** "7 of 12 done, 1 failed, 2 left out" */
    progress: ({ waiting, running, done, failed, skipped }: Tally) =>
      formatAnd(
        [
          `${plural(done, { other: '#' })} of ${plural(waiting + running + done + failed + skipped, { other: '#' })} done`,
          failed > 0 ? plural(failed, { other: '# failed' }) : '',
          skipped > 0 ? plural(skipped, { other: '# left out' }) : '',
        ].filter((part) => part !== ''),
      ),
    finished: (title: string, outcome: string) => `${title}: ${outcome}`,
    retry: (failed: number) => plural(failed, { one: 'Try # again', other: 'Try # again' }),
    takeIn: (leftOut: number) =>
      plural(leftOut, { one: 'Try the one left out', other: 'Try the # left out' }),
    giveUp: (waiting: number) =>
      plural(waiting, { one: 'Leave out the last one', other: 'Leave out the # waiting' }),
    /** Steps of one thing. */
    goOn: 'Try again from there',
    stopHere: 'Stop after this step',
    takeInSteps: 'Go on after all',
    show: 'Show each',
    hide: 'Hide each',
    dismiss: (title: string) => `Dismiss: ${title}`,
    list: (title: string) => `Each of: ${title}`,
    more: (count: number) => plural(count, { other: 'and # more' }),
    unclear: 'It may have taken effect all the same: look before you try again.',
  },
  outcomes: {
    waiting: 'Waiting',
    notBegun: 'Not begun',
    running: 'Under way',
    done: 'Done',
    failed: 'Failed',
    skipped: 'Left out',
  },
  confirm: {
    keep: 'Cancel',
    /** For different reasons. */
    none: 'It can be done to none of the selected now. The menu of each says why.',
    able: (count: number) => plural(count, { one: 'This one', other: 'These #' }),
    left: (count: number) => plural(count, { one: '# is left out', other: '# are left out' }),
    more: (count: number) => plural(count, { other: 'and # more' }),
  },
}

export const bulkMessages = catalogue('bulkMessages', en)
