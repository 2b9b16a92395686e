import { visitsSchema, type Visits } from './visits'

/* In IndexedDB, as a large account is more than the few megabytes that everything else shares. One entry for each user. */

const DATABASE = 'elastis'
const STORE = 'visits'

/** Null when nothing is kept, when it cannot be read any more, or when storage is closed to us. */
export async function readVisits(user: string): Promise<Visits | null> {
  try {
    return visitsSchema.parse(await inStore('readonly', (store) => store.get(user)))
  } catch {
    return null
  }
}

/** Where it cannot be kept, the next visit has nothing to compare with. */
export async function keepVisits(user: string, visits: Visits): Promise<void> {
  await inStore('readwrite', (store) => store.put(visits, user)).catch(() => undefined)
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await settled(opening)
  try {
    return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })
}
