import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  anywhere: 'Anywhere',
  inAList: 'In a list',
  goTo: 'Go to',
  or: 'or',
  actions: {
    help: 'These shortcuts',
    search: 'Search in the page',
    new: 'New',
    refresh: 'Read everything again',
    next: 'Next row',
    previous: 'Previous row',
    open: 'Open the row',
    select: 'Select the row',
  },
  switch: 'Single-key shortcuts',
  switchHint: 'Without them no letter does anything by itself, as is better for speech input.',
}

export const shortcutMessages = catalogue('shortcutMessages', en)
