import { useMessages } from '@/lib/i18n/catalogue'
import type { VmTab } from '@/lib/paths'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/facts'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'

import { vmPageMessages } from './messages'
import { OverviewLayout } from './overview-layout'

/** The page while the VM itself is read: cut like what will come, so that nothing moves when it does. */
export function LoadingBody({ tab }: { tab: VmTab }) {
  const t = useMessages(vmPageMessages)
  if (tab !== 'overview') {
    return (
      <Card>
        <SkeletonLines lines={6} />
      </Card>
    )
  }
  const { machine } = t
  const labels = [
    machine.system,
    machine.size,
    machine.serverClass,
    machine.publicAddress,
    machine.privateAddress,
    machine.network,
    machine.backups,
    machine.billedTo,
    machine.created,
    machine.updated,
    machine.id,
  ]
  return (
    <OverviewLayout
      main={
        <>
          <Card title={t.connect.title}>
            <Skeleton className="my-0.5 w-64" />
          </Card>
          <Card title={machine.title}>
            <Facts>
              {labels.map((label) => (
                <Fact key={label} label={label}>
                  <Skeleton className="my-0.5 w-28" />
                </Fact>
              ))}
            </Facts>
          </Card>
        </>
      }
      aside={
        <Card title={t.costs.title}>
          <SkeletonLines lines={10} />
        </Card>
      }
    />
  )
}
