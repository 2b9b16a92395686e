import { useSyncExternalStore } from 'react'

export interface KeptChoice<Value extends string> {
  readonly get: () => Value
  /** Chooses, shows it at once and keeps it for the next visit. */
  readonly set: (value: Value) => void
  readonly use: () => Value
}

/**
 * One of a few looks, kept in the browser under `key` and shown as `data-<attribute>` of the page; the default is written nowhere. Other
 * tabs of the panel follow.
 */
export function keptChoice<Value extends string>(
  key: string,
  attribute: string,
  values: readonly Value[],
  fallback: Value,
): KeptChoice<Value> {
  const listeners = new Set<() => void>()
  let current = read()

  function parse(stored: string | null): Value {
    return values.find((value) => value === stored) ?? fallback
  }

  function read(): Value {
    try {
      return parse(localStorage.getItem(key))
    } catch {
      return fallback
    }
  }

  function apply(value: Value): void {
    current = value
    show()
    for (const listener of listeners) listener()
  }

  function show(): void {
    if (typeof document === 'undefined') return
    if (current === fallback) delete document.documentElement.dataset[attribute]
    else document.documentElement.dataset[attribute] = current
  }

  function onStorage(event: StorageEvent): void {
    if (event.key === key || event.key === null) apply(event.key === null ? fallback : parse(event.newValue))
  }

  function subscribe(listener: () => void): () => void {
    if (listeners.size === 0) window.addEventListener('storage', onStorage)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) window.removeEventListener('storage', onStorage)
    }
  }

  show()
  return {
    get: () => current,
    set: (value) => {
      try {
        if (value === fallback) localStorage.removeItem(key)
        else localStorage.setItem(key, value)
      } catch {
        // Storage is closed to us: the choice holds until the page is left.
      }
      apply(value)
    },
    use: () => useSyncExternalStore(subscribe, () => current),
  }
}
