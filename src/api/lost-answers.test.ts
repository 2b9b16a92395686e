import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { deleteBillingAccount, setDefaultBillingAccount } from './billing-accounts'
import { deleteBucket, moveBucketToAccount } from './buckets'
import { removeCard, setPrimaryCard } from './cards'
import { createDisk, deleteDisk, moveDiskToAccount } from './disks'
import {
  assignFloatingIp,
  moveFloatingIpToAccount,
  releaseFloatingIp,
  renameFloatingIp,
  unassignFloatingIp,
} from './floating-ips'
import { FoundError, isOutcomeOpen } from './found-error'
import {
  addBalancerTarget,
  addForwardingRule,
  deleteLoadBalancer,
  moveLoadBalancerToAccount,
  removeBalancerTarget,
  removeForwardingRule,
  renameLoadBalancer,
} from './load-balancer-changes'
import { deleteNetwork, makeNetworkDefault, renameNetwork } from './networks'
import { createQueryClient } from './query-client'
import { createS3Key, deleteS3Key, s3KeysQuery } from './s3-access'
import { createToken, deleteToken, liftToken, restrictToken, tokensQuery } from './tokens'
import { updateProfile, userQuery } from './user'

/** What a reading answers, the last from then on. */
let readings: unknown[] = []
let written: () => Response = () => Response.error()
let writes = 0

beforeEach(() => {
  vi.useFakeTimers()
  writes = 0
  vi.stubGlobal('fetch', async (_path: string, { method }: { method: string }) => {
    if (method !== 'GET') {
      writes += 1
      return written()
    }
    const [next, ...others] = readings
    if (others.length > 0) readings = others
    return Response.json(next)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const newClient = () =>
  createQueryClient({ onUnauthenticated: () => undefined, onWriteSettled: () => undefined })
type Client = ReturnType<typeof newClient>
type Options = Parameters<ReturnType<Client['getMutationCache']>['build']>[1]

async function outcomeOf(options: unknown, variables: unknown, client = newClient()): Promise<unknown> {
  const mutation = client.getMutationCache().build(client, options as Options)
  const ended = mutation.execute(variables as never).then(
    () => 'done',
    (error: unknown) => error,
  )
  await vi.runAllTimersAsync()
  return ended
}

const lost = () => Response.error()
/** Success bodies vary (rules.md, "Observed"). */
const merelyTrue = () => Response.json(true)

const at = { location: 'cyc01', uuid: 'u', name: 'a' }
const account = { billing_account_id: 2, account: 'Two' }
const ip = { location: 'cyc01', address: '10.0.0.1' }
const token = { id: 1, name: 'CI', isUsed: false, description: 'CI' }
const plainToken = { id: 1, description: 'CI', restricted: false, billing_account_id: 0 }

const ports = { source_port: 80, target_port: 8080 }
const balancer = {
  uuid: 'u',
  display_name: 'a',
  billing_account_id: 1,
  targets: [{ target_uuid: 'w' }],
  forwarding_rules: [{ uuid: 'r', source_port: 443, target_port: 8443 }],
}

const card = { id: 1, billing_account_id: 6, card: 'Visa' }

const changes = [
  ['name a network', renameNetwork, { ...at, newName: 'b' }, at, { uuid: 'u', name: 'b' }],
  ['make it the default', makeNetworkDefault, at, at, { ...at, is_default: true }],
  [
    'move a disk',
    moveDiskToAccount,
    { ...at, ...account },
    { ...at, billing_account_id: 1 },
    { ...at, ...account },
  ],
  [
    'move a bucket',
    moveBucketToAccount,
    { name: 'a', ...account },
    { name: 'a', billing_account_id: 1 },
    { name: 'a', ...account },
  ],
  ['name an address', renameFloatingIp, { ...ip, name: 'b' }, ip, { ...ip, name: 'b' }],
  [
    'move an address',
    moveFloatingIpToAccount,
    { ...ip, ...account },
    { ...ip, billing_account_id: 1 },
    { ...ip, ...account },
  ],
  [
    'assign it',
    assignFloatingIp,
    { ...ip, to: { kind: 'vm', uuid: 'v', name: 'web' } },
    ip,
    { ...ip, assigned_to: 'v' },
  ],
  ['unassign it', unassignFloatingIp, { ...ip, from: 'web' }, { ...ip, assigned_to: 'v' }, ip],
  [
    'name a load balancer',
    renameLoadBalancer,
    { ...at, newName: 'b' },
    balancer,
    { ...balancer, display_name: 'b' },
  ],
  [
    'move a load balancer',
    moveLoadBalancerToAccount,
    { ...at, ...account },
    balancer,
    { ...balancer, ...account },
  ],
  [
    'add a target',
    addBalancerTarget,
    { ...at, target_uuid: 'v', target: 'web' },
    balancer,
    { ...balancer, targets: [{ target_uuid: 'v' }] },
  ],
  [
    'remove a target',
    removeBalancerTarget,
    { ...at, target_uuid: 'w', target: 'web' },
    balancer,
    { ...balancer, targets: [] },
  ],
  [
    'add a rule',
    addForwardingRule,
    { ...at, ...ports },
    balancer,
    { ...balancer, forwarding_rules: [{ uuid: 's', ...ports }] },
  ],
  [
    'remove a rule',
    removeForwardingRule,
    { ...at, rule_uuid: 'r', ...ports },
    balancer,
    { ...balancer, forwarding_rules: [] },
  ],
  [
    'make an account the default',
    setDefaultBillingAccount,
    { id: 6, account: 'A' },
    { id: 6, is_default: false },
    { id: 6, is_default: true },
  ],
  [
    'make a card primary',
    setPrimaryCard,
    card,
    [{ id: 1 }, { id: 2, is_primary: true }],
    [{ id: 1, is_primary: true }, { id: 2 }],
  ],
  [
    'restrict a token',
    restrictToken,
    { ...token, onlyAccount: 2 },
    [plainToken],
    [{ ...plainToken, restricted: true, billing_account_id: 2 }],
  ],
  [
    'lift it',
    liftToken,
    { ...token, onlyAccount: null },
    [{ ...plainToken, restricted: true }],
    [plainToken],
  ],
] as const

describe('a change', () => {
  it.each(changes)('counts as done when it is seen, whatever came of the answer: %s', async (...change) => {
    const [, options, variables, , after] = change
    for (const answer of [lost, merelyTrue]) {
      written = answer
      readings = [after]
      expect(await outcomeOf(options, variables)).toBe('done')
    }
    expect(writes).toBe(2)
  })

  it.each(changes)('is said not to be done when it is not seen: %s', async (...change) => {
    const [, options, variables, before] = change
    written = lost
    readings = [before]
    const failure = await outcomeOf(options, variables)
    expect(failure).toBeInstanceOf(FoundError)
    expect(isOutcomeOpen(failure)).toBe(false)
    expect(writes).toBe(1)
  })

  it('stays unclear where the service does not tell', async () => {
    written = lost
    readings = [{ uuid: 'u' }]
    expect(isOutcomeOpen(await outcomeOf(moveDiskToAccount, { ...at, ...account }))).toBe(true)
    readings = [[]]
    expect(isOutcomeOpen(await outcomeOf(liftToken, { ...token, onlyAccount: null }))).toBe(true)
  })

  it('of the profile shows what was sent, also when nothing of it is answered', async () => {
    written = merelyTrue
    readings = [{ id: 1, name: 'a@example.com' }]
    const client = newClient()
    client.setQueryData(userQuery.queryKey, {
      id: 1,
      name: 'a',
      profile_data: { first_name: 'A', last_name: 'B' },
    })
    expect(await outcomeOf(updateProfile, { last_name: 'C' }, client)).toBe('done')
    expect(client.getQueryData(userQuery.queryKey)?.profile_data).toMatchObject({
      first_name: 'A',
      last_name: 'C',
    })
  })
})

describe('a removal whose answer is lost', () => {
  it.each([
    ['network', deleteNetwork, at, at],
    ['disk', deleteDisk, at, at],
    ['load balancer', deleteLoadBalancer, at, at],
    ['bucket', deleteBucket, { name: 'a' }, { name: 'a' }],
    ['key', deleteS3Key, { access_key: 'k' }, { accessKey: 'k', secretKey: 's' }],
    ['token', deleteToken, token, plainToken],
    ['card', removeCard, card, { id: 1 }],
    ['account', deleteBillingAccount, { id: 6, account: 'A' }, { id: 6 }],
  ] as const)('is done when the list has it no more: %s', async (_what, options, variables, one) => {
    written = lost
    readings = [[]]
    expect(await outcomeOf(options, variables)).toBe('done')
    readings = [[one]]
    expect(await outcomeOf(options, variables)).toBeInstanceOf(FoundError)
    // It may be the one that cannot be read.
    readings = [[7]]
    expect(isOutcomeOpen(await outcomeOf(options, variables))).toBe(true)
    // By then somebody else has removed it.
    written = () => Response.json({ message: 'Not found' }, { status: 404 })
    readings = [[]]
    expect(await outcomeOf(options, variables)).toBe('done')
  })

  it('of an address, too', async () => {
    written = lost
    readings = [ip, []]
    expect(await outcomeOf(releaseFloatingIp, { ...ip, holder: null })).toBe('done')
  })
})

describe('a secret that is made', () => {
  it('is found when the answer is lost, and not made again', async () => {
    written = lost
    const client = newClient()
    readings = [[plainToken], [plainToken, { ...plainToken, id: 2, description: 'New' }]]
    const rights = { description: 'New', onlyAccount: null, known: [1] }
    expect(await outcomeOf(createToken, rights, client)).toBe('done')
    expect(client.getQueryData(tokensQuery.queryKey)?.items.map(({ id }) => id)).toEqual([1, 2])

    const key = { accessKey: 'k', secretKey: 's' }
    readings = [[], [key]]
    expect(await outcomeOf(createS3Key, undefined, client)).toBe('done')
    expect(client.getQueryData(s3KeysQuery.queryKey)?.items).toEqual([key])
    expect(writes).toBe(2)
  })

  it('is said not to be made when it is not there', async () => {
    written = lost
    readings = [[plainToken]]
    const failure = await outcomeOf(createToken, { description: 'CI', onlyAccount: null, known: [1] })
    expect(failure).toBeInstanceOf(FoundError)
    expect(isOutcomeOpen(failure)).toBe(false)
  })
})

describe('a disk whose making was not answered', () => {
  const wanted = {
    location: 'cyc01',
    size_gb: 20,
    billing_account_id: 6,
    source: { type: 'OS_BASE', image: 'debian' },
  }

  it('is the new one that nothing speaks against', async () => {
    written = lost
    for (const made of [
      { uuid: 'n', size_gb: 20 },
      { uuid: 'n', size_gb: 20, source_image_type: 'OS_BASE' },
    ]) {
      readings = [[], [made]]
      expect(await outcomeOf(createDisk, wanted)).toBe('done')
    }
    readings = [
      [],
      [
        { uuid: 'n', size_gb: 40 },
        { uuid: 'm', size_gb: 20, source_image_type: 'EMPTY' },
      ],
    ]
    expect(await outcomeOf(createDisk, wanted)).toBeInstanceOf(FoundError)
  })
})
