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
  await expect(month).toContainText(`Discount of 10%${shown(-(totals['discount_amount'] ?? Number.NaN))}`)
  await expect(month).toContainText(`Paid from credit${shown(totals['credit_amount'] ?? Number.NaN)}`)
  await expect(month).toContainText(`VAT 20%${shown(totals['vat_tax'] ?? Number.NaN)}`)
  await expect(month).toContainText(`Total${shown(totals['total'] ?? Number.NaN)}`)
  const standing = page.getByRole('region', { name: 'Standing' })
  await expect(standing).toContainText(
    `Left after this month so far${shown(totals['ongoing'] ?? Number.NaN)}`,
  )
  await expect(standing).toContainText(`Credit${shown(account['credit_amount'] as number)}`)
  const owed = sum((await tenant.api.invoices(ACCOUNT)).map(open))
  await expect(standing).toContainText(`Unpaid invoices${shown(owed)}`)
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
  await expect(comesTo).toContainText(`Discount of 10%${shown(-totals.discount_amount)}`)
  if (totals.credit !== 0) await expect(comesTo).toContainText(`Paid from credit${shown(totals.credit)}`)
  await expect(comesTo).toContainText(`VAT 20%${shown(totals.vat_tax)}`)
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

test('after three months forecast, runway, budget, credit, waste and changes say what the service does', async ({
  page,
  tenant,
}) => {
  test.slow()
  await tenant.hold()
  const begin = new Date(await tenant.now())
  await tenant.advanceTo(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 3, 10) + HOUR / 3)
  await tenant.api.payAll(ACCOUNT)
  await tenant.api.buyCredit(ACCOUNT, 1000)
  // What is yet to come is reckoned by the browser's clock.
  await page.clock.setSystemTime(await tenant.now())
  const account = await tenant.api.billingAccount(ACCOUNT)
  const totals = account['running_totals'] as Record<string, number>

  await test.step('credit', async () => {
    const entries = await tenant.api.credit(ACCOUNT)
    await page.goto(`/billing/accounts/${account.id}?tab=credit`)
    const rows = page.getByRole('table', { name: 'History' }).getByRole('row')
    await expect(rows).toHaveCount(entries.length + 1)
    for (const [at, { amount }] of entries.entries()) {
      const after = sum(entries.slice(at).map((entry) => entry.amount))
      await expect(rows.nth(at + 1)).toContainText(`${shown(amount)}${shown(after)}`)
    }
    await expect(page.getByText('The entries add up to')).toBeHidden()
  })

  await test.step('budget', async () => {
    await page.goto(`/billing/accounts/${account.id}`)
    const card = page.getByRole('region', { name: 'Budget', exact: true })
    await card.getByRole('button', { name: 'Set a budget…' }).click()
    await page.getByRole('textbox', { name: 'A month' }).fill('500')
    await page.getByRole('button', { name: 'Set budget' }).click()
    const spent = sum([totals['subtotal'] ?? Number.NaN, -(totals['discount_amount'] ?? Number.NaN)])
    await expect(card).toContainText(shown(spent))
    await expect(card).toContainText(shown(sum([500, -spent])))
  })

  await test.step('what changed', async () => {
    const [last, before] = await tenant.api
      .invoices(ACCOUNT)
      .then((all) => all.filter(({ records_list: records }) => records.length > 1))
    const amounts = [last, before].map((invoice) =>
      sum((invoice?.records_list ?? []).map(({ amount }) => amount)),
    )
    const difference = sum([amounts[0] ?? Number.NaN, -(amounts[1] ?? Number.NaN)])
    await page.goto(`/billing/changes?account=${account.id}`)
    await expect(page.getByRole('main')).toContainText(
      difference === 0
        ? 'Nothing more and nothing less than before'
        : `${shownRounded(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than before`,
    )
  })

  await test.step('waste', async () => {
    const usage = await tenant.api.usage(ACCOUNT)
    const idle = usage.find(({ uptime_types: types }) => types.includes('VM_STOPPED'))
    await page.goto('/billing/unused?location=bus02')
    const name = idle?.description.split(', ')[0] ?? '?'
    const row = page
      .getByRole('table', { name: 'Unused things' })
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name, exact: true }) })
    await expect(row).toContainText(shown(Math.round((idle?.price ?? Number.NaN) * 730 * 100) / 100))
  })

  await test.step('runway and forecast', async () => {
    await page.goto(`/billing/usage?account=${account.id}`)
    const leads = page.getByRole('region', { name: 'Where it leads' })
    await expect(leads).toContainText('left of the month')
    const text = await leads.innerText()
    const hourly = Number(/and €([\d.]+) an hour/.exec(text)?.[1])
    const now = await tenant.now()
    // The rate is told with few digits: a day more or less.
    const ends = now + ((totals['ongoing'] ?? Number.NaN) / (hourly * 0.9)) * HOUR
    const told = Date.parse(`${/Lasts until (\d+ \w+ \d+)/.exec(text)?.[1]} UTC`)
    expect(Math.abs(told - ends)).toBeLessThan(2 * 24 * HOUR)

    const byEnd = /To pay after credit, with 20% VAT\s*(€[\d.,]+)/.exec(text)?.[1]
    const at = new Date(now)
    await tenant.advanceTo(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1) + 1000)
    const [invoice] = await tenant.api.invoices(ACCOUNT)
    expect(byEnd).toBe(shown(invoice?.totals.total ?? Number.NaN))
  })
})
