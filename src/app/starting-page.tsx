import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { sessionQuery } from '@/api/session'
import { useMessages } from '@/lib/i18n/catalogue'
import { Skeleton } from '@/ui/skeleton'

import { appMessages } from './messages'

/** From then on a wait wants to be explained. */
const SLOW_AFTER = 2_500
const ENTRIES = ['w-20', 'w-28', 'w-36', 'w-16', 'w-24', 'w-32', 'w-26', 'w-18']

/** Before the first page stands: the mark, and, once it is known that somebody is signed in, the outline of the shell that will come. */
export function StartingPage() {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  return (
    <div aria-busy="true">
      {session?.current == null ? (
        <div className="grid min-h-dvh place-items-center">
          <Mark size={32} />
        </div>
      ) : (
        <ShellOutline />
      )}
      <SlowNote />
    </div>
  )
}

function ShellOutline() {
  return (
    <div className="grid min-h-dvh md:grid-cols-[14rem_minmax(0,1fr)]">
      <div className="grid content-start gap-3 border-r border-line px-4 py-4 max-md:hidden">
        <Mark size={20} />
        {ENTRIES.map((width) => (
          <Skeleton key={width} className={width} />
        ))}
      </div>
      <div className="min-w-0">
        <div className="flex h-12 items-center gap-3 border-b border-line px-3 md:px-6">
          <span className="md:hidden">
            <Mark size={20} />
          </span>
          <Skeleton className="w-32" />
        </div>
        <div className="grid gap-4 px-3 pt-4 md:px-6 md:pt-5">
          <Skeleton className="w-48" />
          <Skeleton className="w-72" />
          <div className="grid gap-3 rounded-lg border border-line bg-surface p-4">
            {ENTRIES.map((key) => (
              <Skeleton key={key} className="w-full" />
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

/** Stands empty first: a screen reader reads out what comes into it. */
function SlowNote() {
  const t = useMessages(appMessages).starting
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className="fixed inset-x-0 bottom-8 grid justify-items-center px-4 text-center">
      {isSlow && (
        <span className="rounded-lg border border-line bg-raised px-4 py-2.5 shadow-float">{t.slow}</span>
      )}
    </p>
  )
}

function Mark({ size }: { size: number }) {
  return <img src="/icon.svg" alt="" width={size} height={size} />
}
