import { lastNews } from './session-news'

/**
 * Which of the browser's sessions this page uses. Each tab has its own choice, kept over a reload; a new tab takes that of the tab that was
 * used last, which is the one that opened it. The choice changes only by loading the page anew or at the sign-in, so nothing of one account is shown to another.
 */
const HERE = 'elastis.session'
const LAST = 'elastis.last-session'

/** What the page's calls name; see http.ts. */
let used: string | null = null

export function usedSession(): string | null {
  return used
}

/** This tab uses it from now on; so will the next one. */
export function chooseSession(id: string): void {
  used = id
  keep(() => {
    sessionStorage.setItem(HERE, id)
    localStorage.setItem(LAST, id)
  })
}

/** What names an account in an address, until the page that it leads to has begun. */
const PARAM = 'as'

/**
 * The address that loads the page anew in another account. The choice is part of it, so that it is made only by really leaving: calls
 * under way, and those of what is still on screen when the user stays, go on in the account they belong to.
 */
export function addressAs(address: string, id: string): string {
  const url = new URL(address, location.origin)
  url.searchParams.set(PARAM, id)
  return url.pathname + url.search + url.hash
}

/** Before anything reads the address: takes the choice out of it. */
export function takeChoiceOfAddress(): void {
  const url = new URL(location.href)
  const id = url.searchParams.get(PARAM)
  if (id === null) return
  url.searchParams.delete(PARAM)
  history.replaceState(history.state, '', url.pathname + url.search + url.hash)
  keep(() => {
    sessionStorage.setItem(HERE, id)
    localStorage.setItem(LAST, id)
  })
}

/** Signed out here: with other sessions still there, none of them is taken unasked. */
export function chooseNone(): void {
  keep(() => sessionStorage.setItem(HERE, ''))
}

/** The session of this tab among those that stand; null when it has none, or its own has ended. */
export function chosenAmong<S extends { readonly id: string }>(sessions: readonly S[]): S | null {
  let here: string | null = null
  let last: string | null = null
  keep(() => {
    here = sessionStorage.getItem(HERE)
    last = localStorage.getItem(LAST)
  })
  if (here !== null) return sessions.find(({ id }) => id === here) ?? null
  return sessions.find(({ id }) => id === last) ?? sessions[0] ?? null
}

/** A link that is opened in a new tab stays in the account of its page. */
export function tellWhenUsed(): void {
  const tell = () =>
    keep(() => {
      if (used !== null && localStorage.getItem(LAST) !== used) localStorage.setItem(LAST, used)
    })
  for (const event of ['pointerdown', 'keydown', 'focus'] as const)
    addEventListener(event, tell, { capture: true, passive: true })
}

// The browser may bring back a page as it was, script and all, after another session was chosen in its tab, or one ended in another.
export function reloadWhenStale(): void {
  // A page that is put away hears no news of the other tabs.
  let known = lastNews()
  addEventListener('pagehide', () => {
    known = lastNews()
  })
  addEventListener('pageshow', ({ persisted }) => {
    let here = used
    keep(() => {
      here = sessionStorage.getItem(HERE)
    })
    if (persisted && (here !== used || lastNews() !== known)) location.reload()
  })
}

/** Storage may be closed to us: the choice then holds until the page is left. */
function keep(access: () => void): void {
  try {
    access()
  } catch {
    // See above.
  }
}
