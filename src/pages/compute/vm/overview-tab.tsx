import { ConnectCard } from './connect-card'
import { CostsCard } from './costs-card'
import { MachineCard } from './machine-card'
import { OverviewLayout } from './overview-layout'
import type { VmTabProps } from './tab-props'

export function OverviewTab({ vm }: VmTabProps) {
  return (
    <OverviewLayout
      main={
        <>
          <ConnectCard vm={vm} />
          <MachineCard vm={vm} />
        </>
      }
      aside={<CostsCard vm={vm} />}
    />
  )
}
