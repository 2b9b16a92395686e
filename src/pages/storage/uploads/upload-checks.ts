import { useEffect, useMemo, useSyncExternalStore } from 'react'

import { forgetWithAccount } from '@/components/account-memory'
import type { BucketAccess } from '@/pages/storage/s3/bucket-access'

import { tellItGoesOn, tellOfFailedCheck, tellOfQuestion } from './upload-notices'
import { isUploading, isWatched, startUploads, underWay, type UploadTarget } from './uploads'

interface Offer extends UploadTarget {
  readonly files: readonly { key: string; file: File }[]
}

/** Files that were chosen, before they are sent: is any of them there already? */
export interface UploadCheck extends Offer {
  readonly id: number
  readonly state: 'checking' | 'asking' | 'failed'
  readonly checked: number
  /** The names that are taken; known when it asks. */
  readonly existing: readonly string[]
  readonly error: unknown
}

let checks: readonly UploadCheck[] = []
let lastId = 0
const listeners = new Set<() => void>()
const controllers = new Map<number, AbortController>()

function set(next: readonly UploadCheck[]): void {
  checks = next
  for (const listener of listeners) listener()
}

/** Undefined when it was given up meanwhile. */
function change(id: number, changes: Partial<UploadCheck>): UploadCheck | undefined {
  set(checks.map((check) => (check.id === id ? { ...check, ...changes } : check)))
  return checks.find((check) => check.id === id)
}

/** Uploads files; those whose names are taken only when that was said. It goes on while other pages are looked at. */
export function offerUploads(offer: Offer): void {
  lastId += 1
  const check: UploadCheck = {
    ...offer,
    id: lastId,
    state: 'checking',
    checked: 0,
    existing: [],
    error: null,
  }
  set([...checks, check])
  void run(check)
}

async function run({ id, access, files }: UploadCheck): Promise<void> {
  const controller = new AbortController()
  controllers.set(id, controller)
  const keys = files.map(({ key }) => key)
  let next: UploadCheck | undefined
  try {
    const there = await access.existing(keys, {
      signal: controller.signal,
      onProgress: (checked) => change(id, { checked }),
    })
    const existing = [...new Set([...there, ...underWay(access.bucket, keys)])]
    if (existing.length === 0) acceptCheck(id)
    else next = change(id, { state: 'asking', existing })
  } catch (error) {
    next = change(id, { state: 'failed', error })
  } finally {
    if (controllers.get(id) === controller) controllers.delete(id)
  }
  if (next !== undefined && !isWatched(access.bucket)) tellOfDecision(next)
}

/** Sends the files, over those that are there. */
export function acceptCheck(id: number): void {
  const check = checks.find((each) => each.id === id)
  dropCheck(id)
  if (check !== undefined) startUploads(check, check.files)
}

/** Sends nothing. */
export function dropCheck(id: number): void {
  set(checks.filter((check) => check.id !== id))
  controllers.get(id)?.abort()
}

/** @param access as of `retryUpload` */
export function retryCheck(id: number, access: BucketAccess | null): void {
  const check = change(id, { state: 'checking', checked: 0, error: null, ...(access !== null && { access }) })
  if (check !== undefined) void run(check)
}

function tellOfDecision({ access: { bucket }, state, existing, error, onOpen }: UploadCheck): void {
  if (state === 'failed') tellOfFailedCheck({ bucket, onOpen }, error)
  else tellOfQuestion({ bucket, onOpen }, existing.length)
}

function wasLeft(bucket: string): void {
  const left = checks.filter(({ access }) => access.bucket === bucket)
  if (isWatched(bucket)) return
  for (const check of left.filter(({ state }) => state !== 'checking')) tellOfDecision(check)
  const going = left.findLast(({ state }) => state === 'checking')
  if (going !== undefined && !isUploading(bucket)) tellItGoesOn({ bucket, onOpen: going.onOpen })
}

forgetWithAccount(() => {
  set([])
  for (const controller of controllers.values()) controller.abort()
})

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For where the bucket is shown. */
export function useUploadChecks(bucket: string): readonly UploadCheck[] {
  const all = useSyncExternalStore(subscribe, () => checks)
  useEffect(() => () => wasLeft(bucket), [bucket])
  return useMemo(() => all.filter(({ access }) => access.bucket === bucket), [all, bucket])
}

/** The first that waits for an answer. */
export function useAskingCheck(bucket: string): UploadCheck | undefined {
  return useSyncExternalStore(subscribe, () =>
    checks.find(({ access, state }) => access.bucket === bucket && state === 'asking'),
  )
}

if (typeof window !== 'undefined') {
  addEventListener('beforeunload', (event) => {
    if (checks.length > 0) event.preventDefault()
  })
}
