import { expectAllBilledRead } from './support/billed-list.ts'
import { expect, test } from './support/test.ts'

const ACCOUNT = 'Client projects'
const DAY_S = 86_400

test('an account that pays for nothing more is deleted, and is found among the deleted ones', async ({
  page,
  tenant,
}) => {
  const { id } = await tenant.api.billingAccount(ACCOUNT)
  await tenant.api.payAll(ACCOUNT)
  await page.goto(`/billing/resources?account=${id}`)
  await expectAllBilledRead(page)
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Move to another billing account…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: /^Move/ }).click()
  await expect(page.getByRole('heading', { name: `${ACCOUNT} pays for nothing` })).toBeVisible()

  await page.goto('/billing/accounts')
  const table = page.getByRole('table', { name: 'Billing accounts' })
  const row = table.getByRole('row').filter({ hasText: ACCOUNT })
  await row.getByRole('button', { name: `Actions for ${ACCOUNT}` }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog', { name: `Delete ${ACCOUNT}` })
  await expect(dialog).toContainText('Its invoices stay')
  await dialog.getByRole('textbox').fill(ACCOUNT)
  await dialog.getByRole('button', { name: 'Delete account' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toHaveCount(0)

  await page.getByRole('checkbox', { name: 'Show deleted accounts too' }).check()
  await expect(page).toHaveURL(/deleted=shown/)
  await expect(row).toContainText('Deleted')
  await row.getByRole('link', { name: ACCOUNT }).click()
  await expect(page.getByRole('heading', { name: ACCOUNT, level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make default' })).toHaveAccessibleDescription(
    'This account was deleted.',
  )
  // What it was billed for can still be looked up.
  await page.goto('/billing/invoices')
  await expect(page.getByRole('table', { name: 'Invoices' })).toContainText(ACCOUNT)
})

test('says what a restriction means, narrows the list by it, and lets go once everything is paid', async ({
  page,
  tenant,
}) => {
  await tenant.hold()
  const { id } = await tenant.api.billingAccount(ACCOUNT)
  const rows = page.getByRole('table', { name: 'Billing accounts' }).getByRole('row')
  await page.goto('/billing/accounts?state=limited')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText(ACCOUNT)
  await page.goto(`/billing/accounts/${id}`)
  await expect(page.getByText('This account is limited')).toBeVisible()
  await expect(page.getByText('Nothing new can be created on it')).toBeVisible()

  await page.getByRole('link', { name: 'Go to its invoices to pay them' }).click()
  await expect(page.getByRole('button', { name: 'Pay all…' })).toBeEnabled()

  await tenant.advance(60 * DAY_S)
  await page.goto(`/billing/accounts/${id}`)
  await expect(page.getByText('This account is frozen')).toBeVisible()
  await expect(page.getByText('What it pays for may be stopped')).toBeVisible()

  await tenant.api.payAll(ACCOUNT)
  await page.goto(`/billing/accounts/${id}`)
  await expect(page.getByRole('region', { name: 'Standing' })).toContainText('Unpaid invoices€0.00')
  await expect(page.getByText('This account is frozen')).toBeHidden()
})

test('shows the referral code, what promotions ask for, and that there is a campaign', async ({
  page,
  tenant,
}) => {
  const account = await tenant.api.billingAccount('Northwind Studio')
  const about = page.getByRole('region', { name: 'About this account' })
  await page.goto(`/billing/accounts/${account.id}`)
  await expect(about).toContainText(`Referral code${String(account['referral_share_code'])}`)
  await expect(about).toContainText('Promotionsnone')

  await tenant.fault({
    path: '/v1/payment/has_active_campaigns',
    kind: 'status',
    status: 200,
    body: { success: true },
  })
  const promotion = { credit_type: 'welcome', amount: 20, top_up_requirement: 50, top_up_done: 12.5 }
  await tenant.fault({
    path: '/v1/payment/billing_account',
    kind: 'status',
    status: 200,
    body: { ...account, eligible_promotions: [promotion] },
  })
  await page.reload()
  await expect(about).toContainText('€20.00 of credit once €50.00 was topped up; €12.50 so far')
  await expect(about).toContainText('Your provider has a campaign now')
})

test('the details are found to be saved although the answer got lost', async ({ page, tenant, console }) => {
  console.allow(502)
  const { id } = await tenant.api.billingAccount('Northwind Studio')
  await page.goto(`/billing/accounts/${id}?tab=details`)
  await tenant.fault({
    method: 'PUT',
    path: '/v1/payment/billing_account',
    kind: 'drop',
    when: 'after',
    times: 1,
  })
  await page.getByRole('textbox', { name: 'City' }).fill('Narva')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(' money@example.com ')
  await page.getByRole('button', { name: 'Save details' }).click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(': done')
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('money@example.com')
  expect(await tenant.api.billingAccount('Northwind Studio')).toMatchObject({
    city: 'Narva',
    email: 'money@example.com',
  })

  // It is its own basis now: nobody else's change is seen in it.
  await page.getByRole('textbox', { name: 'City' }).fill('Tartu')
  await page.getByRole('button', { name: 'Save details' }).click()
  await expect(page.getByRole('button', { name: 'Save details' })).toHaveAccessibleDescription(
    'Nothing was changed.',
  )
  expect((await tenant.api.billingAccount('Northwind Studio'))['city']).toBe('Tartu')
})
