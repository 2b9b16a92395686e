import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  label: 'Name',
  submit: 'Rename',
  failed: 'It was not renamed',
  unchanged: 'This is its name already',
  empty: 'Type a name first',
}

export const nameDialogMessages = catalogue('nameDialogMessages', en)
