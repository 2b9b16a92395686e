import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './account-dialog-messages'

export const accountDialogMessages: Translation<typeof source.accountDialogMessages> = {
  title: (name) => `Pindahkan ${name} ke akun penagihan lain`,
  unchanged: 'Pilih akun lain dulu',
  reading: 'Akun penagihan masih dibaca',
  submit: 'Pindahkan',
  failed: 'Gagal dipindahkan',
}
