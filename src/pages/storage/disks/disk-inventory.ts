import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { billingAccountsQuery, type BillingAccount } from '@/api/billing-accounts'
import { disksQuery, type Disk } from '@/api/disks'
import { allImagesQuery, type Image } from '@/api/images'
import type { ListOf } from '@/api/list'
import type { Location } from '@/api/locations'
import { vmListQuery, type Vm, type VmStorage } from '@/api/vms'
import type { ListRow } from '@/components/list/list-definition'
import type { Inventory, LocationPart } from '@/components/list/list-part'
import { useLocationInventory } from '@/components/list/use-inventory'
import { accountName } from '@/components/billing-account-facts'
import { shortId } from '@/components/disks/disk-name'
import { diskHourly } from '@/components/disks/disk-price'
import { tellsAttachments } from '@/components/unattached-disks'
import { usePrices } from '@/components/use-prices'
import { parseInstant } from '@/lib/instant'
import type { Money } from '@/lib/money'
import { perMonth, type Prices } from '@/lib/pricing'
import { prepare } from '@/lib/search'

import { sourceName } from './disk-facts'

/** Where a disk is attached; unknown while the VMs of its location are. */
export type Attachment =
  | { readonly kind: 'attached'; readonly vm: Vm; readonly storage: VmStorage }
  | { readonly kind: 'detached' }
  | { readonly kind: 'unknown' }

/** A disk with what other calls know of it, ready to be shown, searched and sorted. */
export interface DiskRow extends ListRow {
  readonly disk: Disk
  /** The beginning of its UUID: a disk has no name. */
  readonly name: string
  readonly attachment: Attachment
  /** What it was made of, in words. */
  readonly source: string
  readonly account: string | null
  /** Epoch milliseconds. */
  readonly created: number | null
  readonly snapshots: number
  /** Of the disk with its snapshots; null while the prices are unknown. */
  readonly monthly: Money | null
}

/** Reads the disks of the locations side by side. The VMs are read with them: a disk does not say where it is attached. */
export function useDiskInventory(locations: readonly Location[]): Inventory<DiskRow, LocationPart> {
  const lists = useQueries({ queries: locations.map(({ slug }) => disksQuery(slug)) })
  const vms = useQueries({ queries: locations.map(({ slug }) => vmListQuery(slug)) })
  const images = useQueries({ queries: locations.map(({ slug }) => allImagesQuery(slug)) })
  const accounts = useQuery(billingAccountsQuery)
  const prices = usePrices()
  const accountNames = useMemo(() => namesOf(accounts.data?.items ?? []), [accounts.data])
  return useLocationInventory(locations, lists, makeRows, (_location, at) => [
    vms[at]?.data,
    images[at]?.data?.items,
    accountNames,
    prices,
  ])
}

const namesOf = (accounts: readonly BillingAccount[]) =>
  new Map(accounts.map((account) => [account.id, accountName(account)]))

function makeRows(
  disks: readonly Disk[],
  [vms, images, accounts, prices]: readonly [
    ListOf<Vm> | undefined,
    readonly Image[] | undefined,
    ReadonlyMap<number, string>,
    Prices | undefined,
  ],
): readonly DiskRow[] {
  const attached = attachments(vms?.items ?? [])
  const isTold = vms !== undefined && tellsAttachments(vms)
  return disks.map((disk) => {
    const at = attached.get(disk.uuid)
    const source = sourceName(disk, images ?? [])
    const account = disk.billing_account_id == null ? null : (accounts.get(disk.billing_account_id) ?? null)
    return {
      id: `${disk.location}/${disk.uuid}`,
      disk,
      name: shortId(disk.uuid),
      attachment: at ?? { kind: isTold ? 'detached' : 'unknown' },
      source,
      account,
      created: parseInstant(disk.created_at),
      snapshots: disk.snapshots?.length ?? 0,
      monthly: monthlyOf(disk, prices),
      searchText: prepare([
        disk.uuid,
        at?.vm.name,
        at?.storage.name,
        source,
        account,
        disk.source_image,
        ...(disk.snapshots ?? []).map(({ uuid }) => uuid),
      ]),
    }
  })
}

/** By the disk's UUID. */
function attachments(vms: readonly Vm[]): Map<string, Extract<Attachment, { kind: 'attached' }>> {
  return new Map(
    vms.flatMap((vm) =>
      (vm.storage ?? []).map((storage) => [storage.uuid, { kind: 'attached', vm, storage }] as const),
    ),
  )
}

function monthlyOf(disk: Disk, prices: Prices | undefined): Money | null {
  const hourly = prices === undefined ? null : diskHourly(disk, prices)
  return hourly === null ? null : perMonth(hourly)
}
