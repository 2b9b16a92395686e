import type { Page } from '@playwright/test'

import { shown, sum } from './support/amounts.ts'
import type { ApiUsage } from './support/sandbox-api.ts'
import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

/*
 * What a form says on screen is what is charged. Of VMs price-promise.test.ts tries many; what costs one rate alone is made here, by its form.
 */

const ACCOUNT = 'Northwind Studio'
const HOURS = 730

const monthly = (hourly: number) => shown(Math.round(Math.round(hourly * HOURS * 1e5) / 1e3) / 100)

/** The instant at which a month begins, so many after the tenant's own. */
async function month(tenant: Tenant, later: number): Promise<number> {
  const now = new Date(await tenant.now())
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later)
}

interface Made {
  /** What the form said that it costs a month. */
  readonly promised: string
  readonly make: () => Promise<void>
}

/** Fills in the form of each of them, up to the press that makes it. */
const forms: Readonly<Record<string, (page: Page) => Promise<Made>>> = {
  disk: async (page) => {
    await page.goto('/storage/disks')
    await page.getByRole('button', { name: 'New disk' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Size' }).fill('137')
    const price = dialog.getByText(/^€[\d.,]+ a month$/)
    // The size that it begins with comes with the rules of the location.
    await expect(dialog.getByRole('textbox', { name: 'Size' })).toHaveValue('137')
    return {
      promised: await price.innerText(),
      make: async () => {
        await dialog.getByRole('button', { name: 'Create disk' }).click()
        await expect(dialog).toHaveCount(0)
      },
    }
  },
  'floating IP': async (page) => {
    await page.goto('/networking/floating-ips')
    await page.getByRole('button', { name: 'New floating IP' }).click()
    const dialog = page.getByRole('dialog')
    return {
      promised: await dialog.getByText(/a month while it is assigned to nothing/).innerText(),
      make: async () => {
        await dialog.getByRole('button', { name: 'Reserve address' }).click()
        await expect(dialog).toHaveCount(0)
      },
    }
  },
  'load balancer': async (page) => {
    await page.goto('/networking/load-balancers/new')
    await page.getByRole('textbox', { name: 'Name' }).fill('promised')
    await page.getByRole('checkbox', { name: 'web-01' }).check()
    await expect(page.getByRole('region', { name: 'Price' })).toContainText('costs nothing as long as')
    return {
      promised: await page.getByRole('region', { name: 'Price' }).innerText(),
      make: async () => {
        await page.getByRole('button', { name: 'Create load balancer' }).click()
        await expect(page.getByRole('heading', { name: 'promised', level: 1 })).toBeVisible()
      },
    }
  },
}

for (const [name, fill] of Object.entries(forms))
  test(`a new ${name} is charged what its form says, this month and on the invoice`, async ({
    page,
    tenant,
  }) => {
    await tenant.advanceTo((await month(tenant, 1)) + 60_000)
    const linesOf = async () => (await tenant.api.usage(ACCOUNT)).map(({ description }) => description)
    const before = await linesOf()
    const { promised, make } = await fill(page)
    await make()
    const isNew = ({ description }: ApiUsage) => !before.includes(description)
    await expect.poll(async () => (await tenant.api.usage(ACCOUNT)).filter(isNew)).toHaveLength(1)
    const line = (await tenant.api.usage(ACCOUNT)).find(isNew)
    expect(promised).toContain(monthly(line?.price ?? Number.NaN))

    await tenant.advanceTo((await month(tenant, 1)) + 60_000)
    const invoice = (await tenant.api.invoices(ACCOUNT)).find(
      ({ period_start: from, period_end: to }) => to - from > 27 * 86_400,
    )
    const records = invoice?.records_list.filter(({ name: of }) => of === line?.description) ?? []
    expect(records).toHaveLength(1)
    expect(promised).toContain(monthly(sum(records.map(({ amount, qty }) => amount / qty))))
  })

test('what is in a bucket is charged what its form says', async ({ page, tenant }) => {
  await page.goto('/storage/buckets')
  await page.getByRole('button', { name: 'New bucket' }).first().click()
  const text = await page
    .getByRole('dialog')
    .getByText(/in it cost/)
    .innerText()
  const [size, told] = [/^([\d.,]+) GB/, /€([\d.,]+) a month/].map((part) => Number(part.exec(text)?.[1]))
  const buckets = (await tenant.api.usage(ACCOUNT)).filter(({ uptime_types: types }) =>
    types.includes('OBJECT_STORAGE'),
  )
  const full = await tenant.api.buckets()
  expect(buckets.length).toBeGreaterThan(0)
  for (const { description, price } of buckets) {
    const bytes = full.find(({ name }) => description.startsWith(`${name}, `))?.size_bytes ?? 0
    // An hour of it is told to seven decimals.
    const charged = (price / (bytes / 1024 ** 3)) * HOURS
    expect(Math.abs(charged * (size ?? 0) - (told ?? 0))).toBeLessThan(
      0.005 + (0.5e-7 / (bytes / 1024 ** 3)) * HOURS * (size ?? 0),
    )
  }
})
