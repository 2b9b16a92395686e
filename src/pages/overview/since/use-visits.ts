import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'

import { sessionQuery, sessionTokensQuery } from '@/api/session'
import { useBurn } from '@/components/use-burn'
import { useNow } from '@/components/use-now'

import { keepVisits, readVisits } from './keep'
import { MOST_THINGS, snapshotOf, thingsIn, type Snapshot, type Thing } from './snapshot'
import { look, type Visits } from './visits'

/** So often at least what was seen is said to be seen still. */
const STILL_MS = 5 * 60_000

interface Compared {
  readonly base: Snapshot
  readonly now: Snapshot
  readonly things: readonly Thing[]
  readonly attached: ReadonlySet<string>
}

/** What the visit before saw, and what there is now; null as long as either is not known. `dismiss` puts it away for this visit. */
export function useVisits(): { compared: Compared | null; dismiss: () => void } {
  const who = useWho()
  const { owned, isWhole, total } = useBurn()
  const now = useNow()
  const things = useMemo(() => (isWhole ? thingsIn(owned) : null), [owned, isWhole])
  const attached = useMemo(
    () => new Set(owned.vms.flatMap(({ storage }) => (storage ?? []).map(({ uuid }) => uuid))),
    [owned.vms],
  )
  // Undefined: not read yet.
  const kept = useRef<{ visits: Visits | null; of: readonly Thing[] | null }>(undefined)
  const [shown, setShown] = useState<{ base: Snapshot; now: Snapshot } | null>(null)

  useEffect(() => {
    if (who === null || things === null || total === null || things.length > MOST_THINGS) return
    // In a tab that nobody sees nothing is looked at.
    if (document.visibilityState === 'hidden') return
    let isLeft = false
    const lookNow = async () => {
      const before = kept.current ?? { visits: await readVisits(who), of: null }
      if (isLeft) return
      const at = Date.now()
      if (before.of === things && at - (before.visits?.latest.at ?? 0) < STILL_MS) return
      const visits = look(before.visits, snapshotOf(things, total(), at))
      kept.current = { visits, of: things }
      setShown(visits.base && { base: visits.base, now: visits.latest })
      await keepVisits(who, visits)
    }
    void lookNow()
    return () => {
      isLeft = true
    }
  }, [who, things, total, now])

  return {
    compared: shown === null || things === null ? null : { ...shown, things, attached },
    dismiss: () => {
      setShown(null)
      if (who === null || kept.current?.visits == null) return
      const visits = { ...kept.current.visits, base: null }
      kept.current = { ...kept.current, visits }
      void keepVisits(who, visits)
    },
  }
}

/** Who looks: a token that reaches one billing account only sees another inventory than its user. Null: not known. */
function useWho(): string | null {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { data: tokens } = useQuery(sessionTokensQuery)
  const token = tokens?.find((each) => each.session === session.current?.id)
  if (session.current === null || token === undefined) return null
  return token.restricted
    ? `${session.current.user.id} ${token.description}`
    : String(session.current.user.id)
}
