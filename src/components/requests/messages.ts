import { catalogue, plural } from '@/lib/i18n/catalogue'

export const requestMessages = catalogue('requestMessages', {
  language: 'Show as',
  languages: { curl: 'curl', fetch: 'JavaScript' },
  requestAs: (language: string) => `Request as ${language}`,
  /** For the button: "Copy request". */
  what: 'request',
  none: 'Nothing is sent: it already is so.',
  more: (count: number) => plural(count, { one: 'And # more like these.', other: 'And # more like these.' }),
  notNow: (why: string) => `The request cannot be shown now: ${why}`,
  variables: (names: readonly string[]) =>
    names.length === 1
      ? `${names.join('')} stands for your token.`
      : `${names.join(', ')} stand for your token and what is secret: set them before.`,
})
