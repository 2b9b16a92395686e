import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  cancel: 'Cancel',
  /** In its place while what was sent is under way: closing does not call it back. */
  goOn: 'Close, it goes on',
}

export const formDialogMessages = catalogue('formDialogMessages', en)
