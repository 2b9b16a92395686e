import { catalogue } from '@/lib/i18n/catalogue'

/** What became of a VM while a dialog about it was open. By itself, as menus have it before any dialog is loaded. */
const en = {
  gone: (name: string) => `${name} was deleted meanwhile. There is nothing more to do with it.`,
  changed: (why: string) => `It has changed meanwhile. ${why}`,
  diskGone: 'The VM does not have this disk any more.',
  replicaGone: 'This one is deleted already.',
}

export const vmMeanwhileMessages = catalogue('vmMeanwhileMessages', en)
