import type { Page } from '@playwright/test'

import { locations } from './support/sandbox-api.ts'
import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const table = (page: Page) => page.getByRole('table', { name: 'What is billed' })
const run = (page: Page) => page.getByRole('region', { name: 'Bulk actions' })

/** By what the API calls them, over all locations: what an account pays for. */
async function billedTo({ api }: Tenant, account: string) {
  const { id } = await api.billingAccount(account)
  const pays = ({ billing_account_id: payer }: { billing_account_id?: number }) => payer === id
  const each = await Promise.all(
    locations.map(async (slug) => {
      const vms = await api.vms(slug)
      const attached = new Set(vms.flatMap(({ storage }) => storage.map(({ uuid }) => uuid)))
      return {
        vms: vms.filter((vm) => vm.billing_account === id).map(({ name }) => name),
        disks: (await api.disks(slug)).filter(({ uuid }) => !attached.has(uuid)).filter(pays),
        addresses: (await api.floatingIps(slug)).filter(pays).map(({ address }) => address),
        balancers: (await api.loadBalancers(slug)).filter(pays).map((balancer) => balancer.display_name),
      }
    }),
  )
  return {
    vms: each.flatMap(({ vms }) => vms),
    disks: each.flatMap(({ disks }) => disks.map(({ uuid }) => uuid)),
    addresses: each.flatMap(({ addresses }) => addresses),
    balancers: each.flatMap(({ balancers }) => balancers),
    buckets: (await api.buckets()).filter(pays).map(({ name }) => name),
  }
}

const countOf = (billed: Awaited<ReturnType<typeof billedTo>>) => Object.values(billed).flat().length

test('lists all that an account pays for, of every kind and in every location', async ({ page, tenant }) => {
  const billed = await billedTo(tenant, 'Northwind Studio')
  await page.goto('/billing/accounts')
  await page.getByRole('link', { name: 'Northwind Studio' }).click()
  await page.getByRole('link', { name: 'All that is billed here, and moving it to another account' }).click()
  await expect(table(page).getByRole('row')).toHaveCount(countOf(billed) + 1)
  for (const names of Object.values(billed)) {
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) await expect(table(page)).toContainText(name)
  }
  await expect(page.getByRole('main')).toContainText(`${countOf(billed)} things, `)

  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Kind' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Floating IP/ }).click()
  await expect(table(page).getByRole('row')).toHaveCount(billed.addresses.length + 1)
  await expect(page).toHaveURL(/kind=address/)
})

test('moves everything to another account at once; what failed is tried again', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const { id } = await tenant.api.billingAccount('Client projects')
  const before = await billedTo(tenant, 'Client projects')
  const others = await billedTo(tenant, 'Northwind Studio')
  const count = countOf(before)
  await tenant.fault({ method: 'PATCH', path: '/v1/storage/bucket', kind: 'status', status: 500, times: 1 })
  await page.goto(`/billing/resources?account=${id}`)
  await expect(table(page).getByRole('row')).toHaveCount(count + 1)
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Move to another billing account…' }).click()
  const dialog = page.getByRole('alertdialog', { name: `Move ${count} things to another billing account` })
  // The one that pays already is no choice, so there is but one.
  await expect(dialog).toContainText('Northwind Studio')
  await expect(dialog.getByRole('combobox')).toHaveCount(0)
  await dialog.getByRole('button', { name: /^Move/ }).click()
  await expect(run(page)).toContainText(`${count - 1} of ${count} done and 1 failed`)
  await run(page).getByRole('button', { name: /^Try/ }).click()
  await expect(run(page)).toContainText(`${count} of ${count} done`)

  await expect(page.getByRole('heading', { name: 'Client projects pays for nothing' })).toBeVisible()
  expect(countOf(await billedTo(tenant, 'Client projects'))).toBe(0)
  expect(countOf(await billedTo(tenant, 'Northwind Studio'))).toBe(count + countOf(others))
})

test('a location that cannot be read never looks as if nothing were billed in it', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const { id } = await tenant.api.billingAccount('Client projects')
  await tenant.fault({ path: '/v1/bus02/user-resource/billing_resources', kind: 'status', status: 500 })
  await page.goto(`/billing/resources?account=${id}`)
  await expect(page.getByText('What is billed in Busburg could not be read.')).toBeVisible({
    timeout: 40_000,
  })
  await expect(page.getByRole('main')).toContainText(/at least €[\d,.]+ a month/)
  await tenant.clearFaults()
  await page.getByRole('button', { name: 'Try again: What is billed in Busburg' }).click()
  await expect(table(page)).toContainText('shop-db')
})
