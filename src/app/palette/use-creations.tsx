import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'

import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { lazyPart } from '@/ui/lazy-part'

import { paletteMessages } from './messages'

const CreateNetworkDialog = lazyPart(
  async () => (await import('@/components/networks/create-dialog')).CreateNetworkDialog,
)
const CreateFloatingIpDialog = lazyPart(
  async () => (await import('@/components/floating-ips/create-dialog')).CreateFloatingIpDialog,
)
const CreateDiskDialog = lazyPart(
  async () => (await import('@/pages/storage/disks/create-disk-dialog')).CreateDiskDialog,
)
const CreateBucketDialog = lazyPart(
  async () => (await import('@/pages/storage/buckets/create-bucket-dialog')).CreateBucketDialog,
)

export interface Creation {
  readonly id: string
  readonly title: string
  readonly icon: ReactNode
  /** Its page, or what opens its dialog. */
  readonly to?: string
  readonly run?: () => void
}

/** Everything that can be made. `dialogs` outlive the palette. */
export function useCreations(): { creations: readonly Creation[]; dialogs: ReactNode } {
  const t = useMessages(paletteMessages).create
  const { show, dialogs } = useDialogs()
  const icon = <Plus />
  return {
    creations: [
      { id: 'new:vm', title: t.vm, icon, to: paths.newVm },
      { id: 'new:loadBalancer', title: t.loadBalancer, icon, to: paths.newLoadBalancer },
      {
        id: 'new:network',
        title: t.network,
        icon,
        run: () => show((dialog) => <CreateNetworkDialog {...dialog} />),
      },
      {
        id: 'new:floatingIp',
        title: t.floatingIp,
        icon,
        run: () => show((dialog) => <CreateFloatingIpDialog {...dialog} />),
      },
      { id: 'new:disk', title: t.disk, icon, run: () => show((dialog) => <CreateDiskDialog {...dialog} />) },
      {
        id: 'new:bucket',
        title: t.bucket,
        icon,
        run: () => show((dialog) => <CreateBucketDialog {...dialog} />),
      },
    ],
    dialogs,
  }
}
