import { catalogue } from '@/lib/i18n/catalogue'

/** The dialog that has another billing account pay for something. */
const en = {
  title: (name: string) => `Move ${name} to another billing account`,
  unchanged: 'Choose another account first',
  reading: 'The billing accounts are still being read',
  submit: 'Move',
  failed: 'It was not moved',
}

export const accountDialogMessages = catalogue('accountDialogMessages', en)
