import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './start-page-names'

export const startPageNames: Translation<typeof source.startPageNames> = {
  overview: 'Ringkasan',
  vms: 'Mesin virtual',
  unused: 'Tidak terpakai',
  billingAccounts: 'Akun penagihan',
  protection: 'Perlindungan',
}
