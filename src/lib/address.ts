/** IPv4 addresses and networks, for sorting and for checks in forms. */

const OCTET = /^(?:0|[1-9]\d{0,2})$/

/** "10.22.4.11" as a number from 0 to 2³² − 1; null when it is none. Leading zeros are refused: some systems read them as octal. */
export function parseIpv4(text: string): number | null {
  const octets = text.trim().split('.')
  if (octets.length !== 4) return null
  let address = 0
  for (const octet of octets) {
    const value = Number(octet)
    if (!OCTET.test(octet) || value > 255) return null
    address = address * 256 + value
  }
  return address
}

export interface Cidr {
  /** The first address of the network. */
  network: number
  /** Length of the prefix, 0 to 32. */
  bits: number
}

/** "10.22.4.0/24"; null when it is none. Bits set beyond the prefix are dropped. */
export function parseCidr(text: string): Cidr | null {
  const [addressText, bitsText, ...rest] = text.trim().split('/')
  const address = parseIpv4(addressText ?? '')
  const bits = Number(bitsText)
  if (address === null || rest.length > 0 || !OCTET.test(bitsText ?? '') || bits > 32) return null
  const size = 2 ** (32 - bits)
  return { network: Math.floor(address / size) * size, bits }
}

export function cidrContains(cidr: Cidr, address: number): boolean {
  return address >= cidr.network && address < cidr.network + 2 ** (32 - cidr.bits)
}
