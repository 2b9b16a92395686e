import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './name-dialog-messages'

export const nameDialogMessages: Translation<typeof source.nameDialogMessages> = {
  label: 'Nama',
  submit: 'Ganti nama',
  failed: 'Nama gagal diganti',
  unchanged: 'Ini sudah namanya',
  empty: 'Isi nama dulu',
}
