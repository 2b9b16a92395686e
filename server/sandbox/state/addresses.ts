import type { Database } from '../database.ts'

/** `10.1.104.0/24` → its first number and how many addresses it has. */
function parseSubnet(subnet: string): { base: number; size: number } {
  const [address = '', prefix = ''] = subnet.split('/')
  return { base: toNumber(address), size: 2 ** (32 - Number(prefix)) }
}

function toNumber(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0)
}

function toAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff).join('.')
}

/** Leases the lowest free address of a network; the first one is its gateway. Undefined when the network is full. */
export function leaseAddress(
  db: Database,
  network: { readonly uuid: string; readonly subnet: string },
  holder: string,
): string | undefined {
  const { base, size } = parseSubnet(network.subnet)
  const first = base + 2
  const last = base + size - 2
  const free = db.get<{ address: number }>(
    `SELECT :first AS address WHERE NOT EXISTS (
       SELECT 1 FROM address_leases WHERE network_uuid = :network AND address = :first
     ) UNION ALL SELECT * FROM (
       SELECT address + 1 FROM address_leases AS lease WHERE network_uuid = :network AND address < :last AND NOT EXISTS (
         SELECT 1 FROM address_leases AS next WHERE next.network_uuid = :network AND next.address = lease.address + 1
       ) ORDER BY address LIMIT 1
     ) LIMIT 1`,
    { network: network.uuid, first, last },
  )
  return free && recordLease(db, network.uuid, free.address, holder)
}

/** Leases an address that is known to be free: for filling a large network. */
export function leaseNth(
  db: Database,
  network: { readonly uuid: string; readonly subnet: string },
  holder: string,
  nth: number,
): string {
  return recordLease(db, network.uuid, parseSubnet(network.subnet).base + 2 + nth, holder)
}

function recordLease(db: Database, networkUuid: string, address: number, holder: string): string {
  db.insert('address_leases', { network_uuid: networkUuid, address, holder_uuid: holder })
  return toAddress(address)
}

export function releaseAddress(db: Database, holder: string): void {
  db.run('DELETE FROM address_leases WHERE holder_uuid = :holder', { holder })
}

/** Whether two holders of addresses can reach each other: they have them in the same network. */
export function shareNetwork(db: Database, holder: string, other: string): boolean {
  const shared = db.get(
    `SELECT 1 FROM address_leases AS one JOIN address_leases AS another USING (network_uuid)
     WHERE one.holder_uuid = :holder AND another.holder_uuid = :other`,
    { holder, other },
  )
  return shared !== undefined
}
