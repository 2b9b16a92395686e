import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  language: 'Language',
  failed: (language: string, shown: string) =>
    `${language} could not be loaded. The panel stays in ${shown}.`,
  retry: 'Try again',
}

export const languageMessages = catalogue('languageMessages', en)
