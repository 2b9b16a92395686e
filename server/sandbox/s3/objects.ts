import type { Database } from '../database.ts'
import type { Content } from './content.ts'
import { noSuchBucket } from './failure.ts'

export interface StoredObject extends Content {
  readonly key: string
  readonly etag: string
  readonly content_type: string
  readonly modified_at: number
}

export type NewObject = Omit<StoredObject, 'modified_at'>

export function findObject(db: Database, bucketId: number, key: string): StoredObject | undefined {
  return db.get<StoredObject>('SELECT * FROM s3_objects WHERE bucket_id = :bucket AND key = :key', {
    bucket: bucketId,
    key,
  })
}

/**
 * Puts an object in the place of one of the same key; answers with the file that is of no use any more. The bucket may have been deleted
 * while the bytes were on their way.
 */
export function putObject(db: Database, bucketId: number, object: NewObject, now: number): string | null {
  return db.transaction(() => {
    if (
      db.get('SELECT id FROM buckets WHERE id = :bucket AND deleted_at IS NULL', { bucket: bucketId }) ===
      undefined
    )
      throw noSuchBucket()
    const before = findObject(db, bucketId, object.key)
    if (before !== undefined) removeRow(db, bucketId, object.key)
    insertObject(db, bucketId, object, now)
    count(db, bucketId, object.size - (before?.size ?? 0), before === undefined ? 1 : 0, now)
    return before?.file ?? null
  })
}

/** Without a count: of a world, which says the totals itself. */
export function insertObject(db: Database, bucketId: number, object: NewObject, now: number): void {
  db.insert('s3_objects', { bucket_id: bucketId, ...object, modified_at: now })
}

/** Answers with the file that is of no use any more. What is not there is deleted already (S3, "DeleteObject"). */
export function deleteObject(db: Database, bucketId: number, key: string, now: number): string | null {
  return db.transaction(() => {
    const object = findObject(db, bucketId, key)
    if (object === undefined) return null
    removeRow(db, bucketId, key)
    count(db, bucketId, -object.size, -1, now)
    return object.file
  })
}

function removeRow(db: Database, bucketId: number, key: string): void {
  db.run('DELETE FROM s3_objects WHERE bucket_id = :bucket AND key = :key', { bucket: bucketId, key })
}

function count(db: Database, bucketId: number, bytes: number, objects: number, now: number): void {
  db.run(
    `UPDATE buckets SET size_bytes = size_bytes + :bytes, num_objects = num_objects + :objects,
       modified_at = :now, updated_at = :now WHERE id = :bucket`,
    { bucket: bucketId, bytes, objects, now },
  )
}

export interface Listing {
  readonly objects: readonly StoredObject[]
  readonly prefixes: readonly string[]
  /** Where the next page begins; null at the end. */
  readonly next: Cursor | null
}

/** The first key of a page: `from` itself, or the first one behind `after`. */
export interface Cursor {
  readonly from: string
  readonly after: string
}

interface ListOptions {
  readonly prefix: string
  readonly delimiter: string
  readonly max: number
  readonly cursor: Cursor
}

/** A page of a bucket in the order of its keys' bytes; what shares a prefix up to the delimiter is one entry, and is skipped as a whole. */
export function listObjects(db: Database, bucketId: number, options: ListOptions): Listing {
  const { prefix, delimiter, max } = options
  const objects: StoredObject[] = []
  const prefixes: string[] = []
  let cursor = options.cursor
  while (objects.length + prefixes.length < max) {
    const wanted = max - objects.length - prefixes.length
    const rows = db.all<StoredObject>(
      `SELECT * FROM s3_objects WHERE bucket_id = :bucket AND key >= :from AND key > :after ORDER BY key LIMIT :limit`,
      {
        bucket: bucketId,
        from: cursor.from > prefix ? cursor.from : prefix,
        after: cursor.after,
        limit: wanted,
      },
    )
    let isSkipping = false
    for (const row of rows) {
      if (!row.key.startsWith(prefix)) return { objects, prefixes, next: null }
      const end = delimiter === '' ? -1 : row.key.indexOf(delimiter, prefix.length)
      if (end >= 0) {
        const common = row.key.slice(0, end + delimiter.length)
        prefixes.push(common)
        cursor = { from: behind(common), after: '' }
        isSkipping = true
        break
      }
      objects.push(row)
      cursor = { from: '', after: row.key }
    }
    if (!isSkipping && rows.length < wanted) return { objects, prefixes, next: null }
  }
  return { objects, prefixes, next: hasMore(db, bucketId, prefix, cursor) ? cursor : null }
}

function hasMore(db: Database, bucketId: number, prefix: string, { from, after }: Cursor): boolean {
  const row = db.get<{ key: string }>(
    `SELECT key FROM s3_objects WHERE bucket_id = :bucket AND key >= :from AND key > :after ORDER BY key LIMIT 1`,
    { bucket: bucketId, from: from > prefix ? from : prefix, after },
  )
  return row?.key.startsWith(prefix) ?? false
}

/** The first text behind all that begin so. */
function behind(prefix: string): string {
  const last = prefix.codePointAt(prefix.length - 1) ?? 0
  return prefix.slice(0, -1) + String.fromCodePoint(last + 1)
}
