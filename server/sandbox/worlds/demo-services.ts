import { defaultLocation, secondLocation } from '../catalogue/locations.ts'
import { insertKey } from '../state/s3-keys.ts'
import { baseImageSource, emptySource, insertDisk } from '../state/disks.ts'
import { insertFloatingIp } from '../state/floating-ips.ts'
import { insertLoadBalancer, insertRule, insertTarget } from '../state/load-balancers.ts'
import type { NetworkRow } from '../state/networks.ts'
import { DAY } from '../time.ts'
import { addBucket, backupObjects, mediaObjects, shopOnly, uploadObjects } from './demo-objects.ts'
import type { Plot } from './world.ts'

/** What nobody uses any longer and what still costs. */
export function addUnused({ db, userId, now, random }: Plot, billingAccountId: number): void {
  const owner = { userId, billingAccountId, random }
  const here = { ...owner, location: defaultLocation }
  const there = { ...owner, location: secondLocation }
  insertDisk(db, { ...here, sizeGb: 150, createdAt: now - 210 * DAY, source: emptySource })
  insertDisk(db, { ...there, sizeGb: 60, createdAt: now - 35 * DAY, source: baseImageSource('debian', '12') })
  insertFloatingIp(db, { ...here, name: 'old-campaign', createdAt: now - 160 * DAY })
  insertFloatingIp(db, { ...here, name: 'dns: A shop.example.com', createdAt: now - 20 * DAY })
  insertFloatingIp(db, { ...there, name: 'staging', createdAt: now - 75 * DAY })
}

/** In front of the company site; one of its targets is switched off. */
export function addLoadBalancer(
  { db, userId, now, random }: Plot,
  billingAccountId: number,
  network: NetworkRow | undefined,
  vmUuids: ReadonlyMap<string, string>,
): void {
  if (!network) throw new Error('No network for the load balancer')
  const createdAt = now - 300 * DAY
  const owner = { userId, location: defaultLocation, billingAccountId, createdAt, random }
  const uuid = insertLoadBalancer(db, { ...owner, name: 'company-site', network })
  insertRule(db, uuid, { sourcePort: 80, targetPort: 8080 }, createdAt, random)
  insertRule(db, uuid, { sourcePort: 443, targetPort: 8443 }, createdAt, random)
  for (const name of ['web-01', 'web-02', 'old-shop']) {
    const vmUuid = vmUuids.get(name)
    if (vmUuid === undefined) throw new Error(`No machine ${name}`)
    insertTarget(db, uuid, vmUuid, createdAt)
  }
  insertFloatingIp(db, { ...owner, name: 'company-site', assignedTo: { uuid, type: 'load_balancer' } })
}

export function* addObjectStorage(
  plot: Plot,
  accounts: { studio: number; clients: number },
): Iterable<undefined> {
  const { db, userId, now, random } = plot
  const { studio, clients } = accounts
  yield* addBucket(plot, { name: 'northwind-media', account: studio, daysOld: 320, objects: mediaObjects() })
  yield* addBucket(plot, {
    name: 'northwind-backups',
    account: studio,
    daysOld: 210,
    objects: backupObjects(now),
  })
  yield* addBucket(plot, { name: 'northwind-scratch', account: studio, daysOld: 40, objects: [] })
  yield* addBucket(plot, {
    name: 'shop-uploads',
    account: clients,
    daysOld: 120,
    objects: uploadObjects(),
    cors: shopOnly,
  })
  for (const daysOld of [318, 64]) insertKey(db, userId, now - daysOld * DAY, random)
}
