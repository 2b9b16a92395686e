import type { Exported } from '@/components/terraform/configuration'

import type { DiskRow } from './disk-inventory'

/** A disk for Terraform; null: a boot disk, which comes with its VM. */
export function diskForTerraform({ disk, attachment }: DiskRow): Exported | null {
  if (attachment.kind !== 'attached') return { kind: 'disk', disk, vmUuid: null }
  return attachment.storage.primary === true ? null : { kind: 'disk', disk, vmUuid: attachment.vm.uuid }
}
