import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'

import { shown, shownMetered, sum } from './support/amounts.ts'
import type { ApiInvoice } from './support/sandbox-api.ts'
import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const accounts = ['Northwind Studio', 'Client projects'] as const

/** What is left to pay of an invoice. */
const open = ({ totals, transaction_list: payments }: ApiInvoice) =>
  sum([totals.total, ...payments.map(({ amount }) => -amount)])

async function allInvoices(tenant: Tenant): Promise<ApiInvoice[]> {
  return (await Promise.all(accounts.map((title) => tenant.api.invoices(title)))).flat()
}

/** The invoice of which a part is paid and the rest overdue: the oldest that is unpaid, as in the first half of a month the newest is too. */
async function partlyPaid(tenant: Tenant): Promise<ApiInvoice> {
  const found = (await tenant.api.invoices('Client projects')).findLast(({ status }) => status === 5)
  if (found === undefined) throw new Error('No invoice is unpaid')
  return found
}

// A month that ends in the middle would bring a further one.
test.beforeEach(({ tenant }) => tenant.hold())

const table = (page: Page) => page.getByRole('table', { name: 'Invoices' })

test('lists the invoices of all accounts and years with what each comes to and what is owed', async ({
  page,
  tenant,
}) => {
  const invoices = await allInvoices(tenant)
  await page.goto('/billing/invoices')
  await expect(table(page).getByRole('row')).toHaveCount(invoices.length + 1)
  for (const { padded_id: number, totals } of invoices)
    await expect(table(page).getByRole('row', { name: number })).toContainText(shown(totals.total))

  const part = await partlyPaid(tenant)
  const row = table(page).getByRole('row', { name: part.padded_id })
  await expect(row).toContainText(/Overdue (?:by \d+ days?|since today)/)
  await expect(row).toContainText(`${shown(open(part))} left to pay`)
  await expect(page.getByRole('main')).toContainText(
    `${invoices.length} invoices, ${shown(sum(invoices.map(open)))} to pay, ${shown(open(part))} of it overdue`,
  )
})

test('narrows the list by account, year and what was billed, in an address that shows it again', async ({
  page,
  tenant,
}) => {
  const { id } = await tenant.api.billingAccount('Client projects')
  const ofClients = await tenant.api.invoices('Client projects')
  await page.goto(`/billing/invoices?account=${id}`)
  await expect(table(page).getByRole('row')).toHaveCount(ofClients.length + 1)

  await page.getByRole('searchbox', { name: 'Search invoices' }).fill('windows-test')
  const withWindows = ofClients.filter(({ records_list: records }) =>
    records.some(({ name }) => name.startsWith('windows-test')),
  )
  expect(withWindows.length).toBeLessThan(ofClients.length)
  await expect(table(page).getByRole('row')).toHaveCount(withWindows.length + 1)
  await page.reload()
  await expect(table(page).getByRole('row')).toHaveCount(withWindows.length + 1)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(withWindows.length + 1)
  for (const { padded_id: number, totals } of withWindows)
    expect(lines.find((line) => line.startsWith(number))).toContain(`,${totals.total},`)
})

test('an account whose invoices cannot be read is said, and read again', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const { id } = await tenant.api.billingAccount('Client projects')
  await tenant.fault({ path: '/v1/payment/invoice/list', kind: 'status', status: 500 })
  await page.goto('/billing/invoices')
  await expect(page.getByText('The invoices of Client projects could not be read.')).toBeVisible({
    timeout: 40_000,
  })
  await tenant.clearFaults()
  await page.getByRole('button', { name: 'Try again: The invoices of Client projects' }).click()
  await expect(page.getByText('The invoices of Client projects could not be read.')).toBeHidden()
  await page.goto(`/billing/invoices?account=${id}`)
  await expect(table(page)).toContainText('Client projects')
})

test('an invoice groups its records by resource and by location, and adds up to the cent', async ({
  page,
  tenant,
}) => {
  const invoice = await partlyPaid(tenant)
  const { totals, records_list: records } = invoice
  await page.goto(`/billing/invoices/${invoice.id}`)
  const items = page.getByRole('table', { name: 'What it is for' })
  const subtotals = (keyOf: (record: ApiInvoice['records_list'][number]) => string) => {
    const groups = new Map<string, number[]>()
    for (const record of records)
      groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record.amount])
    return [...groups].map(([key, amounts]) => ({ key, amount: shownMetered(sum(amounts)) }))
  }
  for (const { key, amount } of subtotals(({ name }) => name.split(',')[0] ?? ''))
    await expect(items.getByRole('row', { name: key }).first()).toContainText(amount)

  const comesTo = page.getByRole('region', { name: 'What it comes to' })
  await expect(comesTo).toContainText(
    `Records, added up exactly${shownMetered(sum(records.map(({ amount }) => amount)))}`,
  )
  await expect(comesTo).toContainText(`Subtotal${shown(totals.subtotal)}`)
  await expect(comesTo).toContainText(shown(-totals.discount_amount))
  await expect(comesTo).toContainText(shown(totals.vat_tax))
  await expect(comesTo).toContainText(`Total${shown(totals.total)}`)
  await expect(comesTo).toContainText(`Left to pay${shown(open(invoice))}`)
  await expect(page.getByText('This invoice does not add up')).toBeHidden()

  await page.getByRole('link', { name: 'Location', exact: true }).click()
  await expect(page).toHaveURL(/by=location/)
  for (const { key, amount } of subtotals(({ location_slug: slug }) => slug ?? 'In no location'))
    await expect(items.getByRole('row', { name: key }).first()).toContainText(amount)
})

test('an invoice that contradicts itself says where; what cannot be read of it is shown as it came', async ({
  page,
  tenant,
}) => {
  const invoice = await partlyPaid(tenant)
  const { totals } = invoice
  const body = {
    ...invoice,
    status: 7,
    account_snapshot: "{'title': 'konto', 'city': None}",
    totals: { ...totals, subtotal: totals.subtotal + 1 },
  }
  await tenant.fault({ path: '/v1/payment/invoice', kind: 'status', status: 200, body })
  await page.goto(`/billing/invoices/${invoice.id}`)
  await expect(page.getByText('This invoice does not add up')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(
    `Its subtotal says ${shown(totals.subtotal + 1)}; what it is made of gives ${shown(totals.subtotal)}.`,
  )
  await expect(page.getByText('Status 7')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Billed to' })).toContainText(
    "{'title': 'konto', 'city': None}",
  )
})

test('prints an invoice on A4 as a page of its own, with the address of then', async ({ page, tenant }) => {
  const invoice = await partlyPaid(tenant)
  await page.goto(`/billing/invoices/${invoice.id}`)
  await expect(page.getByRole('button', { name: 'Print or PDF' })).toBeVisible()
  const paper = page.getByRole('article')
  await expect(paper).toBeHidden()

  await page.emulateMedia({ media: 'print' })
  await expect(paper).toBeVisible()
  await expect(page.getByRole('main')).toBeHidden()
  await expect(paper).toContainText(/Northwind Studio OÜ\s*Puiestee 12\s*51009 Tartu\s*Tartumaa\s*EE/)
  for (const { amount } of invoice.records_list) await expect(paper).toContainText(shownMetered(amount))
  await expect(paper).toContainText(`Total${shown(invoice.totals.total)}`)
  await expect(paper).toContainText(`Left to pay${shown(open(invoice))}`)
  expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')

  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByRole('main')).toBeVisible()
})

test('hands out many invoices as one archive: the list, the records and the printed page of each', async ({
  page,
  tenant,
}) => {
  const { id } = await tenant.api.billingAccount('Client projects')
  const invoices = await tenant.api.invoices('Client projects')
  await page.goto(`/billing/invoices?account=${id}`)
  await expect(table(page).getByRole('row')).toHaveCount(invoices.length + 1)
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  const download = page.waitForEvent('download')
  await page.getByRole('toolbar').getByRole('button', { name: 'Download as ZIP' }).click()
  const files = unzipSync(await readFile(await (await download).path()))
  const names = invoices.map((invoice) => `${invoice.padded_id}-${invoice.id}`)
  expect(Object.keys(files).toSorted()).toEqual(
    ['invoices.csv', ...names.flatMap((name) => [`${name}.csv`, `${name}.html`])].toSorted(),
  )
  for (const [at, { records_list: records, totals }] of invoices.entries()) {
    const csv = strFromU8(files[`${names[at]}.csv`]!).trim().split('\r\n')
    const amounts = csv.slice(1).map((line) => Number(line.split(',').at(-1)))
    expect(amounts).toEqual(records.map(({ amount }) => amount))
    expect(strFromU8(files[`${names[at]}.html`]!)).toContain(`<dd class="strong">${shown(totals.total)}</dd>`)
  }
})
