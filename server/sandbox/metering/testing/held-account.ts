import type { Database } from '../../database.ts'
import { DAY, HOUR, MINUTE, monthStart } from '../../time.ts'
import { HeldTenant } from './held-tenant.ts'

/** A tenant with nothing but its account, at ten past eight on the second day of a month. */
export async function heldAccount(db: Database): Promise<{ tenant: HeldTenant; account: number }> {
  const tenant = new HeldTenant(db)
  const accounts = await tenant.call<{ id: number }[]>('GET /v1/payment/billing_account/list')
  tenant.moveTo(monthStart(tenant.now, 1) + DAY + 8 * HOUR + 10 * MINUTE)
  return { tenant, account: accounts[0]?.id ?? 0 }
}

export const machine = { os_name: 'ubuntu', os_version: '24.04', vcpu: 2, ram: 2048, disks: 20 }

/** Without a public address. */
export function makeMachine(tenant: HeldTenant, account: number, fields: object = {}) {
  return tenant.call<{ uuid: string; storage: { uuid: string }[] }>('POST /v1/user-resource/vm', {
    billing_account_id: account,
    ...machine,
    name: 'web-01',
    username: 'tester',
    password: 'Password123',
    reserve_public_ip: 'false',
    ...fields,
  })
}
