import type { Database } from '../database.ts'
import type { Scope } from '../http/call.ts'
import { lasting } from '../http/written.ts'
import { EXISTS, listAttachedDisks, listReplicas } from './disks.ts'
import { IN_SCOPE, scopeValues } from './scope.ts'
import { grouped, viewVm, vmView, type VmView } from './vm-view.ts'
import { listVms } from './vms.ts'

/** A view and the revision of the VM that it was made from. */
interface Known {
  readonly revision: number
  readonly view: VmView
}

interface Listed {
  readonly id: number
  readonly uuid: string
  readonly revision: number
  /** When it has arrived where it is on its way to; of a VM at rest it is in the past. */
  readonly rests_at: number
}

/** The views of all tenants, by the VM's number. Making one costs ten times what it costs to keep it for the next list. */
const viewsOf = new WeakMap<Database, Map<number, Known>>()
const MOST_KEPT = 50_000
/** So many are read faster all together than one by one. */
const MANY = 50

/** Every VM of the location as it is now, newest first. */
export function viewVms(db: Database, scope: Scope, now: number): VmView[] {
  const views = viewsOf.get(db) ?? new Map<number, Known>()
  viewsOf.set(db, views)
  const listed = db.many<Listed>(
    ['id', 'uuid', 'revision', 'rests_at'],
    `(SELECT id, uuid, revision, MAX(COALESCE(transition_until, 0), COALESCE(updated_at, 0)) AS rests_at
      FROM vms WHERE ${IN_SCOPE} AND ${EXISTS}) ORDER BY id DESC`,
    { ...scopeValues(scope), now },
  )
  const changed = listed.filter(({ id, revision }) => views.get(id)?.revision !== revision)
  const fresh = changed.length < MANY ? viewEach(db, scope, changed, now) : viewAll(db, scope, now)
  const unsettled = vmsWithUnsettledDisks(db, scope, now)
  if (views.size + fresh.size > MOST_KEPT) views.clear()
  return listed.map(({ id, uuid, revision, rests_at: restsAt }) => {
    const known = views.get(id)
    if (known?.revision === revision) return known.view
    const view = fresh.get(id) ?? viewVm(db, scope, uuid, now)
    // What changes with time alone has no revision for it.
    if (restsAt <= now && !unsettled.has(uuid)) views.set(id, { revision, view: lasting(view) })
    return view
  })
}

function viewEach(db: Database, scope: Scope, vms: readonly Listed[], now: number): Map<number, VmView> {
  return new Map(vms.map(({ id, uuid }) => [id, viewVm(db, scope, uuid, now)]))
}

/** Three queries, whatever their number. */
function viewAll(db: Database, scope: Scope, now: number): Map<number, VmView> {
  const disks = grouped(listAttachedDisks(db, scope, now), (disk) => disk.vm_uuid ?? '')
  const replicas = grouped(listReplicas(db, scope, now), (replica) => replica.disk_uuid)
  return new Map(
    listVms(db, scope, now).map((vm) => [
      vm.id,
      vmView(vm, disks.get(vm.uuid) ?? [], replicas, scope.location, now),
    ]),
  )
}

/** The VMs of which a disk or a replica has yet to come or to go. */
function vmsWithUnsettledDisks(db: Database, scope: Scope, now: number): ReadonlySet<string> {
  const rows = db.all<{ vm_uuid: string }>(
    `SELECT vm_uuid FROM disks WHERE user_id = :user_id AND deleted_at > :now AND vm_uuid IS NOT NULL
     UNION SELECT vm_uuid FROM disks WHERE vm_uuid IS NOT NULL AND id IN (
       SELECT disk_id FROM replicas WHERE user_id = :user_id AND created_at > :now
       UNION SELECT disk_id FROM replicas WHERE user_id = :user_id AND deleted_at > :now)`,
    { user_id: scope.userId, now },
  )
  return new Set(rows.map((row) => row.vm_uuid))
}
