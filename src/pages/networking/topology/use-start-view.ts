import { useSyncExternalStore } from 'react'

/** Below it a picture of everything is too small to be read. */
const WIDE = '(min-width: 48rem)'

const subscribe = (changed: () => void) => {
  const query = matchMedia(WIDE)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** What the page shows when its address does not say: on a phone the list, with the picture one press away. */
export function useStartView(): 'picture' | 'list' {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches) ? 'picture' : 'list'
}
