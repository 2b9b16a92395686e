import type { Database } from '../database.ts'
import { s3KeyPair, systemRandom, type RandomBytes } from '../identifiers.ts'

export interface KeyRow {
  readonly access_key: string
  readonly secret_key: string
}

export function listKeys(db: Database, userId: number): KeyRow[] {
  return db.all<KeyRow>(
    'SELECT access_key, secret_key FROM s3_keys WHERE user_id = :user_id ORDER BY access_key',
    { user_id: userId },
  )
}

export function insertKey(
  db: Database,
  userId: number,
  createdAt: number,
  random: RandomBytes = systemRandom,
): void {
  const { accessKey, secretKey } = s3KeyPair(random)
  db.insert('s3_keys', {
    access_key: accessKey,
    secret_key: secretKey,
    user_id: userId,
    created_at: createdAt,
  })
}

/** Whether there was such a key. */
export function deleteKey(db: Database, userId: number, accessKey: string): boolean {
  const deleted = db.run('DELETE FROM s3_keys WHERE user_id = :user_id AND access_key = :key', {
    user_id: userId,
    key: accessKey,
  })
  return deleted > 0
}
