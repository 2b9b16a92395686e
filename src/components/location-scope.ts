import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

import { locationsQuery, type Location } from '@/api/locations'

export interface LocationScope {
  /** Every location of the provider, in its order. */
  readonly all: Location[]
  /** Those that the switch in the header lets through: one, or all. */
  readonly shown: Location[]
  /** The slug in the address, when it names a location; null means all. */
  readonly slug: string | null
  /** Puts the choice into the address. */
  readonly choose: (slug: string | null) => void
  /** A link's target with the choice carried along. */
  readonly keep: (path: string) => string
}

export const LOCATION_PARAM = 'location'

/** The location switch: all locations or one, kept in the address (`?location=bus02`) so that a link shows what its sender saw. */
export function useLocationScope(): LocationScope {
  const { data: all } = useSuspenseQuery(locationsQuery)
  const [search, setSearch] = useSearchParams()
  const asked = search.get(LOCATION_PARAM)
  const slug = all.some((location) => location.slug === asked) ? asked : null

  const choose = useCallback(
    (next: string | null) =>
      setSearch((current) => {
        const changed = new URLSearchParams(current)
        if (next === null) changed.delete(LOCATION_PARAM)
        else changed.set(LOCATION_PARAM, next)
        return changed
      }),
    [setSearch],
  )
  const keep = useCallback(
    (path: string) =>
      slug === null ? path : `${path}${path.includes('?') ? '&' : '?'}${LOCATION_PARAM}=${slug}`,
    [slug],
  )
  const shown = useMemo(
    () => (slug === null ? all : all.filter((location) => location.slug === slug)),
    [all, slug],
  )
  return { all, shown, slug, choose, keep }
}
