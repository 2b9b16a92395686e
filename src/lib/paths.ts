/** At the sign-in: it is for a further account. */
export const ANOTHER = 'another'

/** In place of an invoice's id: the present month, as far as it has come. */
export const THIS_MONTH = 'now'

/**
 * The addresses of the panel's pages, in one place: links are made by these and by nothing else. The location switch (`?location=`)
 * is carried along by `useLocationScope` in components/.
 */
interface SourceVm {
  readonly location: string
  readonly uuid: string
  readonly vcpu?: number | null | undefined
  /** MB. */
  readonly memory?: number | null | undefined
  readonly designated_pool_uuid?: string | null | undefined
}

export const paths = {
  overview: '/',
  signIn: '/sign-in',
  /** To work in another account beside those that are signed in. */
  addAccount: `/sign-in?${ANOTHER}=1`,
  vms: '/compute/vms',
  newVm: '/compute/vms/new',
  /** The form of a new VM, begun with a snapshot or backup of one that exists, and with its size: what is to run again needs as much. */
  newVmFromReplica: (vm: SourceVm, replicaUuid: string) => {
    const search = new URLSearchParams({ at: vm.location, source: vm.uuid, replica: replicaUuid })
    if (vm.vcpu != null) search.set('vcpu', String(vm.vcpu))
    if (vm.memory != null) search.set('ram', String(vm.memory))
    if (vm.designated_pool_uuid != null) search.set('pool', vm.designated_pool_uuid)
    return `/compute/vms/new?${search.toString()}`
  },
  /** … or with a disk that no VM has. */
  newVmFromDisk: (slug: string, diskUuid: string) =>
    `/compute/vms/new?${new URLSearchParams({ at: slug, disk: diskUuid }).toString()}`,
  vm: (slug: string, uuid: string, tab?: VmTab) =>
    `/compute/vms/${encodeURIComponent(slug)}/${encodeURIComponent(uuid)}${tab === undefined || tab === 'overview' ? '' : `?tab=${tab}`}`,
  billingAccounts: '/billing/accounts',
  billingAccount: (id: number | string, tab?: BillingAccountTab) =>
    `/billing/accounts/${encodeURIComponent(id)}${tab === undefined || tab === 'overview' ? '' : `?tab=${tab}`}`,
  invoices: '/billing/invoices',
  /** Those of one billing account. */
  invoicesOf: (account: number | string) => `/billing/invoices?account=${encodeURIComponent(account)}`,
  invoice: (id: number | string) => `/billing/invoices/${encodeURIComponent(id)}`,
  prices: '/billing/prices',
  unused: '/billing/unused',
  usage: '/billing/usage',
  usageOf: (accountId: number) => `/billing/usage?account=${accountId}`,
  billed: '/billing/resources',
  /** What an account pays for. */
  billedTo: (accountId: number) => `/billing/resources?account=${accountId}`,
  changes: '/billing/changes',
  /** Why a month differs from the one before: `to` is an invoice's id, or `THIS_MONTH`. */
  changesOf: (accountId: number, to: number | string) =>
    `/billing/changes?${new URLSearchParams({ account: String(accountId), to: String(to) }).toString()}`,
  snapshots: '/compute/snapshots',
  disks: '/storage/disks',
  /** Those that no VM has. */
  detachedDisks: '/storage/disks?attachment=detached',
  /** The list, with that one. */
  disk: (uuid: string) => `/storage/disks?q=${encodeURIComponent(uuid)}`,
  profile: '/account/profile',
  tokens: '/account/tokens',
  preferences: '/account/preferences',
  protection: '/account/protection',
  networks: '/networking/networks',
  network: (slug: string, uuid: string) =>
    `/networking/networks/${encodeURIComponent(slug)}/${encodeURIComponent(uuid)}`,
  floatingIps: '/networking/floating-ips',
  /** The list, with that one. */
  floatingIp: (address: string) => `/networking/floating-ips?q=${encodeURIComponent(address)}`,
  loadBalancers: '/networking/load-balancers',
  newLoadBalancer: '/networking/load-balancers/new',
  loadBalancer: (slug: string, uuid: string) =>
    `/networking/load-balancers/${encodeURIComponent(slug)}/${encodeURIComponent(uuid)}`,
  topology: '/networking/topology',
  buckets: '/storage/buckets',
  /** The files in a bucket, or in a folder of it. Buckets belong to no location. */
  bucket: (name: string, prefix = '') =>
    `/storage/buckets/${encodeURIComponent(name)}${prefix === '' ? '' : `?${new URLSearchParams({ prefix }).toString()}`}`,
  s3Access: '/storage/s3-access',
} as const

export const billingAccountTabs = ['overview', 'invoices', 'payment', 'credit', 'details'] as const
export type BillingAccountTab = (typeof billingAccountTabs)[number]

export const vmTabs = ['overview', 'disks', 'snapshots', 'network', 'settings'] as const
export type VmTab = (typeof vmTabs)[number]

/** Whether a page is about what belongs to no location: buckets, and the keys to them. */
export function isOfNoLocation(pathname: string): boolean {
  return [paths.buckets, paths.s3Access].some((path) => pathname === path || pathname.startsWith(`${path}/`))
}
