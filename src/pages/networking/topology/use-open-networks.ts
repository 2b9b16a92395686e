import { useCallback, useState } from 'react'

import { canOpen } from './layout'
import type { NetworkThing, Topology } from './model'

/** Up to so many VMs a picture of all can be read at first sight. */
const READABLE_VMS = 60

/** Which networks are drawn with their VMs: in a small location all, in a large one those that the user opens. */
export function useOpenNetworks({ networks }: Topology) {
  const isLarge = networks.reduce((sum, { vms }) => sum + vms.length, 0) > READABLE_VMS
  /** Those that are not as they start. */
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  /** The one that something was looked up in, open until something else is. */
  const [revealed, setRevealed] = useState<string | null>(null)

  const isOpen = useCallback(
    ({ id }: Pick<NetworkThing, 'id'>) => id === revealed || changed.has(id) === isLarge,
    [changed, isLarge, revealed],
  )
  const openable = networks.filter((network) => network.vms.length > 0 && canOpen(network))
  const setOpen = (which: readonly NetworkThing[], open: boolean) => {
    const next = new Set(changed)
    for (const { id } of which) {
      if (open === isLarge) next.add(id)
      else next.delete(id)
    }
    setChanged(next)
    if (!open && which.some(({ id }) => id === revealed)) setRevealed(null)
  }
  return {
    isOpen,
    reveal: setRevealed,
    toggle: (network: NetworkThing) => setOpen([network], !isOpen(network)),
    openAll: (open: boolean) => setOpen(openable, open),
    areAllOpen: openable.every((network) => isOpen(network)),
    /** Otherwise all are open anyway. */
    canChoose: openable.length > 0 && (isLarge || changed.size > 0),
  }
}
