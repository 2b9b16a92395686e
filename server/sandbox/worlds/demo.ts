import { defaultLocation, secondLocation, type Location } from '../catalogue/locations.ts'
import { serverClassesOf } from '../catalogue/server-classes.ts'
import { baseImageSource, emptySource, insertDisk, insertReplica } from '../state/disks.ts'
import { insertFloatingIp } from '../state/floating-ips.ts'
import { insertNetwork, type NetworkRow } from '../state/networks.ts'
import { insertVm } from '../state/vms.ts'
import { DAY, HOUR, MINUTE } from '../time.ts'
import { mainAccount, projectAccount } from './accounts.ts'
import { demoMachines, type DemoMachine } from './demo-machines.ts'
import { addLoadBalancer, addObjectStorage, addUnused } from './demo-services.ts'
import type { Plot, WorldBuilder } from './world.ts'

/** A lively account of a small studio: both locations, old and new things, some of them forgotten. */
export const demo: WorldBuilder = (plot) => {
  const accounts = { studio: mainAccount(plot), clients: projectAccount(plot) }
  const networks = [defaultLocation, secondLocation].flatMap((location) => networksOf(plot, location))
  const vmUuids = new Map<string, string>()
  for (const machine of demoMachines.toSorted((a, b) => b.daysOld - a.daysOld)) {
    const network = networks.find(
      (row) => row.location === machine.location.slug && row.name === machine.network,
    )
    if (!network) throw new Error(`No network for ${machine.name}`)
    vmUuids.set(machine.name, addMachine(plot, machine, network, accounts[machine.account]))
  }
  addUnused(plot, accounts.studio)
  addLoadBalancer(plot, accounts.studio, networks[0], vmUuids)
  addObjectStorage(plot, accounts)
}

function networksOf({ db, userId, now, random }: Plot, location: Location): NetworkRow[] {
  const owner = { userId, location, random }
  return [
    insertNetwork(db, { ...owner, name: 'Default network', createdAt: now - 415 * DAY }),
    insertNetwork(db, { ...owner, name: 'Backend', createdAt: now - 400 * DAY }),
  ]
}

function addMachine(
  { db, userId, now, random }: Plot,
  machine: DemoMachine,
  network: NetworkRow,
  account: number,
): string {
  const owner = { userId, location: machine.location, billingAccountId: account, random }
  const createdAt = machine.creatingFor === undefined ? now - machine.daysOld * DAY - 3 * HOUR : now - MINUTE
  const serverClass = serverClassesOf(machine.location).find((entry) => entry.name === machine.serverClass)
  if (!serverClass) throw new Error(`No server class for ${machine.name}`)
  const vmUuid = insertVm(db, {
    ...owner,
    network,
    serverClassUuid: serverClass.uuid,
    name: machine.name,
    description: machine.description,
    osName: machine.system[0],
    osVersion: machine.system[1],
    vcpu: machine.vcpu,
    memory: machine.memory,
    username: machine.system[0] === 'windows' ? 'Administrator' : 'studio',
    backup: machine.backups !== undefined,
    cloudInit: null,
    status: machine.stoppedDaysAgo === undefined ? 'running' : 'stopped',
    ...(machine.creatingFor !== undefined && {
      transition: { name: 'creating', until: now + machine.creatingFor },
    }),
    createdAt,
    updatedAt: lastChange(machine, createdAt, now),
  })
  addDisks({ db, userId, now, random }, machine, account, vmUuid, createdAt)
  if (machine.publicAddress) {
    insertFloatingIp(db, {
      ...owner,
      name: machine.name,
      createdAt,
      assignedTo: { uuid: vmUuid, type: 'virtual_machine' },
    })
  }
  return vmUuid
}

function lastChange(machine: DemoMachine, createdAt: number, now: number): number | null {
  if (machine.creatingFor !== undefined) return null
  return machine.stoppedDaysAgo === undefined ? createdAt + 12_000 : now - machine.stoppedDaysAgo * DAY
}

function addDisks(
  plot: Plot,
  machine: DemoMachine,
  account: number,
  vmUuid: string,
  createdAt: number,
): void {
  const { db, userId, now, random } = plot
  const owner = { userId, location: machine.location, billingAccountId: account, createdAt, random }
  const system = { os_name: machine.system[0], os_version: machine.system[1] }
  const boot = insertDisk(db, {
    ...owner,
    sizeGb: machine.disk,
    source: baseImageSource(...machine.system),
    attachment: { vmUuid, device: 'vda', primary: true },
  })
  const copied = {
    ...boot,
    ...system,
    user_id: userId,
    location: machine.location.slug,
    size_gb: machine.disk,
  }
  for (const daysAgo of machine.snapshots ?? []) {
    const begunAt = now - daysAgo * DAY
    insertReplica(db, copied, { type: 'snapshot', begunAt, finishedAt: begunAt + 19_000 })
  }
  for (let daysAgo = machine.backups ?? 0; daysAgo > 0; daysAgo--) {
    // Backups are taken in the night.
    const begunAt = Math.floor(now / DAY) * DAY - daysAgo * DAY + 91 * MINUTE
    insertReplica(db, copied, { type: 'backup', begunAt, finishedAt: begunAt + 41_000 })
  }
  for (const [at, sizeGb] of (machine.extraDisks ?? []).entries()) {
    insertDisk(db, {
      ...owner,
      sizeGb,
      source: emptySource,
      attachment: { vmUuid, device: at === 0 ? 'vdb' : 'vdc', primary: false },
    })
  }
}
