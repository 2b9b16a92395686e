import { defaultLocation, secondLocation, type Location } from '../catalogue/locations.ts'
import { serverClassesOf } from '../catalogue/server-classes.ts'
import { baseImageSource, emptySource, insertDisk, insertReplica } from '../state/disks.ts'
import { insertFloatingIp } from '../state/floating-ips.ts'
import { insertNetwork, type NetworkRow } from '../state/networks.ts'
import { insertVm } from '../state/vms.ts'
import { DAY, HOUR, MINUTE } from '../time.ts'
import { mainAccount, projectAccount } from './accounts.ts'
import { clientsMoney, studioMoney } from './demo-money.ts'
import { demoMachines, type DemoMachine } from './demo-machines.ts'
import { addLoadBalancer, addObjectStorage, addUnused } from './demo-services.ts'
import { beginning, type Plot, type WorldBuilder } from './world.ts'

/** A lively account of a small studio: both locations, old and new things, some of them forgotten. */
export const demo: WorldBuilder = function* (plot) {
  const accounts = { studio: mainAccount(plot, beginning(plot.now)), clients: projectAccount(plot) }
  const networks = [defaultLocation, secondLocation].flatMap((location) => networksOf(plot, location))
  const vmUuids = new Map<string, string>()
  for (const machine of demoMachines.toSorted((a, b) => age(b) - age(a))) {
    const network = networks.find(
      (row) => row.location === machine.location.slug && row.name === machine.network,
    )
    if (!network) throw new Error(`No network for ${machine.name}`)
    vmUuids.set(machine.name, addMachine(plot, machine, network, accounts[machine.account]))
    yield
  }
  addUnused(plot, accounts.studio)
  addLoadBalancer(plot, accounts.studio, networks[0], vmUuids)
  yield* addObjectStorage(plot, accounts)
  yield* studioMoney(plot, accounts.studio)
  yield* clientsMoney(plot, accounts.clients)
}

function networksOf({ db, userId, now, random }: Plot, location: Location): NetworkRow[] {
  const owner = { userId, location, random }
  return [
    insertNetwork(db, { ...owner, name: 'Default network', createdAt: beginning(now) }),
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
  const createdAt = creationOf(machine, now)
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
    status: 'running',
    ...(machine.creatingFor !== undefined && {
      transition: { name: 'creating', until: now + machine.creatingFor },
    }),
    createdAt,
    updatedAt: machine.creatingFor === undefined ? createdAt + 12_000 : null,
  })
  if (machine.stoppedDaysAgo !== undefined) {
    const stoppedAt = now - machine.stoppedDaysAgo * DAY
    db.run("UPDATE vms SET status = 'stopped', updated_at = :at WHERE uuid = :uuid", {
      uuid: vmUuid,
      at: stoppedAt,
    })
  }
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

function creationOf(machine: DemoMachine, now: number): number {
  if (machine.creatingFor !== undefined) return now - MINUTE
  return machine.daysOld === 'oldest' ? beginning(now) + DAY : now - machine.daysOld * DAY - 3 * HOUR
}

function age(machine: DemoMachine): number {
  return machine.daysOld === 'oldest' ? Infinity : machine.daysOld
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
    // Backups are taken in the night, each in the place of an older one. What was paid for that place counts, not how often
    // it was taken anew: one that is gone stands for all of them.
    const begunAt = Math.floor(now / DAY) * DAY - daysAgo * DAY + 91 * MINUTE
    const earlier = insertReplica(db, copied, {
      type: 'backup',
      begunAt: createdAt,
      finishedAt: createdAt + DAY,
    })
    db.run('UPDATE replicas SET deleted_at = :at WHERE uuid = :uuid', {
      uuid: earlier,
      at: begunAt - (begunAt % HOUR),
    })
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
