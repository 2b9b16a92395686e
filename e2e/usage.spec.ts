import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'
import { showVm } from './support/vm-page.ts'

const euros = (amount: number) =>
  `€${amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`

/** Opens the usage of an account, by way of the account's own page. */
async function open(page: Page, account: string): Promise<void> {
  await page.goto('/billing/accounts')
  await page.getByRole('link', { name: account }).click()
  await page.getByRole('link', { name: /^What it is made of/ }).click()
  await expect(page.getByRole('heading', { name: 'Usage this month' })).toBeVisible()
}

test('shows what the month has cost, to the cent as the service has it', async ({ page, tenant }) => {
  await tenant.hold()
  const { running_totals: totals } = await tenant.api.billingAccount('Client projects')
  await open(page, 'Client projects')
  const subtotal = (totals as { subtotal: number }).subtotal
  await expect(page.getByRole('main')).toContainText(`${euros(subtotal)} so far on Client projects`)
  for (const name of ['By kind', 'By location', 'What costs most'])
    await expect(page.getByRole('list', { name }).getByRole('listitem').first()).toContainText('€')
  await expect(page.getByRole('region', { name: 'Where it leads' })).toContainText('left of the month')

  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Kind' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Running VM/ }).click()
  await expect(page).toHaveURL(/kind=vm/)
})

test('grows by an hour of what it says goes by in one', async ({ page, tenant }) => {
  await tenant.hold()
  // Not in the last hour of a month, after which another one is told of.
  const begin = new Date(await tenant.now())
  await tenant.advanceTo(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 10) + 60_000)
  await page.clock.setFixedTime(await tenant.now())
  await open(page, 'Client projects')
  const forecast = page.getByRole('region', { name: 'Where it leads' })
  await expect(forecast).toContainText('an hour for the')
  const hourly = Number(/and €([\d.]+) an hour/.exec(await forecast.innerText())?.[1])
  const subtotal = async () =>
    ((await tenant.api.billingAccount('Client projects'))['running_totals'] as { subtotal: number }).subtotal
  const before = await subtotal()
  await tenant.advance(3600)
  // Each is rounded to the cent.
  expect(Math.abs((await subtotal()) - before - hourly)).toBeLessThanOrEqual(0.011)
})

test('leads to what the invoice of the month then comes to, credit and VAT in it', async ({
  page,
  tenant,
}) => {
  await tenant.hold()
  await page.clock.setFixedTime(await tenant.now())
  await open(page, 'Client projects')
  const forecast = page.getByRole('region', { name: 'Where it leads' })
  await expect(forecast).toContainText('To pay after credit, with 20% VAT')
  const told = Number(/20% VAT\s*€([\d.,]+)/.exec(await forecast.innerText())?.[1]?.replace(',', ''))
  const now = new Date(await tenant.now())
  await tenant.advanceTo(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1) + 1000)
  const invoices = await tenant.api.invoices('Client projects')
  const newest = invoices.reduce((one, other) => (other.id > one.id ? other : one))
  expect(newest.totals.total).toBe(told)
})

test('says what could not be read, and reads it when asked', async ({ page, tenant, console }) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/bus02/storage/disks', kind: 'status', status: 500 })
  await tenant.fault({ path: '/v1/charging/usage', kind: 'status', status: 500 })
  await page.goto('/billing/usage')
  await expect(page.getByText('The usage could not be read')).toBeVisible()
  await tenant.clearFaults()
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).first().click()
  await expect(page.getByRole('list', { name: 'By kind' })).toBeVisible()
})

test('a new VM shortens the time that the credit lasts, and the form says so', async ({ page, tenant }) => {
  await tenant.hold()
  await tenant.api.buyCredit('Northwind Studio', 5000)
  await page.goto('/compute/vms/new')
  await expect(page.getByText(/The credit then lasts until .* instead of/)).toBeVisible()
})

test('an account says until when its credit lasts, and how that is reckoned', async ({ page, tenant }) => {
  await tenant.hold()
  await tenant.api.buyCredit('Northwind Studio', 5000)
  const { id } = await tenant.api.billingAccount('Northwind Studio')
  await page.goto(`/billing/accounts/${id}`)
  const card = page.getByRole('region', { name: 'How long the credit lasts' })
  await expect(card).toContainText('What is left, divided by what goes by in an hour')
  const text = await card.innerText()
  const [left, hourly, hours] = [
    /Left now\s*€([\d.,]+)/,
    /in an hour\s*€([\d.]+)/,
    /gives ([\d,]+) hours/,
  ].map((told) => Number(told.exec(text)?.[1]?.replaceAll(',', ''))) as [number, number, number]
  // The rate is told to five decimals.
  expect(Math.abs(left / hourly - hours) / hours).toBeLessThan(0.001)
  const ends = /Lasts until\s*(\d+ \w+ \d+)/.exec(text)?.[1] ?? ''
  expect(ends).not.toBe('')
  await page.goto(`/billing/usage?account=${id}`)
  await expect(page.getByRole('region', { name: 'Where it leads' })).toContainText(`Lasts until ${ends}`)
  await page.getByRole('main').getByRole('link', { name: 'What is billed' }).click()
  await expect(page).toHaveURL(new RegExp(`/billing/resources\\?account=${id}`))
})

test('deleting VMs and growing a disk say what they change of it', async ({ page, tenant }) => {
  const lasts = /The credit then lasts .* instead of/
  await tenant.api.buyCredit('Northwind Studio', 5000)
  const vm = await showVm(page, tenant, 'cyc01', 'web-02', 'disks')
  await page.getByRole('button', { name: 'Actions for vda' }).click()
  await page.getByRole('menuitem', { name: 'Grow…' }).click()
  const grow = page.getByRole('dialog')
  await expect(grow.getByText('as without it')).toBeVisible()
  await grow.getByRole('textbox', { name: 'Size' }).fill('240')
  await expect(grow.getByText(lasts)).toBeVisible()
  await grow.getByRole('button', { name: 'Cancel' }).click()
  await vm.choose('Delete…')
  await expect(page.getByRole('alertdialog').getByText(lasts)).toBeVisible()

  const list = new VmList(page)
  await list.open()
  await list.tick('web-01', 'web-02')
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
  await expect(page.getByRole('alertdialog').getByText(lasts)).toBeVisible()
})

test('deleting many disks, addresses and snapshots at once says the same', async ({ page, tenant }) => {
  await tenant.api.buyCredit('Northwind Studio', 5000)
  const ask = async (address: string, rows: number, button: string) => {
    await page.goto(address)
    await expect(page.getByRole('checkbox', { name: /^Select (?!all)/ })).toHaveCount(rows)
    await page.getByRole('checkbox', { name: 'Select all' }).check()
    await page.getByRole('toolbar').getByRole('button', { name: button }).click()
  }
  const said = page.getByRole('alertdialog').getByText(/The credit (then )?lasts .* (instead of|as without)/)
  await ask('/storage/disks?attachment=detached', 2, 'Delete…')
  await expect(said.first()).toBeVisible()
  await ask('/networking/floating-ips?use=idle', 3, 'Release…')
  await expect(said.first()).toBeVisible()
  await ask('/compute/snapshots?q=old-shop', 2, 'Delete…')
  await expect(said.first()).toBeVisible()
})
