import { imagesOf } from '../catalogue/images.ts'
import { defaultLocation, secondLocation, type Location } from '../catalogue/locations.ts'
import { defaultServerClass } from '../catalogue/server-classes.ts'
import { baseImageSource, emptySource, insertDisk } from '../state/disks.ts'
import { insertFloatingIp } from '../state/floating-ips.ts'
import { insertNetwork } from '../state/networks.ts'
import { insertVm } from '../state/vms.ts'
import { HOUR } from '../time.ts'
import { insertKey } from '../state/s3-keys.ts'
import type { NewObject } from '../s3/objects.ts'
import { mainAccount } from './accounts.ts'
import { addBucket, filler } from './demo-objects.ts'
import { promptMoney } from './demo-money.ts'
import { beginning, type Plot, type WorldBuilder } from './world.ts'

const ROLES = ['web', 'api', 'worker', 'db', 'cache', 'queue', 'proxy', 'batch']
const SIZES = [
  { vcpu: 1, memory: 1024, disk: 40 },
  { vcpu: 2, memory: 4096, disk: 40 },
  { vcpu: 4, memory: 8192, disk: 80 },
  { vcpu: 8, memory: 16384, disk: 160 },
] as const

/** 10,000 VMs of a large installation, two disks each; every fifth has a public address. */
export const large: WorldBuilder = function* (plot) {
  const account = mainAccount(plot, beginning(plot.now))
  yield* fill(plot, account, defaultLocation, 6000)
  yield* fill(plot, account, secondLocation, 4000)
  yield* addBucket(plot, { name: 'archive', account, daysOld: 300, objects: manyObjects() })
  insertKey(plot.db, plot.userId, plot.now, plot.random)
  yield* promptMoney(plot, account)
}

/** 20,000 in one place. */
function manyObjects(): NewObject[] {
  return Array.from({ length: 20_000 }, (_, at) =>
    filler(`record-${String(at + 1).padStart(5, '0')}.json`, 'application/json', 1000 + (at % 977)),
  )
}

function* fill(
  { db, userId, now, random }: Plot,
  billingAccountId: number,
  location: Location,
  count: number,
): Iterable<undefined> {
  const owner = { userId, location, billingAccountId, random }
  const network = insertNetwork(db, {
    ...owner,
    name: 'Default network',
    createdAt: now - count * HOUR,
    subnet: `10.${60 + location.order_nr}.0.0/18`,
  })
  const serverClassUuid = defaultServerClass(location).uuid
  const systems = imagesOf(location).filter((image) => !image.is_app_catalog)

  for (let at = 0; at < count; at++) {
    const system = systems[at % systems.length]
    const version = system?.versions[0]
    const size = SIZES[(at * 7) % SIZES.length]
    if (!system || !version || !size) throw new Error('The catalogue is empty')
    const createdAt = now - (count - at) * HOUR
    const windows = system.os_name === 'windows'
    const name = `${ROLES[at % ROLES.length]}-${String(at + 1).padStart(5, '0')}`
    const vmUuid = insertVm(db, {
      ...owner,
      network,
      nthAddress: at,
      serverClassUuid,
      name,
      description: '',
      osName: system.os_name,
      osVersion: version.os_version,
      vcpu: windows ? Math.max(2, size.vcpu) : size.vcpu,
      memory: windows ? Math.max(2048, size.memory) : size.memory,
      username: windows ? 'Administrator' : 'user',
      backup: at % 3 === 0,
      cloudInit: null,
      status: at % 6 === 5 ? 'stopped' : 'running',
      createdAt,
      updatedAt: createdAt,
    })
    const bootSource = baseImageSource(system.os_name, version.os_version)
    const boot = { vmUuid, device: 'vda', primary: true }
    const data = { vmUuid, device: 'vdb', primary: false }
    insertDisk(db, { ...owner, sizeGb: size.disk, createdAt, source: bootSource, attachment: boot })
    insertDisk(db, { ...owner, sizeGb: 50, createdAt, source: emptySource, attachment: data })
    if (at % 5 === 0)
      insertFloatingIp(db, {
        ...owner,
        name,
        createdAt,
        assignedTo: { uuid: vmUuid, type: 'virtual_machine' },
      })
    yield
  }
}
