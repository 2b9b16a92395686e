import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { Database } from './database.ts'

let dataDir = ''
let db: Database

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
  db = new Database(join(dataDir, 'test.db'))
})

afterEach(() => {
  db.close()
  rmSync(dataDir, { recursive: true })
})

function addTenant(): number {
  return db.insert('tenants', {
    world: 'empty',
    clock_ms: 1,
    clock_set_at: 1,
    clock_speed: 0.5,
    clock_held: true,
  })
}

function count(): number | undefined {
  return db.get<{ count: number }>('SELECT COUNT(*) AS count FROM tenants')?.count
}

describe('Database', () => {
  it('stores flags as numbers and gives rows back as they are', () => {
    const id = addTenant()
    expect(
      db.all('SELECT user_id, world, clock_ms, clock_set_at, clock_speed, clock_held FROM tenants'),
    ).toEqual([
      { user_id: id, world: 'empty', clock_ms: 1, clock_set_at: 1, clock_speed: 0.5, clock_held: 1 },
    ])
  })

  it('reads many rows like few', () => {
    addTenant()
    expect(
      db.many(['user_id', 'world', 'clock_speed'], 'tenants WHERE world = :world', { world: 'empty' }),
    ).toEqual(db.all('SELECT user_id, world, clock_speed FROM tenants'))
    expect(db.many(['user_id'], 'tenants WHERE world = :world', { world: 'none' })).toEqual([])
  })

  it('refuses a statement that lacks a value', () => {
    expect(() => db.all('SELECT * FROM tenants WHERE user_id = :id')).toThrow('No value for :id')
  })

  it('undoes a transaction that fails, with everything inside it', () => {
    expect(() =>
      db.transaction(() => {
        db.transaction(addTenant)
        throw new Error('too late')
      }),
    ).toThrow('too late')
    expect(count()).toBe(0)
    addTenant()
    expect(count()).toBe(1)
  })

  it('keeps what it holds when it is opened again', () => {
    addTenant()
    db.close()
    db = new Database(join(dataDir, 'test.db'))
    expect(count()).toBe(1)
  })
})
