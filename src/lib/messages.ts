import { catalogue, plural } from './i18n/catalogue'

export const libMessages = catalogue('libMessages', {
  justNow: 'just now',
  elapsed: {
    seconds: (count: number) => plural(count, { other: '# s' }),
    minutes: (count: number) => plural(count, { other: '# min' }),
  },
})
