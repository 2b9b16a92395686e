import type { Page } from '@playwright/test'

import { shown } from './support/amounts.ts'
import { signOutAndIn } from './support/sign-out-and-in.ts'
import { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const ACCOUNT = 'Client projects'

const warnings = (page: Page) => page.getByRole('complementary', { name: 'Budgets' })
const card = (page: Page) => page.getByRole('region', { name: 'Budget', exact: true })

/** What the month has cost by now, after the discount. */
async function spentBy(tenant: Tenant): Promise<number> {
  const { running_totals: totals } = await tenant.api.billingAccount(ACCOUNT)
  const { subtotal, discount_amount: discount } = totals as { subtotal: number; discount_amount: number }
  return Math.round((subtotal - discount) * 100) / 100
}

async function openAccount(page: Page, tenant: Tenant): Promise<void> {
  const { id } = await tenant.api.billingAccount(ACCOUNT)
  await page.goto(`/billing/accounts/${id}`)
}

async function setBudget(page: Page, tenant: Tenant, amount: number): Promise<void> {
  await openAccount(page, tenant)
  await card(page)
    .getByRole('button', { name: /^(?:Set a budget|Change)/ })
    .click()
  await page.getByRole('textbox', { name: 'A month' }).fill(amount.toFixed(2))
  await page.getByRole('button', { name: 'Set budget' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

test.beforeEach(async ({ page, tenant }) => {
  // In the middle of a month: on its first day nothing is spent that a budget could be below, and in its last hour nothing is to come.
  await tenant.hold()
  const begin = new Date(await tenant.now())
  await tenant.advanceTo(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 15))
  // What is yet to come is reckoned by the browser's clock.
  await page.clock.setFixedTime(await tenant.now())
})

test('warns on every page once the spend passes the budget, until it is put away or made another', async ({
  page,
  tenant,
}) => {
  const spent = await spentBy(tenant)
  await openAccount(page, tenant)
  await card(page).getByRole('button', { name: 'Set a budget…' }).click()
  await page.getByRole('textbox', { name: 'A month' }).fill('0')
  await page.getByRole('button', { name: 'Set budget' }).click()
  await expect(page.getByRole('textbox', { name: 'A month' })).toHaveAccessibleDescription(/./)
  await expect(warnings(page)).toBeHidden()

  const budget = spent - 1
  await page.getByRole('textbox', { name: 'A month' }).fill(budget.toFixed(2))
  await page.getByRole('button', { name: 'Set budget' }).click()
  const text = `${ACCOUNT} has passed its budget: ${shown(spent)} this month, of ${shown(budget)}.`
  await expect(warnings(page)).toContainText(text)
  await expect(card(page)).toContainText(`This month so far${shown(spent)}`)
  await expect(card(page)).toContainText(`Passed by${shown(1)}`)

  await page.goto('/compute/vms')
  await expect(warnings(page)).toContainText(text)
  await warnings(page)
    .getByRole('link', { name: `See what it is: ${ACCOUNT}` })
    .click()
  await expect(page.getByRole('heading', { name: 'Usage this month' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(ACCOUNT)

  await warnings(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(warnings(page)).toBeHidden()
  await openAccount(page, tenant)
  await expect(card(page)).toContainText('Passed by')
  await expect(warnings(page)).toBeHidden()

  await setBudget(page, tenant, budget - 1)
  await expect(warnings(page)).toContainText(`of ${shown(budget - 1)}.`)
  await card(page).getByRole('button', { name: 'Remove' }).click()
  await expect(warnings(page)).toBeHidden()
  await page.reload()
  await expect(card(page)).toContainText('None is set.')
})

test('warns beforehand when this month leads past it, as the forecast of the usage has it', async ({
  page,
  tenant,
}) => {
  await setBudget(page, tenant, (await spentBy(tenant)) + 0.5)
  await expect(warnings(page)).toContainText(`${ACCOUNT} is on its way past its budget`)
  const told = /budget: (€[\d,.]+) by/.exec(await warnings(page).innerText())?.[1]
  await warnings(page).getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Where it leads' })).toContainText(told ?? 'no amount')

  await setBudget(page, tenant, 100_000)
  await expect(card(page)).toContainText('Left of it')
  await expect(warnings(page)).toBeHidden()
})

test('warns of what was spent also where the forecast cannot be made', async ({ page, tenant, console }) => {
  console.allow(500)
  const spent = await spentBy(tenant)
  await tenant.fault({ path: '/v1/bus02/storage/disks', kind: 'status', status: 500 })
  await setBudget(page, tenant, spent + 1)
  await expect(card(page)).toContainText('not known: some of what is paid for could not be read', {
    timeout: 40_000,
  })
  await expect(warnings(page)).toBeHidden()
  await setBudget(page, tenant, spent - 1)
  await expect(warnings(page)).toContainText('has passed its budget')
})

test('a budget is of whoever set it, and of nobody else who signs in here', async ({
  page,
  tenant,
  console,
}) => {
  // A list that is read again in the moment of signing out.
  console.allow(401)
  await setBudget(page, tenant, 1)
  await expect(warnings(page)).toBeVisible()
  const other = await Tenant.create('demo', 60)
  await other.hold()
  await signOutAndIn(page, other.token)
  await openAccount(page, other)
  await expect(card(page)).toContainText('None is set.')
  await expect(warnings(page)).toBeHidden()

  await signOutAndIn(page, tenant.token)
  await expect(warnings(page)).toContainText('has passed its budget')
})
