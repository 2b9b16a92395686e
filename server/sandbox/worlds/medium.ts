import { defaultLocation } from '../catalogue/locations.ts'
import { defaultServerClass } from '../catalogue/server-classes.ts'
import { baseImageSource, insertDisk } from '../state/disks.ts'
import { insertFloatingIp } from '../state/floating-ips.ts'
import { insertLoadBalancer, insertRule, insertTarget } from '../state/load-balancers.ts'
import { insertNetwork } from '../state/networks.ts'
import { insertVm } from '../state/vms.ts'
import { DAY, HOUR } from '../time.ts'
import { mainAccount } from './accounts.ts'
import { promptMoney } from './demo-money.ts'
import { beginning, type WorldBuilder } from './world.ts'

const ROLES = ['web', 'api', 'worker', 'db', 'cache', 'queue']
const NETWORKS = ['Default network', 'Backend', 'Office', 'Test'] as const
const PER_NETWORK = 75
const BALANCERS = 3
const TARGETS = 8

/** 300 VMs of a company in one location: four networks, three load balancers, every fifth VM with a public address. */
export const medium: WorldBuilder = function* (plot) {
  const { db, userId, now, random } = plot
  const billingAccountId = mainAccount(plot, beginning(now))
  const owner = { userId, location: defaultLocation, billingAccountId, random }
  const serverClassUuid = defaultServerClass(defaultLocation).uuid
  const networks = NETWORKS.map((name, at) =>
    insertNetwork(db, { ...owner, name, createdAt: now - (400 - at) * DAY }),
  )
  const vms = networks.flatMap((network, n) =>
    Array.from({ length: PER_NETWORK }, (_, i) => {
      const at = n * PER_NETWORK + i
      const name = `${ROLES[at % ROLES.length]}-${String(at + 1).padStart(3, '0')}`
      const createdAt = now - (NETWORKS.length * PER_NETWORK - at) * HOUR
      const uuid = insertVm(db, {
        ...owner,
        network,
        nthAddress: i,
        serverClassUuid,
        name,
        description: '',
        osName: 'debian',
        osVersion: '12',
        vcpu: 2,
        memory: 4096,
        username: 'user',
        backup: false,
        cloudInit: null,
        status: at % 10 === 9 ? 'stopped' : 'running',
        createdAt,
        updatedAt: createdAt,
      })
      insertDisk(db, {
        ...owner,
        sizeGb: 40,
        createdAt,
        source: baseImageSource('debian', '12'),
        attachment: { vmUuid: uuid, device: 'vda', primary: true },
      })
      if (at % 5 === 0)
        insertFloatingIp(db, { ...owner, name, createdAt, assignedTo: { uuid, type: 'virtual_machine' } })
      return { uuid, network }
    }),
  )
  for (let b = 0; b < BALANCERS; b++) {
    const network = networks[b]
    if (network === undefined) throw new Error('More load balancers than networks')
    const createdAt = now - 90 * DAY
    const name = `front-${b + 1}`
    const uuid = insertLoadBalancer(db, { ...owner, network, name, createdAt })
    insertRule(db, uuid, { sourcePort: 80, targetPort: 8080 }, createdAt, random)
    insertRule(db, uuid, { sourcePort: 443, targetPort: 8443 }, createdAt, random)
    const members = vms.filter((vm) => vm.network === network).slice(0, TARGETS)
    for (const vm of members) insertTarget(db, uuid, vm.uuid, createdAt)
    insertFloatingIp(db, { ...owner, name, createdAt, assignedTo: { uuid, type: 'load_balancer' } })
  }
  yield* promptMoney(plot, billingAccountId)
}
