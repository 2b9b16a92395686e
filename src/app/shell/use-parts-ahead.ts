import { useEffect } from 'react'
import { useLocation } from 'react-router'

import { loadParts } from '@/ui/lazy-part'

/** Long enough for the page to stand, so that its script comes first. */
const AFTER_MS = 4000

/** Loads the menus and dialogs of a page once it stands: they open at once when they are asked for, and without a network too. */
export function usePartsAhead(): void {
  const { pathname } = useLocation()
  useEffect(() => {
    const timer = setTimeout(() => void loadParts(), AFTER_MS)
    return () => clearTimeout(timer)
  }, [pathname])
}
