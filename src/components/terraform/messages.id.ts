import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const terraformMessages: Translation<typeof source.terraformMessages> = {
  export: 'Ekspor Terraform',
  cannot: {
    balancer: 'Penyedia Terraform tidak memiliki sumber daya untuk load balancer.',
    bootDisk: (vm) => `Disk boot ikut dengan VM-nya. Ekspor ${vm}.`,
  },
}
