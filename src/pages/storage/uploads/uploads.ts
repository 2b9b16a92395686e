import { useEffect, useSyncExternalStore } from 'react'

import { forgetWithAccount } from '@/components/account-memory'
import { showUploads } from '@/components/uploads-under-way'
import type { BucketAccess } from '@/pages/storage/s3/bucket-access'

import { tellItGoesOn, tellOfArrivals, tellOfFailure } from './upload-notices'

/** What files are uploaded with. */
export interface UploadTarget {
  readonly access: BucketAccess
  /** Called when one is there, or soon after: of many files not for each. `isLast`: no other is on its way into this bucket. */
  readonly onDone: (isLast: boolean) => void
  /** Leads to the folder where they go, for whoever is elsewhere. */
  readonly onOpen: () => void
}

export interface UploadItem extends UploadTarget {
  readonly id: number
  readonly key: string
  readonly file: File
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** Bytes that have arrived. */
  readonly sent: number
  readonly error: unknown
}

/** Files at once; each of them sends some parts side by side. */
const AT_ONCE = 2
/** What is shown of the bucket is read again at most so often while files arrive, in milliseconds. */
const TOLD_EACH_MS = 3_000

let items: readonly UploadItem[] = []
let lastId = 0
const listeners = new Set<() => void>()
const controllers = new Map<number, AbortController>()
/** How many places show a bucket's uploads. */
const watchers = new Map<string, number>()
/** When it was last told that files arrived in a bucket. */
const toldAt = new Map<string, number>()

function set(next: readonly UploadItem[]): void {
  items = next
  for (const listener of listeners) listener()
  const going = items.filter(isUnderWay)
  const last = going.at(-1)
  showUploads(last === undefined ? null : { count: going.length, onOpen: last.onOpen })
}

function change(id: number, changes: Partial<UploadItem>): void {
  set(items.map((item) => (item.id === id ? { ...item, ...changes } : item)))
}

/** They go on while other pages are looked at. */
export function startUploads(
  { access, onDone, onOpen }: UploadTarget,
  files: readonly { key: string; file: File }[],
): void {
  const added = files.map(({ key, file }): UploadItem => {
    lastId += 1
    return { access, onDone, onOpen, id: lastId, key, file, state: 'waiting', sent: 0, error: null }
  })
  set([...items, ...added])
  startNext()
}

function startNext(): void {
  while (items.filter(({ state }) => state === 'running').length < AT_ONCE) {
    const next = items.find((item) => item.state === 'waiting' && !isTaken(item))
    if (next === undefined) return
    void run(next)
  }
}

/** Two files of one name go one after the other, so that the one chosen last is the one that stays. */
const isTaken = ({ access, key }: UploadItem): boolean =>
  items.some((item) => item.state === 'running' && item.key === key && item.access.bucket === access.bucket)

/** Those of the keys that a file is on its way to. */
export function underWay(bucket: string, keys: readonly string[]): string[] {
  const going = new Set(
    items.flatMap((item) => (item.access.bucket === bucket && isUnderWay(item) ? item.key : [])),
  )
  return keys.filter((key) => going.has(key))
}

async function run(item: UploadItem): Promise<void> {
  const { id, access, key, file } = item
  const controller = new AbortController()
  controllers.set(id, controller)
  change(id, { state: 'running', sent: 0, error: null })
  try {
    await access.upload(key, file, {
      signal: controller.signal,
      onProgress: (sent) => change(id, { sent }),
    })
    change(id, { state: 'done', sent: file.size })
  } catch (error) {
    change(id, controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error })
    if (!controller.signal.aborted) hasFailed(item, error)
  } finally {
    controllers.delete(id)
    if (items.some((each) => each.id === id)) hasArrived(item)
    startNext()
  }
}

/** A thousand files are not a thousand readings of the list. */
function hasArrived({ access: { bucket }, onDone, onOpen }: UploadItem): void {
  const isLast = !isUploading(bucket)
  if (!isLast && Date.now() - (toldAt.get(bucket) ?? 0) < TOLD_EACH_MS) return
  toldAt.set(bucket, Date.now())
  onDone(isLast)
  // Whoever is elsewhere hears that all are there; failures were told of one by one.
  const done = items.filter((item) => item.access.bucket === bucket && item.state === 'done').length
  if (isLast && done > 0 && !isWatched(bucket)) tellOfArrivals({ bucket, onOpen }, done)
}

/** Whether it is on screen. */
export const isWatched = (bucket: string): boolean => (watchers.get(bucket) ?? 0) > 0

function hasFailed({ access: { bucket }, file, onOpen }: UploadItem, error: unknown): void {
  // Where the bucket is shown, its line says so.
  if (!isWatched(bucket)) tellOfFailure({ bucket, onOpen }, file.name, error)
}

function wasLeft(bucket: string): void {
  const going = items.findLast((item) => item.access.bucket === bucket && isUnderWay(item))
  if (!isWatched(bucket) && going !== undefined) tellItGoesOn({ bucket, onOpen: going.onOpen })
}

const isUnderWay = ({ state }: UploadItem): boolean => state === 'waiting' || state === 'running'

export const isUploading = (bucket: string): boolean =>
  items.some((item) => item.access.bucket === bucket && isUnderWay(item))

export function cancelUpload(id: number): void {
  const item = items.find((each) => each.id === id)
  if (item?.state === 'waiting') change(id, { state: 'cancelled' })
  else controllers.get(id)?.abort()
}

/**
 * From the beginning: what had arrived of it was thrown away with the failure.
 * @param access what opens the bucket now: it may have failed because its key was deleted
 */
export function retryUpload(id: number, access: BucketAccess | null): void {
  change(id, { state: 'waiting', sent: 0, error: null, ...(access !== null && { access }) })
  startNext()
}

/** Forgets those of a bucket that have ended. */
export function clearUploads(bucket: string): void {
  set(items.filter((item) => item.access.bucket !== bucket || isUnderWay(item)))
}

/** The keys that they are sent with are another's from now on. */
function forgetUploads(): void {
  set([])
  toldAt.clear()
  for (const controller of controllers.values()) controller.abort()
}

forgetWithAccount(forgetUploads)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useUploads(bucket: string): readonly UploadItem[] {
  const all = useSyncExternalStore(subscribe, () => items)
  useEffect(() => {
    const count = (by: number) => watchers.set(bucket, (watchers.get(bucket) ?? 0) + by)
    count(1)
    return () => {
      count(-1)
      wasLeft(bucket)
    }
  }, [bucket])
  return all.filter(({ access }) => access.bucket === bucket)
}

if (typeof window !== 'undefined') {
  addEventListener('beforeunload', (event) => {
    if (items.some(isUnderWay)) event.preventDefault()
  })
}
