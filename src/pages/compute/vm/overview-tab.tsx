import { ConnectCard } from './connect-card'
import { CostsCard } from './costs-card'
import { MachineCard } from './machine-card'
import type { VmTabProps } from './tab-props'

export function OverviewTab({ vm }: VmTabProps) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-4">
        <ConnectCard vm={vm} />
        <MachineCard vm={vm} />
      </div>
      <CostsCard vm={vm} />
    </div>
  )
}
