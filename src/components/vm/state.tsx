import { useEffect, useState } from 'react'

import { formatElapsed } from '@/lib/instant'
import { State } from '@/ui/state'

import { vmState } from './status'
import { inStateSince, type WatchedVm } from './watched'

const SECOND = 1_000

interface VmStateOfProps {
  vm: WatchedVm
  className?: string
}

/** How a VM stands; while it changes by itself, for how long already where that is known: "Creating, 21 s". */
export function VmStateOf({ vm, className }: VmStateOfProps) {
  const { kind, word } = vmState(vm)
  const since = inStateSince(vm)
  return (
    <State kind={kind} {...(className !== undefined && { className })}>
      {word}
      {kind === 'pending' && since !== null && <Elapsed key={vm.status} since={since} />}
    </State>
  )
}

/** Not for a screen reader, which would read every second out. */
function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND)
    return () => clearInterval(timer)
  }, [])
  // The service's clock may be ahead of this computer's.
  if (now < since) return null
  return <span aria-hidden className="num text-muted">{`, ${formatElapsed(now - since)}`}</span>
}
