import type { Vm } from '@/api/vms'

/** A way to log in: what to copy, and from where it works. */
export interface Way {
  readonly address: string
  readonly reach: 'public' | 'public-v6' | 'private'
}

/**
 * The addresses to log in by, the best first: a public IPv4 address can be reached from anywhere, an IPv6 one by most, the private one only from
 * inside. Where there is a public IPv4 address no other is needed.
 */
export function waysTo(
  vm: Pick<Vm, 'private_ipv4' | 'public_ipv6'>,
  publicAddresses: readonly string[],
): Way[] {
  const [best] = publicAddresses
  if (best !== undefined) return [{ address: best, reach: 'public' }]
  const ways: Way[] = []
  if (vm.public_ipv6) ways.push({ address: vm.public_ipv6, reach: 'public-v6' })
  if (vm.private_ipv4) ways.push({ address: vm.private_ipv4, reach: 'private' })
  return ways
}

/** The line for a terminal; without a user name ssh takes that of whoever runs it. */
export function sshCommand(address: string, username: string | null | undefined): string {
  return username ? `ssh ${username}@${address}` : `ssh ${address}`
}
