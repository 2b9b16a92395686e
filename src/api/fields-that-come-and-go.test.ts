import { afterEach, expect, it, vi } from 'vitest'

import { billingAccountsQuery } from './billing-accounts'
import { offeredHostPoolsQuery } from './host-pools'
import { plainImagesQuery } from './images'
import { locationsQuery } from './locations'
import { networksQuery } from './networks'
import { pricingPolicyQuery } from './pricing'
import { createQueryClient } from './query-client'

afterEach(() => vi.unstubAllGlobals())

const newClient = () =>
  createQueryClient({ onUnauthenticated: () => undefined, onWriteSettled: () => undefined })

function answer(body: unknown): void {
  vi.stubGlobal('fetch', async () => Response.json(body))
}

it('takes null for a field that is not there: nothing is left out for it', async () => {
  const client = newClient()
  answer([
    {
      os_name: 'debian',
      is_default: null,
      is_app_catalog: null,
      versions: [{ os_version: '12', published: null }],
    },
  ])
  expect(await client.query(plainImagesQuery('cyc01'))).toHaveLength(1)
  answer([{ uuid: 'p', name: 'Basic', is_default_designated: null, is_visible: null, guest_limits: null }])
  expect(await client.query(offeredHostPoolsQuery('cyc01'))).toHaveLength(1)
  answer([{ uuid: 'n', name: 'Private', is_default: null, vlan_id: null }])
  expect(await client.query(networksQuery('cyc01'))).toMatchObject({ items: [{ uuid: 'n' }], malformed: 0 })
  answer([{ id: 6, is_default: null, is_active: null, is_deleted: null }])
  expect(await client.query(billingAccountsQuery)).toMatchObject({ items: [{ id: 6 }], malformed: 0 })
  answer({
    policy: [{ policyId: null, resourceType: 'RAM', price: 0.01, numCpus: null, serviceNameInUptime: null }],
  })
  expect(await client.query(pricingPolicyQuery)).toHaveLength(1)
})

it('calls a location without a name by its slug', async () => {
  answer([
    { slug: 'bus02', is_default: null, is_published: null },
    { slug: 'cyc01', display_name: 'Cyclone' },
  ])
  expect(await newClient().query(locationsQuery)).toMatchObject([
    { slug: 'bus02', display_name: 'bus02' },
    { slug: 'cyc01', display_name: 'Cyclone' },
  ])
})
