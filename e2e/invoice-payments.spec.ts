import type { Page } from '@playwright/test'

import { shown, sum } from './support/amounts.ts'
import type { ApiInvoice } from './support/sandbox-api.ts'
import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const ACCOUNT = 'Client projects'

const open = ({ totals, transaction_list: payments }: ApiInvoice) =>
  sum([totals.total, ...payments.map(({ amount }) => -amount)])
const owed = async (tenant: Tenant) => sum((await tenant.api.invoices(ACCOUNT)).map(open))

/** The oldest first. */
async function unpaid(tenant: Tenant): Promise<[ApiInvoice, ...ApiInvoice[]]> {
  const found = (await tenant.api.invoices(ACCOUNT)).filter(({ status }) => status === 5).toReversed()
  const [first, ...others] = found
  if (first === undefined) throw new Error('No invoice is unpaid')
  return [first, ...others]
}

test.beforeEach(async ({ tenant }) => {
  await tenant.hold()
  // In the first half of a month the newest is not due yet, and unpaid too.
  const [, ...newer] = await unpaid(tenant)
  for (const { id } of newer) await tenant.api.payInvoice(id)
})

async function openPay(page: Page, invoice: ApiInvoice) {
  await page.goto(`/billing/invoices/${invoice.id}`)
  await page.getByRole('button', { name: `Pay ${shown(open(invoice))}` }).click()
  const dialog = page.getByRole('alertdialog', { name: `Pay invoice ${invoice.padded_id}` })
  await expect(dialog.getByRole('button', { name: /^Pay €/ })).toBeEnabled()
  return dialog
}

async function openTab(page: Page, tenant: Tenant): Promise<void> {
  const { id } = await tenant.api.billingAccount(ACCOUNT)
  await page.goto(`/billing/accounts/${id}?tab=invoices`)
  await expect(page.getByRole('button', { name: 'Pay all…' })).toBeEnabled()
}

const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' })

test('pays what is left of an invoice, with the card that is named', async ({ page, tenant }) => {
  const [invoice] = await unpaid(tenant)
  const dialog = await openPay(page, invoice)
  await expect(dialog).toContainText(`${shown(open(invoice))} is charged now.`)
  await expect(dialog).toContainText('Mastercard ending in 4444 is charged.')
  await dialog.getByRole('button', { name: /^Pay €/ }).click()
  await expect(dialog).toBeHidden()
  await expect(notices(page)).toContainText(`Pay invoice ${invoice.padded_id}: done`)

  await expect(page.getByRole('main')).toContainText('Paid')
  await expect(page.getByRole('button', { name: 'Pay', exact: true })).toHaveAccessibleDescription(
    'It is paid.',
  )
  const payments = page.getByRole('table', { name: 'Payments' })
  const after = (await tenant.api.invoices(ACCOUNT)).find(({ id }) => id === invoice.id)
  expect(after?.status).toBe(10)
  for (const { amount } of after?.transaction_list ?? [])
    await expect(payments.getByRole('row', { name: shown(amount) })).toContainText(
      'Mastercard ending in 4444',
    )
})

test('a declined card and none at all are said in the dialog, which stays', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(400)
  const [invoice] = await unpaid(tenant)
  await tenant.api.onlyDeclinedCard(ACCOUNT)
  const dialog = await openPay(page, invoice)
  await dialog.getByRole('button', { name: /^Pay €/ }).click()
  await expect(dialog).toContainText('The card was declined')

  await tenant.api.removeCards(ACCOUNT)
  const again = await openPay(page, invoice)
  await expect(again).toContainText('The account has no card that can be charged')
  await again.getByRole('button', { name: /^Pay €/ }).click()
  await expect(again).toContainText('no card to pay with')
  expect(await owed(tenant)).toBe(open(invoice))
})

test('a payment whose answer is lost is looked up: paid counts as paid, and is not paid twice', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(/50\d|ERR_/)
  const [invoice] = await unpaid(tenant)
  await tenant.fault({ path: '/v1/payment/pay_invoice', kind: 'drop', when: 'after' })
  const dialog = await openPay(page, invoice)
  await dialog.getByRole('button', { name: /^Pay €/ }).click()
  await expect(notices(page)).toContainText(`Pay invoice ${invoice.padded_id}: done`)
  await expect(dialog).toBeHidden()
  expect(await owed(tenant)).toBe(0)
})

test('a payment that never arrived is said to be unpaid so far, and can be made then', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(/50\d|ERR_/)
  const [invoice] = await unpaid(tenant)
  await tenant.fault({ path: '/v1/payment/pay_invoice', kind: 'drop', times: 1 })
  const dialog = await openPay(page, invoice)
  await dialog.getByRole('button', { name: /^Pay €/ }).click()
  // In the dialog, or in a notice when the machine is so slow that the dialog stood aside.
  await expect(page.getByText(/nothing is paid so far/).first()).toBeVisible({ timeout: 40_000 })
  expect(await owed(tenant)).toBe(open(invoice))

  // Also after the page was loaded anew, and for every invoice of the account: not before somebody has looked.
  await page.goto(`/billing/invoices/${invoice.id}`)
  const main = page.getByRole('main')
  await expect(main).toContainText(`Pay invoice ${invoice.padded_id}`)
  await expect(page.getByRole('button', { name: /^Pay €/ })).toHaveAccessibleDescription(/Look first/)
  await page.goto(`/billing/accounts/${(await tenant.api.billingAccount(ACCOUNT)).id}?tab=invoices`)
  await expect(page.getByRole('button', { name: 'Pay all…' })).toHaveAccessibleDescription(/Look first/)
  await main.getByRole('button', { name: 'I have looked' }).click()

  const again = await openPay(page, invoice)
  await again.getByRole('button', { name: /^Pay €/ }).click()
  await expect(again).toBeHidden()
  await expect.poll(() => owed(tenant)).toBe(0)
})

test('a payment whose page is loaded anew in the middle is found by what is owed', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(/50\d|ERR_/)
  const [invoice] = await unpaid(tenant)
  await tenant.fault({ path: '/v1/payment/pay_invoice', kind: 'drop', times: 1 })
  const dialog = await openPay(page, invoice)
  const lost = page.waitForResponse(/pay_invoice/)
  await dialog.getByRole('button', { name: /^Pay €/ }).click()
  await lost
  await page.reload()
  await expect(page.getByRole('main')).toContainText('It is not known whether this was done')
  await tenant.api.payInvoice(invoice.id)
  await expect(notices(page)).toContainText(`Pay invoice ${invoice.padded_id}: it was done`)
  await expect(page.getByText('It is not known whether')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Pay', exact: true })).toHaveAccessibleDescription(
    'It is paid.',
  )
})

test('another amount than was shown is not charged', async ({ page, tenant }) => {
  await tenant.api.requestTopUp(ACCOUNT, 40)
  const [invoice] = await unpaid(tenant)
  await openTab(page, tenant)
  await page.getByRole('button', { name: 'Pay all…' }).click()
  const dialog = page.getByRole('alertdialog', { name: `Pay all invoices of ${ACCOUNT}` })
  await expect(dialog.getByRole('button', { name: `Pay ${shown(open(invoice) + 40)}` })).toBeEnabled()
  await tenant.api.payInvoice(invoice.id)
  await dialog.getByRole('button', { name: /^Pay €/ }).click()
  await expect(dialog).toContainText('Nothing was charged: another amount is owed by now')
  // What is owed now is read again, and can be confirmed.
  await dialog.getByRole('button', { name: `Pay ${shown(40)}` }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => owed(tenant)).toBe(0)
})

test('shows which invoices an amount will pay, the oldest first, and the service does just that', async ({
  page,
  tenant,
}) => {
  await tenant.api.requestTopUp(ACCOUNT, 40)
  await tenant.api.requestTopUp(ACCOUNT, 7.5)
  const [first, second, third] = await unpaid(tenant)
  await openTab(page, tenant)
  await page.getByRole('button', { name: 'Pay an amount…' }).click()
  const dialog = page.getByRole('dialog', { name: `Pay towards the invoices of ${ACCOUNT}` })
  const amount = dialog.getByRole('textbox', { name: 'Amount' })
  const covers = dialog.getByRole('list', { name: 'What it will pay' }).getByRole('listitem')

  await amount.fill('1000')
  await dialog.getByRole('button', { name: /^Pay/ }).click()
  await expect(amount).toHaveAccessibleDescription(/No more than .* is owed/)

  const typed = open(first) + 15
  await amount.fill(typed.toFixed(2))
  await expect(covers).toHaveText([
    new RegExp(`${first.padded_id}.*${shown(open(first))} paid wholly`),
    new RegExp(`${second?.padded_id}.*${shown(15)} ${shown(25)} left`),
    new RegExp(`${third?.padded_id}.*nothing of it`),
  ])
  await dialog.getByRole('button', { name: `Pay ${shown(typed)}` }).click()
  await expect(dialog).toBeHidden()
  await expect
    .poll(async () => (await unpaid(tenant)).map((invoice) => [invoice.id, open(invoice)]))
    .toEqual([
      [second?.id, 25],
      [third?.id, 7.5],
    ])
  await expect(page.getByRole('table', { name: 'Invoices' })).toContainText(`${shown(25)} left to pay`)
})

test('pays nothing of which it is not known how much it is', async ({ page, tenant }) => {
  const { id } = await tenant.api.billingAccount(ACCOUNT)
  await tenant.fault({ path: '/v1/payment/invoice/list', kind: 'malformed_entry' })
  await page.goto(`/billing/accounts/${id}?tab=invoices`)
  for (const name of ['Pay all…', 'Pay an amount…'])
    await expect(page.getByRole('button', { name })).toHaveAccessibleDescription(
      'One of the invoices could not be read, so it is not known how much would be charged.',
    )
})

test('while a payment is under way no second one can be begun', async ({ page, tenant }) => {
  const [invoice] = await unpaid(tenant)
  await openTab(page, tenant)
  await tenant.fault({ path: '/v1/payment/pay_all', kind: 'latency', latency_ms: 30_000 })
  await page.getByRole('button', { name: 'Pay all…' }).click()
  const dialog = page.getByRole('alertdialog', { name: `Pay all invoices of ${ACCOUNT}` })
  await dialog.getByRole('button', { name: /^Pay €/ }).dblclick()
  // The dialog stands aside when the answer takes long; the payment goes on.
  await expect(dialog).toBeHidden({ timeout: 40_000 })
  await expect(page.getByRole('button', { name: 'Pay all…' })).toHaveAccessibleDescription(
    'A payment of this account is under way.',
  )
  await expect(page.getByRole('button', { name: 'Pay an amount…' })).toHaveAccessibleDescription(
    'A payment of this account is under way.',
  )
  expect(await owed(tenant)).toBe(open(invoice))
})
