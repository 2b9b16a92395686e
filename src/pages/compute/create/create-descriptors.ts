/**
 * The descriptors that the form is made of: those of the location, completed by what other calls know. After this the engine treats a
 * server class or a network like any other parameter with a list of values.
 */
import type { BillingAccount } from '@/api/billing-accounts'
import type { HostPool } from '@/api/host-pools'
import type { Image } from '@/api/images'
import type { Network } from '@/api/networks'
import { parseDescriptors, type Descriptor } from '@/forms/descriptors/descriptor'
import { effectiveConstraint, type Values } from '@/forms/descriptors/effective'
import { withGuestLimits } from '@/forms/descriptors/guest-limits'
import { withKnownRefusals } from '@/forms/descriptors/known-refusals'

import { documented } from '@/components/vm/documented'
import { withImages } from '@/components/vm/system-descriptors'

import type { Access } from './create-form'

/** What was read of the location and the account. A list that could not be read is undefined: the API's default then holds. */
export interface Offers {
  readonly parameters: readonly unknown[]
  /** Plain systems and applications. */
  readonly images: readonly Image[] | undefined
  readonly hostPools: readonly HostPool[] | undefined
  readonly networks: readonly Network[] | undefined
  readonly billingAccounts: readonly BillingAccount[] | undefined
}

/** Sent by parts of the form that are not made from descriptors, or belong to another way of making a VM (from a replica, on a disk). */
const NOT_DESCRIBED = new Set([
  'backup',
  'cloud_init',
  'reserve_public_ip',
  'disk_uuid',
  'source_uuid',
  'source_replica',
])

/** What "Create VM" documents and a location may leave undescribed (rules.md, "Observed"). */
const TEXTS = made(['name', 'os_name', 'os_version'], true).concat(
  made(['username', 'password', 'public_key', 'description'], false),
)
const SIZES = made(['vcpu', 'ram', 'disks'], true)

/** What "Create VM" names the content of the boot disk by, when it is no fresh system. */
const SOURCES = ['disk_uuid', 'source_uuid', 'source_replica'] as const

/** What then comes with the disk (reference, "Create VM"; `ignore_for` where the location describes it). */
const FROM_DISK = new Set(['os_name', 'os_version', 'username', 'password', 'public_key', 'disks'])

export function createDescriptors(
  offers: Offers,
  chosen: { readonly access: Access; readonly hostPool: string; readonly hasSource?: boolean },
): Descriptor[] {
  const fresh = freshDescriptors(offers, chosen)
  return chosen.hasSource === true ? withSources(fresh) : fresh
}

function withSources(descriptors: readonly Descriptor[]): Descriptor[] {
  return [
    ...descriptors.map((descriptor) =>
      FROM_DISK.has(descriptor.parameter)
        ? { ...descriptor, ignoreFor: [...descriptor.ignoreFor, 'disk_uuid', 'source_uuid'] }
        : descriptor,
    ),
    ...parseDescriptors(SOURCES.map((parameter) => ({ parameter, constraint: 'any' }))),
  ]
}

function freshDescriptors(
  offers: Offers,
  chosen: { readonly access: Access; readonly hostPool: string },
): Descriptor[] {
  const described = parseDescriptors(offers.parameters).filter(
    ({ parameter }) => !NOT_DESCRIBED.has(parameter),
  )
  const pool =
    offers.hostPools?.find(({ uuid }) => uuid === chosen.hostPool) ??
    // Until one of this location is chosen, the sizes begin within what its default allows.
    offers.hostPools?.find((each) => each.is_default_designated === true)
  const sized = withMissing(withGuestLimits(withMissing(described, TEXTS), pool?.guest_limits), SIZES)
  const systems = offers.images === undefined ? sized : withImages(sized, offers.images)
  return withKnownRefusals(withAccess([...replaced(systems, choices(offers))], chosen.access)).slice()
}

/** Whether the system needs a password, whatever way of logging in is chosen. */
export function needsPassword(offers: Offers, values: Values): boolean {
  const password = parseDescriptors(offers.parameters).find(({ parameter }) => parameter === 'password')
  return password !== undefined && effectiveConstraint(password, values).mandatory
}

function withMissing(descriptors: readonly Descriptor[], others: readonly Descriptor[]): Descriptor[] {
  const known = new Set(descriptors.map(({ parameter }) => parameter))
  return [...descriptors, ...others.filter(({ parameter }) => !known.has(parameter))]
}

function made(parameters: readonly string[], mandatory: boolean): Descriptor[] {
  return parameters
    .map((parameter) => documented(parameter, mandatory))
    .filter((descriptor) => descriptor !== null)
}

function replaced(descriptors: readonly Descriptor[], by: readonly Descriptor[]): Descriptor[] {
  const names = new Set(by.map(({ parameter }) => parameter))
  return [...descriptors.filter(({ parameter }) => !names.has(parameter)), ...by]
}

/** The lists that other calls answer with, as parameters with a list of values. */
function choices({ hostPools, networks, billingAccounts }: Offers): Descriptor[] {
  const choice = (parameter: string, values: readonly (string | number)[], preset: unknown) =>
    values.length === 0 ? [] : parseDescriptors([{ parameter, constraint: 'enum', values, default: preset }])
  return [
    ...choice(
      'designated_pool_uuid',
      hostPools?.map(({ uuid }) => uuid) ?? [],
      hostPools?.find((pool) => pool.is_default_designated === true)?.uuid,
    ),
    ...choice(
      'network_uuid',
      networks?.map(({ uuid }) => uuid) ?? [],
      networks?.find((network) => network.is_default === true)?.uuid,
    ),
    ...choice(
      'billing_account_id',
      billingAccounts?.map(({ id }) => id) ?? [],
      billingAccounts?.find((account) => account.is_default === true)?.id,
    ),
  ]
}

/** What the chosen way of logging in needs is needed, and what it does without is no part of the form. */
function withAccess(descriptors: readonly Descriptor[], access: Access): Descriptor[] {
  const unused = { password: 'public_key', public_key: 'password', both: null }[access]
  return descriptors
    .filter(({ parameter }) => parameter !== unused)
    .map((descriptor) =>
      descriptor.parameter === 'password' || descriptor.parameter === 'public_key'
        ? needed(descriptor)
        : descriptor,
    )
}

function needed(descriptor: Descriptor): Descriptor {
  return {
    ...descriptor,
    properties: { ...descriptor.properties, mandatory: true },
    limits: descriptor.limits.map(({ when, properties }) => ({
      when,
      properties: { ...properties, mandatory: true },
    })),
  }
}
