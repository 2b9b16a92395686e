/**
 * The tabs of a browser share its sessions: one that signs in or out tells the others. Told by way of the storage they share; the value
 * means nothing, only that it changes.
 */
const KEY = 'elastis.sessions-changed'

export function tellOtherTabs(): void {
  try {
    localStorage.setItem(KEY, String(Math.random()))
  } catch {
    // Storage is closed to us: the others find out when they next ask.
  }
}

export function onToldByTab(listener: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY) listener()
  })
}
