import { plural, type Translation } from './i18n/catalogue'
import type * as source from './messages'

export const libMessages: Translation<typeof source.libMessages> = {
  justNow: 'baru saja',
  elapsed: {
    seconds: (count) => plural(count, { other: '# dtk' }),
    minutes: (count) => plural(count, { other: '# mnt' }),
  },
}
