import { catalogue } from '@/lib/i18n/catalogue'

/** A disk that no VM has, wherever it is dealt with. */
const en = {
  /** In the middle of a sentence. */
  named: (id: string) => `disk ${id}`,
  delete: {
    title: (id: string) => `Delete disk ${id}`,
    reading: 'Its snapshots are still being read',
    unread: 'Its snapshots could not be read. Those it has are erased with it.',
    confirm: 'Delete disk',
    saves: 'No longer paid then:',
  },
}

export const diskDialogMessages = catalogue('diskDialogMessages', en)
