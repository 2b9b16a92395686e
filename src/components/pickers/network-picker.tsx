import type { UseQueryResult } from '@tanstack/react-query'
import type { Control, FieldValues } from 'react-hook-form'

import type { ListOf } from '@/api/list'
import type { Network } from '@/api/networks'
import { networkMessages } from '@/components/networks/messages'
import { ListField } from '@/forms/list-field'
import { useMessages } from '@/lib/i18n/catalogue'

import { pickerMessages } from './messages'

interface NetworkPickerProps<V extends FieldValues> {
  /** The form holds the network under `network_uuid`. */
  control: Control<V>
  networks: UseQueryResult<ListOf<Network>>
}

/** Which private network something is put into. */
export function NetworkPicker<V extends FieldValues>({ control, networks }: NetworkPickerProps<V>) {
  const t = useMessages(pickerMessages).network
  const words = useMessages(networkMessages)
  return (
    <ListField
      control={control}
      name="network_uuid"
      label={t.label}
      reading={networks}
      options={networks.data?.items.map((network) => ({ value: network.uuid, label: nameOf(network) }))}
      empty={t.empty}
      failed={t.failed}
    />
  )

  function nameOf({ name, subnet, is_default: isDefault }: Network): string {
    const named = words.named(name, isDefault === true)
    return subnet == null || subnet === '' ? named : t.with(named, subnet)
  }
}
