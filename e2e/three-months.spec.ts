import type { Page } from '@playwright/test'

import { shown, shownMetered, shownRounded, sum } from './support/amounts.ts'
import type { ApiInvoice } from './support/sandbox-api.ts'
import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const ACCOUNT = 'Client projects'
const HOUR = 3_600_000

/** What is left to pay of an invoice. */
const open = ({ totals, transaction_list: payments }: ApiInvoice) =>
  sum([totals.total, ...payments.map(({ amount }) => -amount)])

/** The names of its resources with what each of them costs. */
function byResource(invoice: ApiInvoice): Map<string, number> {
  const costs = new Map<string, number>()
  for (const { name, amount } of invoice.records_list) {
    const resource = name.split(', ')[0] ?? ''
    costs.set(resource, sum([costs.get(resource) ?? 0, amount]))
  }
  return costs
}

async function expectAccount(page: Page, tenant: Tenant): Promise<void> {
  const account = await tenant.api.billingAccount(ACCOUNT)
  const totals = account['running_totals'] as Record<string, number>
  await page.goto(`/billing/accounts/${account.id}`)
  const month = page.getByRole('region', { name: 'This month so far' })
  await expect(month).toContainText(`Resources${shown(totals['subtotal'] ?? Number.NaN)}`)
  await expect(month).toContainText(`Discount of 10 %${shown(-(totals['discount_amount'] ?? Number.NaN))}`)
  await expect(month).toContainText(`Paid from credit${shown(totals['credit_amount'] ?? Number.NaN)}`)
  await expect(month).toContainText(`VAT 20 %${shown(totals['vat_tax'] ?? Number.NaN)}`)
  await expect(month).toContainText(`Total${shown(totals['total'] ?? Number.NaN)}`)
  const standing = page.getByRole('region', { name: 'Standing' })
  await expect(standing).toContainText(
    `Left after this month so far${shown(totals['ongoing'] ?? Number.NaN)}`,
  )
  await expect(standing).toContainText(`Credit${shown(account['credit_amount'] as number)}`)
  const owed = sum((await tenant.api.invoices(ACCOUNT)).map(open))
  await expect(standing).toContainText(`Unpaid invoices, with VAT${shown(owed)}`)
}

async function expectUsage(page: Page, tenant: Tenant): Promise<void> {
  const { id } = await tenant.api.billingAccount(ACCOUNT)
  const usage = await tenant.api.usage(ACCOUNT)
  await page.goto(`/billing/usage?account=${id}`)
  const rows = page.getByRole('table', { name: 'Usage this month' }).getByRole('row')
  await expect(rows).toHaveCount(usage.length + 1)
  for (const { description, cost } of usage)
    await expect(
      rows.filter({ hasText: description }).filter({ hasText: shownRounded(cost) }),
    ).not.toHaveCount(0)
  await expect(page.getByRole('main')).toContainText(
    `${shownRounded(sum(usage.map(({ cost }) => cost)))} so far on ${ACCOUNT}`,
  )
}

async function expectInvoices(page: Page, tenant: Tenant): Promise<void> {
  const { id } = await tenant.api.billingAccount(ACCOUNT)
  const invoices = await tenant.api.invoices(ACCOUNT)
  await page.goto(`/billing/accounts/${id}?tab=invoices`)
  const table = page.getByRole('table', { name: 'Invoices' })
  await expect(table.getByRole('row')).toHaveCount(invoices.length + 1)
  for (const invoice of invoices) {
    const row = table.getByRole('row', { name: invoice.padded_id })
    await expect(row).toContainText(shown(invoice.totals.total))
    if (open(invoice) > 0 && open(invoice) < invoice.totals.total)
      await expect(row).toContainText(`${shown(open(invoice))} left to pay`)
  }
  const owed = sum(invoices.map(open))
  await expect(page.getByRole('main')).toContainText(
    owed === 0 ? `${invoices.length} invoices, all paid` : `${shown(owed)} to pay`,
  )
}

async function expectNewestInvoice(page: Page, tenant: Tenant): Promise<void> {
  const [invoice] = await tenant.api.invoices(ACCOUNT)
  if (invoice === undefined) throw new Error('There is no invoice')
  const { totals, records_list: records } = invoice
  await page.goto(`/billing/invoices/${invoice.id}`)
  const items = page.getByRole('table', { name: 'What it is for' })
  for (const { amount } of records) await expect(items).toContainText(shownMetered(amount))
  for (const [name, amount] of byResource(invoice))
    await expect(items.getByRole('row', { name }).first()).toContainText(shownMetered(amount))
  const comesTo = page.getByRole('region', { name: 'What it comes to' })
  await expect(comesTo).toContainText(
    `Records, added up exactly${shownMetered(sum(records.map(({ amount }) => amount)))}`,
  )
  await expect(comesTo).toContainText(`Subtotal${shown(totals.subtotal)}`)
  await expect(comesTo).toContainText(`Discount of 10 %${shown(-totals.discount_amount)}`)
  if (totals.credit !== 0) await expect(comesTo).toContainText(`Paid from credit${shown(totals.credit)}`)
  await expect(comesTo).toContainText(`VAT 20 %${shown(totals.vat_tax)}`)
  await expect(comesTo).toContainText(`Total${shown(totals.total)}`)
  await expect(page.getByText('This invoice does not add up')).toBeHidden()
}

test('three months go by, and every amount on screen is what the service says', async ({ page, tenant }) => {
  test.slow()
  await tenant.hold()
  const begin = new Date(await tenant.now())
  const before = (await tenant.api.invoices(ACCOUNT)).length
  for (const later of [1, 2, 3]) {
    await test.step(`${later} months later`, async () => {
      // Not on the hour, and on another day of each month.
      await tenant.advanceTo(
        Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + later, 1 + 7 * later) + HOUR / 3,
      )
      expect(await tenant.api.invoices(ACCOUNT)).toHaveLength(before + later)
      await expectAccount(page, tenant)
      await expectUsage(page, tenant)
      await expectInvoices(page, tenant)
      await expectNewestInvoice(page, tenant)
    })
    if (later === 2)
      await test.step('everything is paid', async () => {
        const owed = sum((await tenant.api.invoices(ACCOUNT)).map(open))
        const { id } = await tenant.api.billingAccount(ACCOUNT)
        await page.goto(`/billing/accounts/${id}?tab=invoices`)
        await page.getByRole('button', { name: 'Pay all…' }).click()
        await page
          .getByRole('alertdialog')
          .getByRole('button', { name: `Pay ${shown(owed)}` })
          .click()
        await expect(page.getByRole('alertdialog')).toBeHidden()
        await expectInvoices(page, tenant)
        await expectAccount(page, tenant)
      })
  }
})
