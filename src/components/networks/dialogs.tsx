import { useQuery } from '@tanstack/react-query'

import { describeError } from '@/api/describe-error'
import { deleteNetwork, makeNetworkDefault, networksQuery, renameNetwork } from '@/api/networks'
import { useLocationScope } from '@/components/location-scope'
import { NameDialog } from '@/components/name-dialog'
import { useDialogWrite } from '@/components/use-dialog-write'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'

import type { NetworkDialogProps } from './actions'
import { networkMessages } from './messages'

export function RenameNetworkDialog({ network, open, onClose }: NetworkDialogProps) {
  const t = useMessages(networkMessages).rename
  const { location, uuid, name } = network
  return (
    <NameDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      name={name}
      write={renameNetwork}
      variablesOf={(newName) => ({ location, uuid, name, newName })}
    />
  )
}

/** Destroys nothing, but changes where everything to come is put. */
export function MakeDefaultDialog({ network, open, onClose }: NetworkDialogProps) {
  const t = useMessages(networkMessages).makeDefault
  const { all } = useLocationScope()
  const { plan } = useDialogWrite(makeNetworkDefault)
  const { location, uuid, name } = network
  const place = all.find(({ slug }) => slug === location)?.display_name ?? location
  const present = useQuery(networksQuery(location)).data?.items.find((each) => each.is_default === true)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      keepLabel={t.keep}
      tone="primary"
      describeError={describeError}
      onConfirm={plan({ location, uuid, name })}
    >
      <p>
        {t.future(name, place)} {present !== undefined && t.instead(present.name)}
      </p>
      <p className="text-muted">{t.stays}</p>
    </ConfirmDialog>
  )
}

export function DeleteNetworkDialog({ network, open, onClose, onDeleted }: NetworkDialogProps) {
  const t = useMessages(networkMessages).delete
  const { plan } = useDialogWrite(deleteNetwork, onDeleted)
  const { location, uuid, name } = network
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      describeError={describeError}
      onConfirm={plan({ location, uuid, name })}
    >
      <p>{t.text}</p>
    </ConfirmDialog>
  )
}
