import type { Page } from '@playwright/test'

import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const ACCOUNT = 'Northwind Studio'

/** With credit enough that nothing is charged at once, and top-up set to 30 below 5. */
async function open(page: Page, tenant: Tenant) {
  await tenant.api.buyCredit(ACCOUNT, 5000)
  await tenant.api.setTopUp(ACCOUNT, 30, 5)
  const { id } = await tenant.api.billingAccount(ACCOUNT)
  await page.goto(`/billing/accounts/${id}?tab=payment`)
  const card = page.getByRole('region', { name: 'Automatic top-up' })
  await expect(card).toContainText('less than €5.00 is left')
  return card
}

async function settings(tenant: Tenant) {
  const account = await tenant.api.billingAccount(ACCOUNT)
  return [
    account['is_recurring_payment_enabled'],
    account['recurring_payment_amount'],
    account['recurring_payment_threshold'],
  ]
}

test('what somebody else set meanwhile is shown, kept where it was not touched, and written over only when asked again', async ({
  page,
  tenant,
}) => {
  const card = await open(page, tenant)
  await card.getByRole('button', { name: 'Change…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Automatic top-up' })
  await dialog.getByRole('textbox', { name: 'Top up by' }).fill('31,50')
  await tenant.api.setTopUp(ACCOUNT, 60, 8)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toContainText('Someone else changed it meanwhile')
  await expect(dialog).toContainText('They set €60.00 whenever less than €8.00 is left')
  expect(await settings(tenant)).toEqual([true, 60, 8])
  await expect(dialog.getByRole('textbox', { name: 'Top up by' })).toHaveValue('31,50')
  await expect(dialog.getByRole('textbox', { name: 'Whenever less is left than' })).toHaveValue('8')

  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  expect(await settings(tenant)).toEqual([true, 31.5, 8])
})

test('switching it off keeps the amounts that somebody else set', async ({ page, tenant }) => {
  const card = await open(page, tenant)
  await tenant.api.setTopUp(ACCOUNT, 60, 8)
  await card.getByRole('button', { name: 'Switch off' }).click()
  await expect(card).toContainText('Off.')
  expect(await settings(tenant)).toEqual([false, 60, 8])
})

test('nothing is sent while it is not known whether it would charge at once', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const card = await open(page, tenant)
  await card.getByRole('button', { name: 'Change…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Automatic top-up' })
  await dialog.getByRole('textbox', { name: 'Top up by' }).fill('31')
  await tenant.fault({ method: 'GET', path: '/v1/payment/billing_account', kind: 'status', status: 500 })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toContainText('Nothing was sent: what is left could not be read')
  expect(await settings(tenant)).toEqual([true, 30, 5])
  await tenant.clearFaults()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  expect(await settings(tenant)).toEqual([true, 31, 5])
})
