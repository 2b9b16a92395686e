import { catalogue } from '@/lib/i18n/catalogue'

/** What the actions of a page are called together, where they are in one menu. */
const en = { actions: 'Actions' }

export const actionMessages = catalogue('actionMessages', en)
