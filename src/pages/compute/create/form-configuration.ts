import { toSize, toText } from '@/forms/held-value'
import type { VmConfiguration } from '@/lib/pricing'

type Values = Readonly<Record<string, unknown>> & { readonly reserve_public_ip: boolean }

/**
 * The machine that the form asks for, as far as it costs; null while one of its sizes is not filled in.
 *
 * @param source what its disk is filled from in place of a fresh system
 */
export function formConfiguration(
  values: Values,
  source: { readonly gb: number | null; readonly osName: string | null } | null,
): VmConfiguration | null {
  const [vcpu, memoryMb, freshGb] = [values['vcpu'], values['ram'], values['disks']].map(toSize)
  const diskGb = source === null ? freshGb : source.gb
  if (vcpu == null || memoryMb == null || diskGb == null) return null
  return {
    vcpu,
    memoryMb,
    disksGb: [diskGb],
    osName: source === null ? toText(values['os_name']) : source.osName,
    running: true,
    publicAddress: values.reserve_public_ip,
  }
}
