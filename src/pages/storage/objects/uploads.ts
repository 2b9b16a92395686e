import { useSyncExternalStore } from 'react'

import { forgetWithAccount } from '@/components/account-memory'

import type { BucketAccess } from './s3'

export interface UploadItem {
  readonly id: number
  readonly access: BucketAccess
  readonly key: string
  readonly file: File
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** Bytes that have arrived. */
  readonly sent: number
  readonly error: unknown
  /** Called once it is there. */
  readonly onDone: () => void
}

/** Files at once; each of them sends some parts side by side. */
const AT_ONCE = 2

let items: readonly UploadItem[] = []
let lastId = 0
const listeners = new Set<() => void>()
const controllers = new Map<number, AbortController>()

function set(next: readonly UploadItem[]): void {
  items = next
  for (const listener of listeners) listener()
}

function change(id: number, changes: Partial<UploadItem>): void {
  set(items.map((item) => (item.id === id ? { ...item, ...changes } : item)))
}

/** They go on while other pages are looked at. `onDone` is called after each. */
export function startUploads(
  access: BucketAccess,
  files: readonly { key: string; file: File }[],
  onDone: () => void,
): void {
  const added = files.map(({ key, file }): UploadItem => {
    lastId += 1
    return { id: lastId, access, key, file, state: 'waiting', sent: 0, error: null, onDone }
  })
  set([...items, ...added])
  startNext()
}

function startNext(): void {
  while (items.filter(({ state }) => state === 'running').length < AT_ONCE) {
    const next = items.find(({ state }) => state === 'waiting')
    if (next === undefined) return
    void run(next)
  }
}

async function run({ id, access, key, file, onDone }: UploadItem): Promise<void> {
  const controller = new AbortController()
  controllers.set(id, controller)
  change(id, { state: 'running', sent: 0, error: null })
  try {
    await access.upload(key, file, {
      signal: controller.signal,
      onProgress: (sent) => change(id, { sent }),
    })
    change(id, { state: 'done', sent: file.size })
    onDone()
  } catch (error) {
    change(id, controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error })
  } finally {
    controllers.delete(id)
    startNext()
  }
}

export function cancelUpload(id: number): void {
  const item = items.find((each) => each.id === id)
  if (item?.state === 'waiting') change(id, { state: 'cancelled' })
  else controllers.get(id)?.abort()
}

/** From the beginning: what had arrived of it was thrown away with the failure. */
export function retryUpload(id: number): void {
  change(id, { state: 'waiting', sent: 0, error: null })
  startNext()
}

/** Forgets those that have ended. */
export function clearUploads(): void {
  set(items.filter(({ state }) => state === 'waiting' || state === 'running'))
}

/** The keys that they are sent with are another's from now on. */
function forgetUploads(): void {
  set([])
  for (const controller of controllers.values()) controller.abort()
}

forgetWithAccount(forgetUploads)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useUploads(bucket: string): readonly UploadItem[] {
  const all = useSyncExternalStore(subscribe, () => items)
  return all.filter(({ access }) => access.bucket === bucket)
}

if (typeof window !== 'undefined') {
  addEventListener('beforeunload', (event) => {
    if (items.some(({ state }) => state === 'waiting' || state === 'running')) event.preventDefault()
  })
}
