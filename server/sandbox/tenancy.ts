import { setImmediate } from 'node:timers/promises'

import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { apiToken, seededRandom, uuid } from './identifiers.ts'
import { authenticate, insertToken } from './state/tokens.ts'
import { demo } from './worlds/demo.ts'
import { empty } from './worlds/empty.ts'
import { large } from './worlds/large.ts'
import { medium } from './worlds/medium.ts'
import { beginning, type World, type WorldBuilder } from './worlds/world.ts'

export const DEMO_TOKEN = 'demo'

const builders: Readonly<Record<World, WorldBuilder>> = { demo, empty, medium, large }

interface NewTenant {
  readonly world: World
  readonly speed: number
  readonly hold: boolean
  readonly token?: string
}

interface MadeTenant {
  readonly token: string
  readonly userId: number
}

/** Milliseconds for which a world is made before others have their turn. */
const SLICE_MS = 8

/**
 * Makes a tenant and fills its world, a little at a time: a large one takes seconds, in which others go on being answered. Nobody
 * knows its token before it is whole; of one that is cut off `removeUnfinishedTenants` leaves nothing.
 */
export async function createTenant(db: Database, tenant: NewTenant): Promise<MadeTenant> {
  const making = make(db, tenant)
  for (;;) {
    const end = performance.now() + SLICE_MS
    const step = db.transaction(() => {
      let next = making.next()
      while (next.done !== true && performance.now() < end) next = making.next()
      return next
    })
    if (step.done === true) return step.value
    await setImmediate()
  }
}

/** As `createTenant`, all or nothing. */
export function createTenantAtOnce(db: Database, tenant: NewTenant): MadeTenant {
  return db.transaction(() => {
    const making = make(db, tenant)
    for (;;) {
      const step = making.next()
      if (step.done === true) return step.value
    }
  })
}

/** Everything in the tenant is determined by its world, the user's number and the instant. */
function* make(db: Database, tenant: NewTenant): Generator<undefined, MadeTenant> {
  const now = Date.now()
  const userId = db.insert('tenants', {
    world: tenant.world,
    clock_ms: now,
    clock_set_at: now,
    clock_speed: tenant.speed,
    clock_held: tenant.hold,
    is_whole: false,
  })
  const random = seededRandom(`tenant ${userId}`)
  const token = tenant.token ?? apiToken()
  db.insert('users', {
    user_id: userId,
    cookie_id: uuid(random).replaceAll('-', ''),
    consumer_id: uuid(random),
    email: 'user@example.com',
    first_name: 'Cloudia',
    last_name: 'Iaas',
    personal_id_number: '123456',
    phone_number: '+111111111',
    created_at: beginning(now),
    updated_at: now - 30 * 86_400_000,
    last_activity: now,
  })
  insertToken(db, {
    userId,
    token,
    description: 'Control panel',
    restricted: false,
    account: null,
    createdAt: now,
  })
  // Not what its clock says by now: of one that is quick that is later, and the world would lie in the future.
  yield* builders[tenant.world]({ db, userId, now, random })
  db.run('UPDATE tenants SET is_whole = 1 WHERE user_id = :userId', { userId })
  return { token, userId }
}

/** The token that anyone can sign in with; made at the first start, and again should it have been deleted. Its time passes as asked for. */
export function ensureDemoTenant(db: Database, clock: Clock, speed: number): void {
  const there = authenticate(db, DEMO_TOKEN)
  if (there !== undefined) {
    if (clock.state(there.userId).speed !== speed) clock.set(there.userId, { speed })
    return
  }
  createTenantAtOnce(db, { world: 'demo', speed, hold: false, token: DEMO_TOKEN })
}
