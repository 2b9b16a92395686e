import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './action-messages'

export const actionMessages: Translation<typeof source.actionMessages> = { actions: 'Tindakan' }
