/**
 * The tabs of a browser share its sessions: one that signs in or out tells the others, by way of the storage they share. The value begins
 * with the session that was signed out of, if one was; the rest only makes it another.
 */
const KEY = 'elastis.sessions-changed'

/** @param signedOut the session that somebody ended on purpose: nothing of its account may stay on a screen */
export function tellOtherTabs(signedOut = ''): void {
  try {
    localStorage.setItem(KEY, `${signedOut} ${Math.random()}`)
  } catch {
    // Storage is closed to us: the others find out when they next ask.
  }
}

/** What was told last, to be compared: null when nothing was. */
export function lastNews(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function onToldByTab(listener: (signedOut: string) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) listener(newValue?.split(' ')[0] ?? '')
  })
}
