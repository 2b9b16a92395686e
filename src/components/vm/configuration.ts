import type { VmConfiguration } from '@/lib/pricing'

/** What of a VM decides what it costs, by the reference's names. */
interface Configured {
  readonly status: string
  readonly vcpu?: number | null | undefined
  /** MB */
  readonly memory?: number | null | undefined
  readonly os_name?: string | null | undefined
  readonly storage?:
    | readonly {
        readonly size?: number | null | undefined
        readonly replica?:
          | readonly {
              readonly type?: string | null | undefined
              readonly size?: number | null | undefined
            }[]
          | null
          | undefined
      }[]
    | null
    | undefined
}

/** What the pricing needs to know of a VM as it stands. Null when the API left out its size. */
export function configurationOf(vm: Configured, publicAddress: boolean): VmConfiguration | null {
  if (vm.vcpu == null || vm.memory == null) return null
  const disks = vm.storage ?? []
  const replicas = disks.flatMap((disk) => disk.replica ?? [])
  const gbOf = (kind: string) =>
    replicas.reduce((sum, replica) => sum + (replicaKind(replica) === kind ? (replica.size ?? 0) : 0), 0)
  return {
    vcpu: vm.vcpu,
    memoryMb: vm.memory,
    disksGb: disks.map((disk) => disk.size ?? 0),
    osName: vm.os_name,
    running: vm.status.toLowerCase() !== 'stopped',
    snapshotGb: gbOf('snapshot'),
    backupGb: gbOf('backup'),
    publicAddress,
  }
}

/** A snapshot, where the service does not say (rules.md, "Rules of behaviour"). */
export const replicaKind = ({ type }: { type?: string | null | undefined }): string => type ?? 'snapshot'

/** As it will be once it is resized and runs. */
export function resized(present: VmConfiguration, vcpu: number, memoryMb: number): VmConfiguration {
  return { ...present, running: true, vcpu, memoryMb }
}
