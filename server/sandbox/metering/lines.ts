import type { RecordLine } from '../state/invoices.ts'
import type { Named } from './names.ts'
import type { Configuration, UsageLine, UsageType } from './tally.ts'

const MB_PER_GB = 1024
const BYTES_PER_GB = 1024 ** 3

/** As the reference names them where it does. */
const uptimeTypes: Readonly<Record<UsageType, readonly string[]>> = {
  vm: ['VM_COMPUTE', 'VM_RUNNING', 'MAIN_STORAGE'],
  stopped_vm: ['VM_STOPPED', 'MAIN_STORAGE'],
  license: ['LICENSE'],
  disk: ['MAIN_STORAGE'],
  snapshots: ['SNAPSHOT_STORAGE'],
  backups: ['BACKUP_STORAGE'],
  idle_address: ['UNASSIGNED_FLOATING_IP'],
  load_balancer: ['LOAD_BALANCER'],
  bucket: ['OBJECT_STORAGE'],
}

/** `web-01, 2 CPUs, 4 GB RAM, 40 GB disk` */
function description({ name }: Named, configuration: Configuration): string {
  return [name, ...detailsOf(configuration)].join(', ')
}

function detailsOf(configuration: Configuration): string[] {
  const { type, vcpu = 0, memory = 0, osName = '', diskGb = 0, bytes = 0 } = configuration
  const cpus = `${vcpu} ${vcpu === 1 ? 'CPU' : 'CPUs'}`
  const sizes = [cpus, `${gigabytes(memory / MB_PER_GB)} RAM`, `${gigabytes(diskGb)} disk`]
  switch (type) {
    case 'vm':
      return sizes
    case 'stopped_vm':
      return [...sizes, 'stopped']
    case 'license':
      return [`${osName} license`, cpus]
    case 'disk':
      return [`${gigabytes(diskGb)} disk`]
    case 'snapshots':
      return ['snapshots', gigabytes(diskGb)]
    case 'backups':
      return ['backups', gigabytes(diskGb)]
    case 'idle_address':
      return ['unassigned']
    case 'load_balancer':
      return ['load balancer']
    case 'bucket':
      return ['object storage', gigabytes(bytes / BYTES_PER_GB)]
  }
}

function gigabytes(gb: number): string {
  return `${Number(gb.toFixed(2))} GB`
}

/** A line of usage as the record of an invoice. */
export function usageRecord(line: UsageLine, named: Named): RecordLine {
  return {
    location: line.location,
    name: description(named, line.configuration),
    qty: line.hours,
    qty_unit: 'h',
    item_price_e7: line.price_e7,
    amount_e5: line.amount_e5,
  }
}

/** A line of usage as `charging/usage` shows it. */
export function usageView(
  line: UsageLine,
  named: Named,
  account: { readonly id: number; readonly user_id: number },
) {
  const { type, vcpu, memory, osName, diskGb, bytes } = line.configuration
  const sizeGb = diskGb ?? (bytes === undefined ? undefined : bytes / BYTES_PER_GB)
  return {
    billing_account_id: account.id,
    configurations: [
      {
        cpus: vcpu ?? null,
        disk_size_GB: sizeGb === undefined ? null : Number(sizeGb.toFixed(2)),
        os_name: osName ?? null,
        ram_MB: memory ?? null,
        vm_name: line.owner.kind === 'vm' ? named.name : null,
      },
    ],
    cost: line.amount_e5 / 1e5,
    description: description(named, line.configuration),
    hours: line.hours,
    owner_uuid: named.uuid,
    price: line.price_e7 / 1e7,
    price_unit: 'h',
    uptime_types: uptimeTypes[type],
    user_id: account.user_id,
  }
}
