import { catalogue } from '@/lib/i18n/catalogue'

/** What moves money and may or may not have been done. */
const en = {
  title: 'It is not known whether this was done',
  text: 'Look whether it is there. Where it is not after a few minutes, it can be begun again.',
  /** When it was seen in the end. */
  found: (what: string) => `${what}: it was done`,
  again: 'Read again',
  done: 'I have looked',
  lookFirst: 'Look first what became of the last one.',
}

export const unclearMessages = catalogue('unclearMessages', en)
