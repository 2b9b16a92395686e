import type { UseQueryResult } from '@tanstack/react-query'
import type { Control, FieldValues } from 'react-hook-form'

import type { HostPool } from '@/api/host-pools'
import { ListField } from '@/forms/list-field'
import { boundsOf } from '@/forms/descriptors/guest-limits'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { formatGb, formatMb } from '@/lib/sizes'

import { pickerMessages } from './messages'

interface ServerClassPickerProps<V extends FieldValues> {
  /** The form holds the class under `designated_pool_uuid`. */
  control: Control<V>
  hostPools: UseQueryResult<HostPool[]>
  chosen: string
}

/** Which kind of server a VM runs on, with the sizes that it allows. */
export function ServerClassPicker<V extends FieldValues>(props: ServerClassPickerProps<V>) {
  const { control, hostPools, chosen } = props
  const t = useMessages(pickerMessages).serverClass
  const pool = hostPools.data?.find(({ uuid }) => uuid === chosen)
  return (
    <ListField
      control={control}
      name="designated_pool_uuid"
      label={t.label}
      reading={hostPools}
      options={hostPools.data?.map(({ uuid, name }) => ({ value: uuid, label: name }))}
      hint={pool && (limitsOf(pool) ?? pool.description ?? undefined)}
      empty={t.empty}
      failed={t.failed}
    />
  )

  function limitsOf({ guest_limits: limits }: HostPool): string | null {
    const number = new Intl.NumberFormat(formatLocale())
    const { max: vcpu } = boundsOf(limits?.cpu)
    const { max: mb } = boundsOf(limits?.ram_mb)
    const { max: gb } = boundsOf(limits?.disk_gb)
    const cores = vcpu === null ? null : number.format(vcpu)
    const memory = mb === null ? null : formatMb(mb)
    const disk = gb === null ? null : formatGb(gb)
    return cores === null && memory === null && disk === null ? null : t.upTo(cores, memory, disk)
  }
}
