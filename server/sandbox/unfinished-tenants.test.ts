import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { Database } from './database.ts'
import { createTenantAtOnce } from './tenancy.ts'
import { removeUnfinishedTenants } from './unfinished-tenants.ts'
import type { World } from './worlds/world.ts'

/** Of each table. */
function counts(db: Database): Record<string, number> {
  const tables = db.all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
  return Object.fromEntries(tables.map(({ name }) => [name, db.all(`SELECT 1 FROM ${name}`).length]))
}

it('of a tenant whose making was cut off nothing is left, of the others everything', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const db = new Database(join(dataDir, 'test.db'))
  const make = (world: World) => createTenantAtOnce(db, { world, speed: 1, hold: true }).userId
  make('demo')
  const before = counts(db)
  for (const world of ['demo', 'medium'] as const) {
    const userId = make(world)
    // As a process leaves it that was ended just before.
    db.run('UPDATE tenants SET is_whole = 0 WHERE user_id = :userId', { userId })
  }
  removeUnfinishedTenants(db)
  expect(counts(db)).toEqual(before)
  db.close()
  rmSync(dataDir, { recursive: true })
})
