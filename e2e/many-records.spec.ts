import { readFile } from 'node:fs/promises'

import { shown, shownMetered, sum } from './support/amounts.ts'
import { expect, test } from './support/test.ts'

/** An account of 10,000 VMs: its invoices have thousands of records. */
test.use({ world: 'large' })

/** What nobody calls slow, on a machine that is. */
const QUICK_MS = 8_000

test('an invoice of more than 5,000 records opens, groups, adds up and is exported quickly', async ({
  page,
  tenant,
}) => {
  test.slow()
  await tenant.hold()
  const invoices = await tenant.api.invoices('Northwind Studio')
  const invoice = invoices.find(({ records_list: records }) => records.length > 5000)
  if (invoice === undefined) throw new Error('No invoice has so many records')
  const { records_list: records, totals } = invoice
  // The panel itself, once, so that only the invoice is measured.
  await page.goto('/billing/prices')
  await expect(page.getByRole('heading', { name: 'Prices' })).toBeVisible()

  const begun = Date.now()
  await page.goto(`/billing/invoices/${invoice.id}`)
  const comesTo = page.getByRole('region', { name: 'What it comes to' })
  await expect(comesTo).toContainText(`Total${shown(totals.total)}`)
  expect(Date.now() - begun).toBeLessThan(QUICK_MS)
  await expect(comesTo).toContainText(
    `Records, added up exactly${shownMetered(sum(records.map(({ amount }) => amount)))}`,
  )
  await expect(page.getByText('This invoice does not add up')).toBeHidden()

  const regrouped = Date.now()
  await page.getByRole('navigation', { name: 'Grouped by' }).getByRole('link', { name: 'Location' }).click()
  await expect(page.getByRole('table', { name: 'What it is for' })).toContainText('cyc01')
  expect(Date.now() - regrouped).toBeLessThan(QUICK_MS)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(records.length + 1)
})
