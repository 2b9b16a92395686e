import type { BillingAccount } from '@/api/billing-accounts'
import type { Bucket } from '@/api/buckets'
import type { Disk } from '@/api/disks'
import type { FloatingIp } from '@/api/floating-ips'
import type { LoadBalancer } from '@/api/load-balancers'
import type { Network } from '@/api/networks'
import type { Vm } from '@/api/vms'
import { accountName } from '@/components/billing-account-facts'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { paths } from '@/lib/paths'
import { prepare } from '@/lib/search'

/** In the order in which the palette shows them. */
export const resourceKinds = [
  'vm',
  'floatingIp',
  'loadBalancer',
  'network',
  'disk',
  'bucket',
  'account',
] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** One thing of the user's, ready to be searched and gone to. */
export interface Resource {
  /** Unlike that of any other: `vm:cyc01/f80b…`. */
  readonly id: string
  readonly kind: ResourceKind
  readonly title: string
  /** The slug of its location; null for what belongs to none. */
  readonly location: string | null
  readonly to: string
  /** Prepared by `lib/search`. */
  readonly text: string
  /** What it is, where the palette offers what can be done with it. */
  readonly subject?: Subject
}

export type Subject =
  | { readonly kind: 'vm'; readonly vm: Vm }
  | { readonly kind: 'network'; readonly network: Network }
  | { readonly kind: 'loadBalancer'; readonly balancer: LoadBalancer }

/** How the things of one kind are told apart, and made into what the palette shows. */
export interface ResourceMaker<T> {
  readonly kind: ResourceKind
  /** Cheap, so that one can be found among thousands without making them all. */
  readonly id: (thing: T) => string
  readonly make: (thing: T) => Omit<Resource, 'id' | 'kind'>
}

interface Located {
  readonly location: string
  readonly uuid: string
}

const locatedId =
  (kind: ResourceKind) =>
  ({ location, uuid }: Located): string =>
    `${kind}:${location}/${uuid}`

const vm: ResourceMaker<Vm> = {
  kind: 'vm',
  id: locatedId('vm'),
  make: (each) => ({
    title: each.name.trim() || each.uuid,
    location: each.location,
    to: paths.vm(each.location, each.uuid),
    text: prepare([each.name, each.uuid, each.hostname, each.private_ipv4, each.public_ipv6, each.mac]),
    subject: { kind: 'vm', vm: each },
  }),
}

const floatingIp: ResourceMaker<FloatingIp> = {
  kind: 'floatingIp',
  id: ({ location, address }) => `floatingIp:${location}/${address}`,
  make: ({ location, address, name, assigned_to_private_ip: inside }) => ({
    title: name?.trim() ? `${address} (${name.trim()})` : address,
    location,
    to: paths.floatingIp(address),
    text: prepare([address, name, inside]),
  }),
}

const loadBalancer: ResourceMaker<LoadBalancer> = {
  kind: 'loadBalancer',
  id: locatedId('loadBalancer'),
  make: (balancer) => ({
    title: balancerName(balancer),
    location: balancer.location,
    to: paths.loadBalancer(balancer.location, balancer.uuid),
    text: prepare([balancer.display_name, balancer.uuid, balancer.private_address]),
    subject: { kind: 'loadBalancer', balancer },
  }),
}

const network: ResourceMaker<Network> = {
  kind: 'network',
  id: locatedId('network'),
  make: (each) => ({
    title: each.name.trim() || each.uuid,
    location: each.location,
    to: paths.network(each.location, each.uuid),
    text: prepare([each.name, each.uuid, each.subnet, each.subnet_ipv6]),
    subject: { kind: 'network', network: each },
  }),
}

const disk: ResourceMaker<Disk> = {
  kind: 'disk',
  id: locatedId('disk'),
  make: ({ location, uuid, source_image: image, snapshots }) => ({
    title: uuid,
    location,
    to: paths.disk(uuid),
    text: prepare([uuid, image, ...(snapshots ?? []).map((snapshot) => snapshot.uuid)]),
  }),
}

const bucket: ResourceMaker<Bucket> = {
  kind: 'bucket',
  id: ({ name }) => `bucket:${name}`,
  make: ({ name }) => ({ title: name, location: null, to: paths.bucket(name), text: prepare([name]) }),
}

const account: ResourceMaker<BillingAccount> = {
  kind: 'account',
  id: ({ id }) => `account:${id}`,
  make: (each) => ({
    title: accountName(each),
    location: null,
    to: paths.billingAccount(each.id),
    text: prepare([each.title, each.company_name, each.id, each.email]),
  }),
}

export const makers = { vm, floatingIp, loadBalancer, network, disk, bucket, account }
