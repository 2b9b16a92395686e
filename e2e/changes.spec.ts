import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { shown, shownMetered, sum } from './support/amounts.ts'
import type { ApiInvoice, Slug } from './support/sandbox-api.ts'
import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const table = (page: Page) => page.getByRole('table', { name: 'Changes in cost' })
const bridge = (page: Page) => page.getByRole('list', { name: 'What makes the difference' })

const amountOf = ({ records_list: records }: ApiInvoice) => sum(records.map(({ amount }) => amount))
const signed = (amount: number) => (amount > 0 ? `+${shownMetered(amount)}` : shownMetered(amount))

/** What a resource costs on an invoice. */
function costOf({ records_list: records }: ApiInvoice, resource: string): number {
  return sum(records.flatMap(({ name, amount }) => (name.startsWith(`${resource}, `) ? amount : [])))
}

/** The two latest invoices of an account, the earlier first. */
async function lastTwo(tenant: Tenant, account: string): Promise<readonly [ApiInvoice, ApiInvoice]> {
  const [last, before] = await tenant.api.invoices(account)
  if (last === undefined || before === undefined) throw new Error(`${account} has no two invoices`)
  return [before, last]
}

/** The lines of the file that is downloaded: what each part is of, its reason, and the amount. */
async function exported(page: Page) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => {
      const cells = line.split(',')
      const [resource = '', , , reason = ''] = cells
      return { resource, reason, difference: Number(cells.at(-1)) }
    })
}

test('leads from an invoice to why it differs from the one before, in parts that add up to the difference', async ({
  page,
  tenant,
}) => {
  const [before, after] = await lastTwo(tenant, 'Client projects')
  await page.goto(`/billing/invoices/${after.id}`)
  await page.getByRole('link', { name: 'Why did it change?' }).click()
  const steps = bridge(page).getByRole('listitem')
  await expect(steps.first()).toContainText(shownMetered(amountOf(before)))
  await expect(steps.last()).toContainText(shownMetered(amountOf(after)))

  const difference = sum([amountOf(after), -amountOf(before)])
  const parts = await exported(page)
  expect(sum(parts.map((part) => part.difference))).toBe(difference)
  await expect(table(page).getByRole('row')).toHaveCount(parts.length + 1)
  for (const each of parts) await expect(table(page)).toContainText(signed(each.difference))
  await expect(page.getByRole('main')).toContainText(
    `${shown(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than before on Client projects`,
  )

  const paid = page.getByRole('table', { name: 'And what is to be paid' })
  await expect(paid.getByRole('row', { name: /^Total/ })).toContainText(shown(before.totals.total))
  await expect(paid.getByRole('row', { name: /^Total/ })).toContainText(shown(after.totals.total))
})

test('keeps the periods and what it is narrowed to in the address', async ({ page, tenant }) => {
  await tenant.hold()
  const [before, last] = await lastTwo(tenant, 'Client projects')
  const { id } = await tenant.api.billingAccount('Client projects')
  await page.goto(`/billing/usage?account=${id}`)
  await page.getByRole('link', { name: 'Why did it change?' }).click()
  await expect(page.getByLabel('with', { exact: true })).toHaveValue('now')
  await page.goto(`/billing/accounts/${id}`)
  await page.getByRole('link', { name: 'Why it differs from the month before' }).click()
  await expect(page.getByLabel('with', { exact: true })).toHaveValue('now')
  await expect(page.getByLabel('Compare', { exact: true })).toHaveValue(String(last.id))
  const { running_totals: totals } = await tenant.api.billingAccount('Client projects')
  await expect(page.getByRole('table', { name: 'And what is to be paid' })).toContainText(
    shown((totals as { subtotal: number }).subtotal),
  )

  await page.getByLabel('with', { exact: true }).selectOption(String(last.id))
  await page.getByLabel('Compare', { exact: true }).selectOption(String(before.id))
  await expect(page).toHaveURL(new RegExp(`from=${before.id}`))
  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Reason' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Longer or shorter period/ }).click()
  await expect(page).toHaveURL(/reason=period/)
  await page.reload()
  await expect(page.getByLabel('Compare', { exact: true })).toHaveValue(String(before.id))
  for (const { reason } of await exported(page)) expect(reason).toBe('period')
})

test('says what could not be read, and compares once it was', async ({ page, tenant, console }) => {
  console.allow(500)
  const { id } = await tenant.api.billingAccount('Client projects')
  await tenant.fault({ path: '/v1/charging/usage', kind: 'status', status: 500 })
  await page.goto(`/billing/changes?account=${id}&to=now`)
  await expect(page.getByText('The usage of this month could not be read.')).toBeVisible({ timeout: 40_000 })
  await expect(bridge(page)).toBeHidden()
  await tenant.clearFaults()
  await page.getByRole('button', { name: 'Try again: The usage of this month' }).click()
  await expect(bridge(page)).toBeVisible()
})

test.describe('over months that go by', () => {
  test.use({ world: 'empty' })

  test('tells what is new, gone, resized and only longer there, as the invoices have it', async ({
    page,
    tenant,
  }) => {
    const { api } = tenant
    const begin = new Date(await tenant.now())
    const month = (later: number) => Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + later, 1)
    const minutes = 60_000
    const { id: account } = await api.billingAccount('Northwind Studio')
    const create = (slug: Slug, name: string) => api.createVm(slug, { name, billing_account_id: account })
    await tenant.advanceTo(month(1) + 5 * minutes)
    await create('cyc01', 'steady')
    const grown = await create('cyc01', 'grown')
    const left = await create('bus02', 'left')
    await tenant.advanceTo(month(2) - 30 * minutes)
    await api.deleteVm('bus02', left.uuid)
    await tenant.advanceTo(month(2) + 5 * minutes)
    await create('bus02', 'fresh')
    await tenant.advanceTo(month(2) + 10 * 24 * 60 * minutes)
    await api.stopVm('cyc01', grown.uuid)
    await api.changeVm('cyc01', grown.uuid, { vcpu: 2, ram: 4096 })
    await api.startVm('cyc01', grown.uuid)
    await tenant.advanceTo(month(3) + 5 * minutes)

    const [before, after] = await lastTwo(tenant, 'Northwind Studio')
    await page.goto('/billing/changes')
    const row = (name: string) => table(page).getByRole('row', { name })
    await expect(row('left')).toContainText('Gone')
    await expect(row('left')).toContainText(signed(-costOf(before, 'left')))
    await expect(row('fresh')).toContainText('New')
    await expect(row('fresh')).toContainText(signed(costOf(after, 'fresh')))
    await expect(row('grown').filter({ hasText: 'Resized' })).toContainText(/2 CPUs.*Instead of 1 CPU/)

    const parts = await exported(page)
    for (const name of ['steady', 'grown', 'left', 'fresh']) {
      const ofIt = parts.filter(({ resource }) => resource === name)
      expect(sum(ofIt.map(({ difference }) => difference)), name).toBe(
        sum([costOf(after, name), -costOf(before, name)]),
      )
    }
    expect(parts.filter(({ resource }) => resource === 'steady').map(({ reason }) => reason)).toEqual(
      month(2) - month(1) === month(3) - month(2) ? [] : ['period'],
    )
    expect(sum(parts.map(({ difference }) => difference))).toBe(sum([amountOf(after), -amountOf(before)]))
  })
})
