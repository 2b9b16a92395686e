import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  unread: (what: string) => `${what} could not be read.`,
  retry: 'Try again',
  /** Begins with the words on the button, so that it can be pressed by voice. */
  retryFor: (what: string) => `Try again: ${what}`,
  /** Of a page: its last reading failed. */
  stale: (time: string) => `The service does not answer; shown as of ${time}.`,
  /** In the place of a fact that the API leaves out. */
  notKnown: 'not known',
}

export const partMessages = catalogue('partMessages', en)
