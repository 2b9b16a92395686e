import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './runway-messages'

export const runwayMessages: Translation<typeof source.runwayMessages> = {
  usedUp: 'Kredit akun ini sudah habis.',
  of: (account) => `${account}: `,
  same: (date) =>
    date === null ? 'Kredit tidak akan habis.' : `Kredit cukup sampai ${date}, sama seperti tanpa ini.`,
  changed: (date, before) =>
    `Setelah itu kredit ${date === null ? 'tidak akan habis' : `cukup sampai ${date}`}${before === null ? '' : `, sebelumnya sampai ${before}`}.`,
}
