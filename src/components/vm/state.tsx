import { useEffect, useState } from 'react'

import type { Vm } from '@/api/vms'
import { formatElapsed } from '@/lib/instant'
import { State } from '@/ui/state'

import { vmState } from './status'

const SECOND = 1_000

/** Since when the panel has seen a VM on its way, by place and id: it goes on counting on another page. */
const seen = new Map<string, { status: string; since: number }>()

/** The API does not say when a transition began, so what is counted is how long it has been watched. Epoch milliseconds. */
function watchedSince({ location, uuid, status }: Pick<Vm, 'location' | 'uuid' | 'status'>): number {
  const key = `${location}/${uuid}`
  const known = seen.get(key)
  if (known?.status === status) return known.since
  const since = Date.now()
  seen.set(key, { status, since })
  return since
}

interface VmStateOfProps {
  vm: Pick<Vm, 'location' | 'uuid' | 'status'>
  className?: string
}

/** How a VM stands; while it changes by itself, for how long already: "Creating, 21 s". */
export function VmStateOf({ vm, className }: VmStateOfProps) {
  const { kind, word } = vmState(vm)
  const isPending = kind === 'pending'
  useEffect(() => {
    if (!isPending) seen.delete(`${vm.location}/${vm.uuid}`)
  }, [isPending, vm.location, vm.uuid])
  return (
    <State kind={kind} {...(className !== undefined && { className })}>
      {word}
      {isPending && <Elapsed key={vm.status} since={watchedSince(vm)} />}
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
  return <span aria-hidden className="num text-muted">{`, ${formatElapsed(now - since)}`}</span>
}
