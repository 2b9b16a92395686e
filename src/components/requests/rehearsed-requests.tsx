import { useEffect, useEffectEvent, useState } from 'react'

import { describeError } from '@/api/describe-error'
import type { ApiRequest } from '@/api/http'
import { useMessages } from '@/lib/i18n/catalogue'
import { SkeletonLines } from '@/ui/skeleton'

import { requestMessages } from './messages'
import type { Planned } from './request-preview'
import { RequestText } from './request-text'

/** Of what is done to many, all are alike. */
const SHOWN = 20

/** Until one has stopped typing; a write may have to read something first. */
const CALM_MS = 250

type Found = { readonly requests: readonly ApiRequest[] } | { readonly error: unknown }

export function RehearsedRequests({ writes }: { writes: readonly Planned[] }) {
  const of = writes.map((each) => each.of).join()
  const t = useMessages(requestMessages)
  const [found, setFound] = useState<Found | null>(null)
  const find = useEffectEvent(async (): Promise<Found> => {
    try {
      const each = await Promise.all(writes.slice(0, SHOWN).map((planned) => planned.rehearse()))
      return { requests: each.flat() }
    } catch (error) {
      return { error }
    }
  })

  useEffect(() => {
    let isOver = false
    const timer = setTimeout(async () => {
      const next = await find()
      if (!isOver) setFound(next)
    }, CALM_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [of])

  if (found === null) return <SkeletonLines lines={3} />
  if ('error' in found) return <p className="text-sm text-muted">{t.notNow(describeError(found.error))}</p>
  return (
    <div className="grid min-w-0 gap-2">
      <RequestText requests={found.requests} />
      {writes.length > SHOWN && <p className="text-sm text-muted">{t.more(writes.length - SHOWN)}</p>}
    </div>
  )
}
