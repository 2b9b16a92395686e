import { askSandbox } from './sandbox-http.ts'

/** The locations of the sandbox; the first is the default one. */
export const locations = ['cyc01', 'bus02'] as const
export type Slug = (typeof locations)[number]

/** What the tests read of the reference's answers; everything else passes unread. */
export interface ApiVm {
  readonly uuid: string
  readonly name: string
  readonly status: string
  readonly vcpu: number
  /** MB */
  readonly memory: number
  readonly os_name: string
  readonly os_version: string
  readonly private_ipv4: string
  readonly username: string
  readonly description: string
  readonly backup: boolean
  readonly billing_account: number
  readonly storage: readonly {
    readonly uuid: string
    readonly replica: readonly { readonly uuid: string; readonly type: string }[]
  }[]
}

export interface ApiDisk {
  readonly uuid: string
  readonly size_gb: number
  readonly source_image_type: string
  readonly source_image?: string
  readonly billing_account_id: number
}

export interface ApiBucket {
  readonly name: string
  readonly size_bytes: number
  readonly num_objects: number
  readonly billing_account_id: number
}

export interface ApiS3Key {
  readonly accessKey: string
  readonly secretKey: string
}

export interface ApiInvoice {
  readonly id: number
  readonly padded_id: string
  readonly status: number
  readonly created: number
  readonly due_date: number | null
  readonly period_start: number
  readonly period_end: number
  readonly billing_account_id: number
  readonly records_list: readonly {
    readonly name: string
    readonly location_slug: string | null
    readonly qty: number
    readonly amount: number
  }[]
  readonly transaction_list: readonly { readonly amount: number; readonly identifier: string }[]
  readonly totals: Readonly<Record<'subtotal' | 'discount_amount' | 'credit' | 'vat_tax' | 'total', number>>
}

/** A line of what this month has cost. */
export interface ApiUsage {
  readonly description: string
  readonly cost: number
  /** An hour. */
  readonly price: number
  readonly uptime_types: readonly string[]
}

export interface ApiCredit {
  readonly amount: number
  readonly description: string
  readonly created: number
}

export interface ApiImage {
  readonly os_name: string
  readonly display_name: string
  readonly is_app_catalog: boolean
  readonly versions: readonly {
    readonly os_version: string
    readonly display_name: string
    readonly published: boolean
  }[]
}

export interface ApiFloatingIp {
  readonly address: string
  readonly name?: string
  readonly billing_account_id?: number
  readonly assigned_to?: string | null
}

export interface ApiNetwork {
  readonly uuid: string
  readonly name: string
  readonly is_default: boolean
  readonly vm_uuids: readonly string[]
}

export interface ApiLoadBalancer {
  readonly uuid: string
  readonly display_name: string
  readonly billing_account_id: number
  readonly forwarding_rules: readonly { readonly source_port: number; readonly target_port: number }[]
  readonly targets: readonly { readonly target_uuid: string }[]
}

export interface ApiToken {
  readonly id: number
  readonly token: string
  readonly description: string
  readonly restricted: boolean
  readonly billing_account_id: number
}

type Form = Readonly<Record<string, string | number | boolean>>

/** Calls the sandbox itself, past the panel: to set a test up, and to learn the truth after the panel did something. */
export class SandboxApi {
  readonly #token: string

  constructor(token: string) {
    this.#token = token
  }

  vms(slug: Slug): Promise<ApiVm[]> {
    return this.#call('GET', `/v1/${slug}/user-resource/vm/list`)
  }

  /** The one VM of that name in that location. */
  async vm(slug: Slug, name: string): Promise<ApiVm> {
    return theOne(
      (await this.vms(slug)).filter((vm) => vm.name === name),
      name,
    )
  }

  /** Blocks, as the service does, until the VM runs: only with a clock that moves. */
  createVm(slug: Slug, form: Form = {}): Promise<ApiVm> {
    return this.#call('POST', `/v1/${slug}/user-resource/vm`, {
      name: 'made-by-api',
      os_name: 'debian',
      os_version: '12',
      vcpu: 1,
      ram: 1024,
      disks: 20,
      username: 'deploy',
      password: 'Password123',
      reserve_public_ip: false,
      ...form,
    })
  }

  stopVm(slug: Slug, uuid: string): Promise<ApiVm> {
    return this.#call('POST', `/v1/${slug}/user-resource/vm/stop`, { uuid, force: 'True' })
  }

  startVm(slug: Slug, uuid: string): Promise<ApiVm> {
    return this.#call('POST', `/v1/${slug}/user-resource/vm/start`, { uuid })
  }

  /** Other sizes, while it is stopped. */
  changeVm(slug: Slug, uuid: string, change: Form): Promise<ApiVm> {
    return this.#call('PATCH', `/v1/${slug}/user-resource/vm`, { uuid, ...change })
  }

  deleteVm(slug: Slug, uuid: string): Promise<unknown> {
    return this.#call('DELETE', `/v1/${slug}/user-resource/vm`, { uuid })
  }

  attachDisk(slug: Slug, uuid: string, diskUuid: string): Promise<unknown> {
    return this.#call('POST', `/v1/${slug}/user-resource/vm/storage/attach`, { uuid, storage_uuid: diskUuid })
  }

  deleteReplica(slug: Slug, replicaUuid: string): Promise<unknown> {
    return this.#call('DELETE', `/v1/${slug}/user-resource/vm/replica`, { replica_uuid: replicaUuid })
  }

  disks(slug: Slug): Promise<ApiDisk[]> {
    return this.#call('GET', `/v1/${slug}/storage/disks`)
  }

  buckets(): Promise<ApiBucket[]> {
    return this.#call('GET', '/v1/storage/bucket/list')
  }

  async s3Endpoint(): Promise<string> {
    return (await this.#call<{ url: string }>('GET', '/v1/storage/api/s3')).url
  }

  createS3Key(): Promise<unknown> {
    return this.#call('POST', '/v1/storage/user/keys')
  }

  deleteS3Key(accessKey: string): Promise<unknown> {
    return this.#call('DELETE', '/v1/storage/user/keys', { access_key: accessKey })
  }

  s3Keys(): Promise<ApiS3Key[]> {
    return this.#call('GET', '/v1/storage/user/keys')
  }

  images(slug: Slug): Promise<ApiImage[]> {
    return this.#call('GET', `/v1/${slug}/config/vm_images`)
  }

  floatingIps(slug: Slug): Promise<ApiFloatingIp[]> {
    return this.#call('GET', `/v1/${slug}/network/ip_addresses`)
  }

  assignFloatingIp(slug: Slug, address: string, vmUuid: string): Promise<unknown> {
    return this.#call('POST', `/v1/${slug}/network/ip_addresses/${address}/assign`, { vm_uuid: vmUuid })
  }

  /** As the API has it, with all its fields. */
  async billingAccount(title: string): Promise<Record<string, unknown> & { readonly id: number }> {
    const accounts = await this.#call<(Record<string, unknown> & { readonly id: number })[]>(
      'GET',
      '/v1/payment/billing_account/list',
    )
    const account = accounts.find((each) => each['title'] === title)
    if (account === undefined) throw new Error(`No billing account is called ${title}`)
    return account
  }

  /** The invoices of the account of that title, the newest first. */
  async invoices(title: string): Promise<ApiInvoice[]> {
    const { id } = await this.billingAccount(title)
    return this.#call('GET', `/v1/payment/invoice/list?billing_account_id=${id}`)
  }

  async usage(title: string): Promise<ApiUsage[]> {
    const { id } = await this.billingAccount(title)
    return this.#call('GET', `/v1/charging/usage?billing_account_id=${id}`)
  }

  /** What became of the credit, the newest first. */
  async credit(title: string): Promise<ApiCredit[]> {
    const { id } = await this.billingAccount(title)
    return this.#call('GET', `/v1/payment/credit/list?billing_account_id=${id}`)
  }

  /** A further unpaid invoice of an account. */
  async requestTopUp(title: string, amount: number): Promise<void> {
    const { id } = await this.billingAccount(title)
    await this.#call('POST', '/v1/payment/credit/request_invoice', { billing_account_id: id, amount })
  }

  /** Of the provider's test cards the one that every charge is refused to becomes the only one of an account. */
  async onlyDeclinedCard(title: string): Promise<void> {
    await this.removeCards(title)
    const { id } = await this.billingAccount(title)
    await this.#call('POST', '/v1/payment/card', { billing_account_id: id, token: 'tok_declined' })
  }

  /** As somebody else would. */
  async addCard(accountId: number, token: string): Promise<void> {
    await this.#call('POST', '/v1/payment/card', { billing_account_id: accountId, token })
  }

  async removeCards(title: string): Promise<void> {
    const { id } = await this.billingAccount(title)
    const cards = await this.#call<{ id: number }[]>('GET', `/v1/payment/card/list?billing_account_id=${id}`)
    for (const card of cards) await this.#call('DELETE', '/v1/payment/card', { payment_object_id: card.id })
  }

  /** As somebody else would. */
  async payInvoice(id: number): Promise<void> {
    await this.#call('POST', '/v1/payment/pay_invoice', { invoice_id: id })
  }

  /** As somebody else would: everything is sent back, with the change. */
  async changeBillingAccount(title: string, change: Form): Promise<void> {
    const account = await this.billingAccount(title)
    const kept = Object.entries(account).filter(([, value]) => typeof value === 'string')
    await this.#call('PUT', '/v1/payment/billing_account', {
      ...(Object.fromEntries(kept) as Form),
      ...change,
      billing_account_id: account.id,
    })
  }

  /** Automatic top-up, as somebody else would set it. */
  async setTopUp(title: string, amount: number, threshold: number): Promise<void> {
    const { id } = await this.billingAccount(title)
    await this.#call('PUT', `/v1/payment/billing_account/${id}/recurring_payment`, {
      is_recurring_payment_enabled: 'True',
      recurring_payment_amount: amount,
      recurring_payment_threshold: threshold,
    })
  }

  /** Pays all invoices of an account that has a card. */
  async payAll(title: string): Promise<void> {
    const { id } = await this.billingAccount(title)
    await this.#call('POST', '/v1/payment/pay_all', { billing_account_id: id })
  }

  /** Credit, bought with a new card that pays. */
  async buyCredit(title: string, amount: number): Promise<void> {
    const { id } = await this.billingAccount(title)
    const card = await this.#call<{ id: number }>('POST', '/v1/payment/card', {
      billing_account_id: id,
      token: 'tok_visa',
    })
    await this.#call('POST', '/v1/payment/credit/buy', {
      billing_account_id: id,
      payment_object_id: card.id,
      amount,
    })
  }

  /** The names of the VMs that an account pays for, over all locations. */
  async vmsBilledTo(title: string): Promise<string[]> {
    const { id } = await this.billingAccount(title)
    const vms = await Promise.all(locations.map((slug) => this.vms(slug)))
    return vms.flat().flatMap((vm) => (vm.billing_account === id ? [vm.name] : []))
  }

  networks(slug: Slug): Promise<ApiNetwork[]> {
    return this.#call('GET', `/v1/${slug}/network/networks`)
  }

  loadBalancers(slug: Slug): Promise<ApiLoadBalancer[]> {
    return this.#call('GET', `/v1/${slug}/network/load_balancers`)
  }

  /** The one load balancer of that name in that location. */
  async loadBalancer(slug: Slug, name: string): Promise<ApiLoadBalancer> {
    return theOne(
      (await this.loadBalancers(slug)).filter((balancer) => balancer.display_name === name),
      name,
    )
  }

  /** The one floating IP of that name in that location. */
  async floatingIp(slug: Slug, name: string): Promise<ApiFloatingIp> {
    return theOne(
      (await this.floatingIps(slug)).filter((ip) => ip.name === name),
      name,
    )
  }

  user(): Promise<{ readonly id: number }> {
    return this.#call('GET', '/v1/user-resource/user')
  }

  async profile(): Promise<Readonly<Record<string, unknown>>> {
    const user = await this.#call<{ profile_data: Record<string, unknown> }>('GET', '/v1/user-resource/user')
    return user.profile_data
  }

  async userId(): Promise<number> {
    return (await this.#call<{ id: number }>('GET', '/v1/user-resource/user')).id
  }

  changeProfile(changed: Form): Promise<unknown> {
    return this.#call('PATCH', '/v1/user-resource/user/profile', changed)
  }

  tokens(): Promise<ApiToken[]> {
    return this.#call('GET', '/v1/user-resource/token/list')
  }

  /** A further token of the same user. */
  async createToken(description: string): Promise<ApiToken> {
    const tokens = await this.#call<ApiToken[]>('POST', '/v1/user-resource/token', { description })
    const made = tokens.find((token) => token.description === description)
    if (made === undefined) throw new Error(`No token ${description} was made`)
    return made
  }

  deleteToken(id: number): Promise<unknown> {
    return this.#call('DELETE', '/v1/user-resource/token', { token_id: id })
  }

  #call<Answer>(method: string, path: string, form?: Form): Promise<Answer> {
    return askSandbox<Answer>({
      method,
      path,
      token: this.#token,
      ...(form && { type: 'application/x-www-form-urlencoded', body: encode(form) }),
    })
  }
}

function theOne<Thing>(found: readonly Thing[], name: string): Thing {
  const [one] = found
  if (one === undefined || found.length > 1) throw new Error(`${found.length} are called ${name}`)
  return one
}

function encode(form: Form): string {
  return Object.entries(form)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
}
