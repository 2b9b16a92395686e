import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './language-messages'

export const languageMessages: Translation<typeof source.languageMessages> = {
  language: 'Bahasa',
  failed: (language, shown) => `${language} tidak dapat dimuat. Panel tetap dalam ${shown}.`,
  retry: 'Coba lagi',
}
