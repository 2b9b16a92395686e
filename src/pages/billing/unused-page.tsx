import type { QueryClient } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import type { LoaderFunction } from 'react-router'

import { disksQuery } from '@/api/disks'
import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancersQuery } from '@/api/load-balancers'
import { locationsQuery } from '@/api/locations'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { vmListQuery } from '@/api/vms'
import { useAddressParams } from '@/components/address-params'
import { ListPage } from '@/components/list/list-page'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { HOURS_PER_MONTH, perMonth } from '@/lib/pricing'
import { Empty } from '@/ui/empty'
import { Select } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'

import { UnusedActions, useUnusedMenus } from './unused/actions'
import { UnusedCard, useUnusedColumns } from './unused/columns'
import { unusedCsv, unusedList, useUnusedFaces } from './unused/definition'
import { unusedMessages } from './unused/messages'
import { useUnusedInventory } from './unused/use-unused-inventory'
import type { UnusedRow } from './unused/unused-rows'

export const loader = (client: QueryClient): LoaderFunction => {
  return async () => {
    startReading(client, pricingPolicyQuery)
    for (const { slug } of await readOnce(client, locationsQuery)) {
      startReading(client, vmListQuery(slug))
      startReading(client, disksQuery(slug))
      startReading(client, floatingIpsQuery(slug))
      startReading(client, loadBalancersQuery(slug))
    }
    return null
  }
}

const AGE = 'age'
const AGES = [7, 30, 90, 365] as const
const DEFAULT_AGE = 30

/** What costs money and seems to serve nothing, with the way to deal with each. */
export function Component() {
  const t = useMessages(unusedMessages)
  const currency = useCurrency()
  const { shown } = useLocationScope()
  const [params, setParams] = useAddressParams()
  const age = AGES.find((days) => String(days) === params.get(AGE)) ?? DEFAULT_AGE
  const inventory = useUnusedInventory(shown, age)
  const columns = useUnusedColumns()
  const faces = useUnusedFaces()
  const menus = useUnusedMenus()
  const total = useMemo(
    () => perMonth(sumMoney(inventory.rows.flatMap(({ hourly }) => hourly ?? []))),
    [inventory.rows],
  )
  const isUnpriced = inventory.rows.some(({ isLowerBound }) => isLowerBound)
  const isLoading = inventory.parts.some(({ state }) => state === 'loading')
  const amount = formatMoney(total, currency)

  return (
    <>
      <ListPage
        title={t.title}
        summary={
          isLoading && inventory.rows.length === 0 ? (
            <Skeleton className="w-64" />
          ) : (
            <span title={t.monthHint(HOURS_PER_MONTH)}>
              {t.summary(inventory.rows.length, isUnpriced ? t.atLeast(amount) : amount)}
            </span>
          )
        }
        definition={unusedList}
        inventory={inventory}
        faces={faces}
        search={t.search}
        partName={t.partName}
        notices={
          <label className="flex flex-wrap items-center gap-2">
            <span className="text-muted">{t.age}</span>
            <Select
              className="w-40"
              value={String(age)}
              onChange={(event) => {
                const next = new URLSearchParams(params)
                if (event.target.value === String(DEFAULT_AGE)) next.delete(AGE)
                else next.set(AGE, event.target.value)
                setParams(next, { replace: false })
              }}
            >
              {AGES.map((days) => (
                <option key={days} value={String(days)}>
                  {t.days(days)}
                </option>
              ))}
            </Select>
          </label>
        }
        columns={columns}
        nameOf={nameOf}
        card={(row) => <UnusedCard row={row} />}
        rowActions={(row) => <UnusedActions row={row} {...menus} />}
        csv={{ name: t.csvName, fields: unusedCsv(currency) }}
        empty={
          <Empty icon={<CircleCheck />} title={t.empty.title}>
            {t.empty.text}
          </Empty>
        }
      />
      {menus.vm.dialogs}
      {menus.replica.dialogs}
      {menus.balancer.dialogs}
      {menus.other.dialogs}
    </>
  )
}

const nameOf = ({ name }: UnusedRow) => name
