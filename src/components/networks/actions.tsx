import { FileCode, Pencil, Star, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'

import type { Network } from '@/api/networks'
import type { ResourceAction } from '@/components/resource-actions'
import { terraformMessages } from '@/components/terraform/messages'
import { saveTerraform } from '@/components/terraform/save-terraform'
import { useDialogs, type DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { lazyPart } from '@/ui/lazy-part'

import { networkCan } from './can'
import { networkMessages } from './messages'

export interface NetworkDialogProps extends DialogProps {
  network: Network
  onDeleted?: () => void
}

const RenameNetworkDialog = lazyPart(async () => (await import('./dialogs')).RenameNetworkDialog)
const MakeDefaultDialog = lazyPart(async () => (await import('./dialogs')).MakeDefaultDialog)
const DeleteNetworkDialog = lazyPart(async () => (await import('./dialogs')).DeleteNetworkDialog)

/** What can be done with a private network, for its page and for lists. `dialogs` stands once on the page. */
export function useNetworkActions({ onDeleted }: { onDeleted?: () => void } = {}): {
  actionsOf: (network: Network) => ResourceAction[]
  dialogs: ReactNode
} {
  const t = useMessages(networkMessages).actions
  const terraform = useMessages(terraformMessages)
  const { show, dialogs } = useDialogs()
  const actionsOf = (network: Network): ResourceAction[] => [
    {
      id: 'makeDefault',
      label: t.makeDefault,
      icon: <Star />,
      why: networkCan.makeDefault(network),
      run: () => show((dialog) => <MakeDefaultDialog network={network} {...dialog} />),
    },
    {
      id: 'rename',
      label: t.rename,
      icon: <Pencil />,
      why: null,
      run: () => show((dialog) => <RenameNetworkDialog network={network} {...dialog} />),
    },
    {
      id: 'terraform',
      label: terraform.export,
      icon: <FileCode />,
      why: null,
      run: () => void saveTerraform([{ kind: 'network', network }]),
    },
    {
      id: 'delete',
      label: t.delete,
      icon: <Trash2 />,
      danger: true,
      why: networkCan.delete(network),
      run: () =>
        show((dialog) => (
          <DeleteNetworkDialog
            network={network}
            {...dialog}
            {...(onDeleted !== undefined && { onDeleted })}
          />
        )),
    },
  ]
  return { actionsOf, dialogs }
}
