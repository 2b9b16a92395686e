import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { defaultLocation } from '../catalogue/locations.ts'
import type { Database } from '../database.ts'
import { history, live } from '../metering/testing/history.ts'
import { HeldTenant, testDatabase } from '../metering/testing/held-tenant.ts'
import { MINUTE } from '../time.ts'
import { insertReplica, primaryDiskOf } from './disks.ts'
import { viewVms } from './vm-list-view.ts'
import { viewVm, type VmView } from './vm-view.ts'

let db: Database

beforeAll(() => {
  db = testDatabase()
})

afterAll(() => db.close())

const scopeOf = (tenant: HeldTenant) => ({
  userId: tenant.userId,
  onlyAccount: null,
  location: defaultLocation,
})
const list = (tenant: HeldTenant) => viewVms(db, scopeOf(tenant), tenant.now)

/** What the list should be: each read on its own, which keeps nothing. */
const oneByOne = (tenant: HeldTenant) =>
  list(tenant).map(({ uuid }) => viewVm(db, scopeOf(tenant), uuid, tenant.now))

function first(tenant: HeldTenant): VmView {
  const [vm] = list(tenant)
  if (vm === undefined) throw new Error('The tenant has no VM')
  return vm
}

describe('viewVms', () => {
  it('shows after any history what each VM shows on its own', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const tenant = new HeldTenant(db)
        const account = tenant.rows<{ id: number }>(
          'SELECT id FROM billing_accounts WHERE user_id = :user',
        )[0]?.id
        await live(tenant, [account ?? 0], steps, () => expect(list(tenant)).toEqual(oneByOne(tenant)))
      }),
      { numRuns: 10 },
    )
  })

  it('shows what comes with time alone: the end of a stop, a snapshot that is finished, one that is gone', () => {
    const tenant = new HeldTenant(db, 'demo')
    const { uuid } = list(tenant).find(({ status }) => status === 'running') ?? first(tenant)
    const seen = () => list(tenant).find((vm) => vm.uuid === uuid)
    const soon = tenant.now + MINUTE
    db.run(
      "UPDATE vms SET status = 'stopped', transition = 'stopping', transition_until = :soon WHERE uuid = :uuid",
      {
        soon,
        uuid,
      },
    )
    const replicas = seen()?.storage[0]?.replica.length ?? 0
    const disk = primaryDiskOf(db, uuid, tenant.now)
    const replica = insertReplica(db, disk, { type: 'snapshot', begunAt: tenant.now, finishedAt: soon })
    expect(seen()?.status).toBe('stopping')
    expect(seen()?.storage[0]?.replica).toHaveLength(replicas)

    tenant.moveTo(soon)
    expect(seen()?.status).toBe('stopped')
    expect(seen()?.storage[0]?.replica).toHaveLength(replicas + 1)

    db.run('UPDATE replicas SET deleted_at = :at WHERE uuid = :replica', { at: soon + MINUTE, replica })
    expect(seen()?.storage[0]?.replica).toHaveLength(replicas + 1)
    tenant.moveTo(soon + MINUTE)
    expect(seen()?.storage[0]?.replica).toHaveLength(replicas)
  })

  it('makes a VM anew only when something was written to it', () => {
    const tenant = new HeldTenant(db, 'demo')
    const before = list(tenant)
    const renamed = before.find(({ status }) => status === 'running') ?? first(tenant)
    db.run("UPDATE vms SET name = 'renamed' WHERE uuid = :uuid", { uuid: renamed.uuid })
    const after = list(tenant)
    const changed = after.filter((vm, at) => vm !== before[at] && vm.status !== 'creating')
    expect(changed.map(({ name }) => name)).toEqual(['renamed'])
  })
})
