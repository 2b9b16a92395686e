import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './form-dialog-messages'

export const formDialogMessages: Translation<typeof source.formDialogMessages> = {
  cancel: 'Batal',
  goOn: 'Tutup, proses berlanjut',
}
