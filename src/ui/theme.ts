import { useSyncExternalStore } from 'react'

/** What the user chose; `system` follows the device. */
export type Theme = 'light' | 'dark' | 'system'

// public/theme.js reads the same key before the first paint.
const key = 'elastis.theme'
const listeners = new Set<() => void>()

function parse(stored: string | null): Theme {
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

function read(): Theme {
  try {
    return parse(localStorage.getItem(key))
  } catch {
    return 'system'
  }
}

let current = read()

function apply(theme: Theme): void {
  current = theme
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  for (const listener of listeners) listener()
}

/** Chooses a theme, shows it at once and keeps it for the next visit. */
export function setTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // Storage is closed to us: the choice holds until the page is left.
  }
  apply(theme)
}

// Another tab of the panel changed it.
function onStorage(event: StorageEvent): void {
  if (event.key === key || event.key === null) apply(event.key === null ? 'system' : parse(event.newValue))
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onStorage)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('storage', onStorage)
  }
}

/** The chosen theme and the way to choose another: `const [theme, setTheme] = useTheme()`. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, () => current)
  return [theme, setTheme]
}
