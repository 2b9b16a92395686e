import { catalogue } from './i18n/catalogue'

export const libMessages = catalogue({
  justNow: 'just now',
})
