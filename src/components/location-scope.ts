import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

import { locationsQuery, type Location } from '@/api/locations'

export interface LocationScope {
  /** Every location of the provider, in its order. */
  readonly all: Location[]
  /** Those that the switch in the header lets through: one, or all. */
  readonly shown: Location[]
  /** Where something new is begun: the one that is chosen, or the provider's default. */
  readonly startSlug: string
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
  return { all, shown, startSlug: slug ?? defaultSlug(all), slug, choose, keep }
}

/** What a location is called on screen. */
export function usePlaceName(): (slug: string) => string {
  const { data: all } = useSuspenseQuery(locationsQuery)
  return (slug) => all.find((location) => location.slug === slug)?.display_name ?? slug
}

/** For a page's loader: the locations that the address lets through. */
export function locationsIn(request: Request, all: readonly Location[]): readonly Location[] {
  const asked = new URL(request.url).searchParams.get(LOCATION_PARAM)
  const one = all.filter(({ slug }) => slug === asked)
  return one.length > 0 ? one : all
}

/** The provider's own default, or its first. */
export function defaultSlug(locations: readonly Location[]): string {
  return (locations.find((each) => each.is_default === true) ?? locations[0])?.slug ?? ''
}
