import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const requestMessages: Translation<typeof source.requestMessages> = {
  language: 'Tampilkan sebagai',
  languages: { curl: 'curl', fetch: 'JavaScript' },
  requestAs: (language) => `Permintaan sebagai ${language}`,
  what: 'permintaan',
  none: 'Tidak ada yang dikirim: keadaannya sudah demikian.',
  more: (count) => plural(count, { other: 'Dan # lagi seperti ini.' }),
  notNow: (why) => `Permintaan tidak dapat ditampilkan sekarang: ${why}`,
  variables: (names) =>
    names.length === 1
      ? `${names.join('')} menggantikan token Anda.`
      : `${names.join(', ')} menggantikan token Anda dan data rahasia: isi lebih dulu.`,
}
