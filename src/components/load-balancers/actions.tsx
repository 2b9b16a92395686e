import { FileCode, Pencil, Trash2, WalletCards } from 'lucide-react'
import type { ReactNode } from 'react'

import type { LoadBalancer } from '@/api/load-balancers'
import type { ResourceAction } from '@/components/resource-actions'
import { terraformMessages } from '@/components/terraform/messages'
import { useDialogs, type DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { lazyPart } from '@/ui/lazy-part'

import { loadBalancerMessages } from './messages'

export interface BalancerDialogProps extends DialogProps {
  balancer: LoadBalancer
  onDeleted?: () => void
}

const RenameBalancerDialog = lazyPart(async () => (await import('./dialogs')).RenameBalancerDialog)
const BalancerAccountDialog = lazyPart(async () => (await import('./dialogs')).BalancerAccountDialog)
const DeleteBalancerDialog = lazyPart(async () => (await import('./dialogs')).DeleteBalancerDialog)

/** What can be done with a load balancer, for its page and for lists. `dialogs` stands once on the page. */
export function useBalancerActions({ onDeleted }: { onDeleted?: () => void } = {}): {
  actionsOf: (balancer: LoadBalancer) => ResourceAction[]
  dialogs: ReactNode
} {
  const t = useMessages(loadBalancerMessages).actions
  const terraform = useMessages(terraformMessages)
  const { show, dialogs } = useDialogs()
  const actionsOf = (balancer: LoadBalancer): ResourceAction[] => [
    {
      id: 'rename',
      label: t.rename,
      icon: <Pencil />,
      why: null,
      run: () => show((dialog) => <RenameBalancerDialog balancer={balancer} {...dialog} />),
    },
    {
      id: 'account',
      label: t.account,
      icon: <WalletCards />,
      why: null,
      run: () => show((dialog) => <BalancerAccountDialog balancer={balancer} {...dialog} />),
    },
    {
      id: 'terraform',
      label: terraform.export,
      icon: <FileCode />,
      why: terraform.cannot.balancer,
      run: () => undefined,
    },
    {
      id: 'delete',
      label: t.delete,
      icon: <Trash2 />,
      danger: true,
      why: null,
      run: () =>
        show((dialog) => (
          <DeleteBalancerDialog
            balancer={balancer}
            {...dialog}
            {...(onDeleted !== undefined && { onDeleted })}
          />
        )),
    },
  ]
  return { actionsOf, dialogs }
}
