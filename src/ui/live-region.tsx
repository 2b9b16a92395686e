import { useSyncExternalStore } from 'react'
import { currentAnnouncement, subscribeToAnnouncements } from './announcer'

/** The page's two live regions. Mounted once, by the app; they must stand in the page before anything is announced. */
export function LiveRegion() {
  const said = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncement)
  // The key makes the same text, said again, a change that is read again.
  const text = said === undefined ? null : <span key={said.id}>{said.text}</span>
  return (
    <>
      <div className="sr-only" role="status" aria-live="polite">
        {said?.urgent === false && text}
      </div>
      <div className="sr-only" role="alert" aria-live="assertive">
        {said?.urgent === true && text}
      </div>
    </>
  )
}
