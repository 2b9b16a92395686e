import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const account = async (page: Page, name: string, tab?: string) => {
  await page.goto('/billing/accounts')
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  if (tab !== undefined) await page.getByRole('link', { name: tab }).click()
}
const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const save = (page: Page) => page.getByRole('button', { name: 'Save details' })

test('the details of a billing account are changed, and nothing else of it is lost', async ({
  page,
  tenant,
}) => {
  // What it owes changes by the hour.
  await tenant.hold()
  const before = await tenant.api.billingAccount('Northwind Studio')
  await account(page, 'Northwind Studio', 'Details')
  await expect(save(page)).toHaveAttribute('aria-disabled', 'true')
  await field(page, 'City').fill('Narva')
  await save(page).click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'Save the details of Northwind Studio: done',
  )
  const after = await tenant.api.billingAccount('Northwind Studio')
  expect(after).toEqual({ ...before, city: 'Narva' })
})

test('a wrong e-mail address and country are said at their fields, and nothing is sent', async ({
  page,
  tenant,
}) => {
  // What it owes changes by the hour.
  await tenant.hold()
  const before = await tenant.api.billingAccount('Northwind Studio')
  await account(page, 'Northwind Studio', 'Details')
  await field(page, 'E-mail').fill('')
  await field(page, 'Country').fill('Estonia')
  await save(page).click()
  await expect(field(page, 'E-mail')).toHaveAccessibleDescription(/Write an e-mail address/)
  await expect(field(page, 'Country')).toHaveAccessibleDescription(/Write the two letters/)
  await field(page, 'Country').fill('EE')
  await expect(field(page, 'Country')).not.toHaveAccessibleDescription(/Write the two letters/)
  await field(page, 'Country').fill('ZZ')
  await expect(field(page, 'Country')).toHaveAccessibleDescription(/Write the two letters/)
  expect(await tenant.api.billingAccount('Northwind Studio')).toEqual(before)
})

test('details that were typed wait while one looks at another tab', async ({ page }) => {
  await account(page, 'Northwind Studio', 'Details')
  await field(page, 'City').fill('Narva')
  await page.getByRole('link', { name: 'Credit' }).click()
  await expect(page.getByRole('heading', { name: 'Credit' })).toBeVisible()
  await expect(field(page, 'City')).toBeHidden()
  await page.getByRole('link', { name: 'Details' }).click()
  await expect(field(page, 'City')).toHaveValue('Narva')
  await page.getByRole('link', { name: 'Credit' }).click()
  await page.getByRole('link', { name: 'Prices' }).click()
  await page
    .getByRole('alertdialog', { name: 'Leave without saving?' })
    .getByRole('button', { name: /^Leave/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Prices', level: 1 })).toBeVisible()
})

test('what someone else wrote meanwhile is shown, and not overwritten', async ({ page, tenant }) => {
  await account(page, 'Northwind Studio', 'Details')
  await field(page, 'City').fill('Narva')
  await tenant.api.changeBillingAccount('Northwind Studio', { company_name: 'Northwind Group' })
  await save(page).click()
  await expect(page.getByText('Someone else changed these details meanwhile')).toBeVisible()
  await expect(page.getByText('Company: Northwind Group')).toBeVisible()
  await page.getByRole('button', { name: 'Take theirs, keep what I typed' }).click()
  await expect(field(page, 'Company')).toHaveValue('Northwind Group')
  await expect(field(page, 'City')).toHaveValue('Narva')
  await save(page).click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(': done')
  expect(await tenant.api.billingAccount('Northwind Studio')).toMatchObject({
    city: 'Narva',
    company_name: 'Northwind Group',
  })
})

test('another account becomes the default; one that pays for something is not deleted', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(/400|500/)
  await account(page, 'Northwind Studio')
  await expect(page.getByRole('button', { name: 'Delete…' })).toHaveAccessibleDescription(
    /default account cannot be deleted/,
  )
  await account(page, 'Client projects')
  await tenant.fault({
    path: '/v1/payment/billing_account/set_default',
    kind: 'status',
    status: 500,
    times: 1,
  })
  await page.getByRole('button', { name: 'Make default' }).click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('told to fail')
  await page.getByRole('button', { name: 'Make default' }).click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'Make Client projects the default: done',
  )
  expect((await tenant.api.billingAccount('Client projects'))['is_default']).toBe(true)

  await account(page, 'Northwind Studio')
  await expect(page.getByRole('button', { name: 'Delete…' })).toHaveAccessibleDescription(/unpaid invoices/)
  await tenant.api.payAll('Northwind Studio')
  await account(page, 'Northwind Studio')
  await page.getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Delete Northwind Studio' })
  await expect(dialog).toContainText(/\d+ things are billed here still/)
  await expect(dialog.getByRole('button', { name: 'Delete account' })).toHaveAccessibleDescription(
    /things are billed here still/,
  )
  await dialog.getByRole('link', { name: 'See what it is, and move it to another account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What is billed' })).toBeVisible()
})

test('shows what of all that an account pays for costs most', async ({ page, tenant }) => {
  await account(page, 'Client projects')
  const table = page.getByRole('table', { name: 'Billed here' })
  const names = await tenant.api.vmsBilledTo('Client projects')
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) await expect(table.getByRole('link', { name, exact: true })).toBeVisible()
  await expect(table.getByRole('row').filter({ hasText: 'Floating IP' })).not.toHaveCount(0)
  await expect(page.getByRole('main')).toContainText(/\d+ things, €[\d,.]+ a month/)

  await account(page, 'Northwind Studio')
  await expect(table.getByRole('link')).toHaveCount(10)
  await page.getByRole('link', { name: 'All that is billed here' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What is billed' })).toBeVisible()
})

test('reckons what a plan costs, and a link shows it again', async ({ page }) => {
  await page.goto('/billing/prices')
  await field(page, 'vCPU').fill('4')
  await field(page, 'Memory').fill('8')
  await page.getByRole('checkbox', { name: /Windows/ }).check()
  // 4 × 0.00521 + 4 × 0.00548 + 8 × 0.00329 + 40 × 0.0001 = 0.07308 an hour
  await expect(page.getByRole('region', { name: 'It would cost' })).toContainText('€53.35')
  // The same words for the same things as in the form above.
  await expect(page.getByRole('table', { name: 'Price list' })).toContainText('vCPU, 1 core')
  await expect(page.getByRole('table', { name: 'Price list' })).toContainText('Memory, 0.5 GB')
  await page.reload()
  await expect(field(page, 'vCPU')).toHaveValue('4')
  await expect(page.getByRole('region', { name: 'It would cost' })).toContainText('€53.35')
  await field(page, 'Disks').fill('much')
  await expect(field(page, 'Disks')).toHaveAccessibleDescription(/Write a number/)
  // Nothing is reckoned in the place of what cannot be read.
  const result = page.getByRole('region', { name: 'It would cost' })
  await expect(result).toContainText('No total as long as it is not clear how much: Disks.')
  await expect(result).not.toContainText('€')
  await field(page, 'Disks').fill('')
  await expect(field(page, 'Disks')).toHaveValue('')
  await expect(result).toContainText('Disks')
  await field(page, 'Disks').fill('40')
  await field(page, 'Load balancers').fill('1.5')
  await expect(field(page, 'Load balancers')).toHaveAccessibleDescription(/Write a whole number/)
  await field(page, 'Load balancers').fill('0')
  await expect(result).toContainText('€53.35')
})

test('finds what costs and serves nothing, and releases an idle address', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(400)
  await page.goto('/billing/unused?kind=floatingIp&location=bus02')
  const table = page.getByRole('table', { name: 'Unused things' })
  const idle = (await tenant.api.floatingIps('bus02')).find((ip) => ip.assigned_to == null)
  const address = idle?.address ?? '?'
  await expect(table).toContainText(address)
  await table.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Release…' }).click()
  const dialog = page.getByRole('alertdialog', { name: `Release ${address}` })

  await tenant.fault({
    path: '/v1/bus02/network/ip_addresses/*',
    method: 'DELETE',
    kind: 'status',
    status: 400,
    times: 1,
  })
  await dialog.getByRole('button', { name: 'Release address' }).click()
  await expect(dialog).toContainText('was told to fail')
  await dialog.getByRole('button', { name: 'Release address' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Nothing matches')).toBeVisible()
  expect((await tenant.api.floatingIps('bus02')).map((ip) => ip.address)).not.toContain(address)
})

test('deletes a disk that no VM has, with what goes with it said, and leads to what is dealt with elsewhere', async ({
  page,
  tenant,
}) => {
  await page.goto('/billing/unused?kind=disk&location=cyc01')
  const table = page.getByRole('table', { name: 'Unused things' })
  const attached = new Set(
    (await tenant.api.vms('cyc01')).flatMap(({ storage }) => storage.map(({ uuid }) => uuid)),
  )
  const disk = (await tenant.api.disks('cyc01')).find(({ uuid }) => !attached.has(uuid))
  const id = disk?.uuid.slice(0, 8) ?? '?'
  await table.getByRole('button', { name: /^Actions for/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Open its page' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Delete disk…' }).click()
  const dialog = page.getByRole('alertdialog', { name: `Delete disk ${id}` })
  await expect(dialog).toContainText('Erased: the disk (150 GB)')
  await dialog.getByRole('textbox').fill(id)
  await dialog.getByRole('button', { name: 'Delete disk' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Nothing matches')).toBeVisible()
  expect((await tenant.api.disks('cyc01')).map(({ uuid }) => uuid)).not.toContain(disk?.uuid)
})

test('snapshots count as old after a chosen age', async ({ page }) => {
  await page.goto('/billing/unused?kind=snapshot')
  const table = page.getByRole('table', { name: 'Unused things' })
  await expect(table.getByRole('link')).toHaveCount(2)
  await page.getByRole('combobox', { name: 'Snapshots count as old after' }).selectOption('7 days')
  await expect(page).toHaveURL(/age=7/)
  await expect.poll(() => table.getByRole('link').count()).toBeGreaterThan(2)
})
