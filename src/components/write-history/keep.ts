import { withoutSecrets } from '@/api/without-secrets'
import { onWriteRecord, type WriteRecord } from '@/api/write-journal'

/** The oldest go first. */
const MOST = 300

/** One key for each write: several tabs then never write over what another one keeps. Per user, as several may be signed in side by side. */
const historyKeys = (user: string) => {
  const prefix = `elastis.writes.${user}.`
  return { prefix, of: (record: Pick<WriteRecord, 'id' | 'at'>) => `${prefix}${record.at}.${record.id}` }
}

/** The keys of what is kept of a user's writes, the latest first: their time is in them. */
export function keptKeys(user: string): string[] {
  const { prefix } = historyKeys(user)
  const timeOf = (key: string) => Number(key.slice(prefix.length).split('.')[0])
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .sort((a, b) => timeOf(b) - timeOf(a))
}

const listeners = new Set<() => void>()

/** Told when this tab or another one has changed what is kept. */
export function onHistory(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

function changed(): void {
  for (const listener of listeners) listener()
}

function keep(user: string, record: WriteRecord): void {
  const kept = { ...record, requests: record.requests.map(withoutSecrets) }
  try {
    for (const key of keptKeys(user).slice(MOST - 1)) localStorage.removeItem(key)
    localStorage.setItem(historyKeys(user).of(record), JSON.stringify(kept))
  } catch {
    // Storage is full or closed to us: what is done is done all the same.
  }
  changed()
}

export function clearHistory(user: string): void {
  try {
    for (const key of keptKeys(user)) localStorage.removeItem(key)
  } catch {
    // Storage is closed to us: nothing is kept there.
  }
  changed()
}

/** Keeps the writes of this page for the user until it is told to stop. */
export function keepHistory(user: string): () => void {
  const running = new Map<string, WriteRecord>()
  const stop = onWriteRecord((record) => {
    if (record.outcome === 'running') running.set(record.id, record)
    else running.delete(record.id)
    keep(user, record)
  })
  // Whatever is under way when the page goes ends without anybody who hears of it.
  const leave = () => {
    for (const record of running.values()) keep(user, { ...record, outcome: 'unclear' })
  }
  addEventListener('pagehide', leave)
  return () => {
    stop()
    leave()
    removeEventListener('pagehide', leave)
  }
}
