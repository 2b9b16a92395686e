import { useLocation } from 'react-router'

import { usePreferences, type ListPreferences } from '@/components/preferences'

const NOTHING: ListPreferences = { hidden: [], views: [] }

/** What the user keeps of the list that is this page. */
export function useListPreferences(): readonly [ListPreferences, (next: ListPreferences) => void] {
  const { pathname } = useLocation()
  const [{ lists }, change] = usePreferences()
  return [lists[pathname] ?? NOTHING, (next) => change({ lists: { ...lists, [pathname]: next } })]
}
