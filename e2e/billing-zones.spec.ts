import { shown } from './support/amounts.ts'
import { expect, test } from './support/test.ts'

const ACCOUNT = 'Client projects'

/** Days as the service counts them. */
const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const dayOf = (seconds: number) => days.format(seconds * 1000)

/* Days of the service are days of UTC: west of it a month would begin on the last day of the one before, east of it end on the first of the next. */
for (const zone of ['America/New_York', 'Asia/Jakarta']) {
  test.describe(`in ${zone}`, () => {
    test.use({ timezoneId: zone })

    test('an invoice, its list, a card and the forecast name the days of the service', async ({
      page,
      tenant,
    }) => {
      await tenant.hold()
      await page.clock.setFixedTime(await tenant.now())
      const account = await tenant.api.billingAccount(ACCOUNT)
      const invoice = (await tenant.api.invoices(ACCOUNT)).find(({ due_date: due }) => due !== null)
      if (invoice === undefined) throw new Error('There is no invoice')
      await page.goto(`/billing/invoices/${invoice.id}`)
      const main = page.getByRole('main')
      await expect(main.getByText(dayOf(invoice.created)).first()).toBeVisible()
      await expect(main.getByText(dayOf(invoice.due_date ?? 0)).first()).toBeVisible()

      await page.goto(`/billing/accounts/${account.id}?tab=invoices`)
      await expect(page.getByRole('row', { name: invoice.padded_id })).toContainText(
        days.formatRange(invoice.period_start * 1000, invoice.period_end * 1000 - 1),
      )

      await page.goto(`/billing/accounts/${account.id}?tab=payment`)
      const ends = page.getByRole('table', { name: 'Ways to pay' }).getByText(/^\d+ \w{3,4} \d{4}$/)
      await expect(ends).not.toHaveCount(0)
      for (const end of await ends.allInnerTexts())
        expect(new Date(Date.parse(`${end} UTC`) + 24 * 3_600_000).getUTCDate()).toBe(1)

      const now = new Date(await tenant.now())
      const last = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1) / 1000 - 1
      await page.goto(`/billing/usage?account=${account.id}`)
      await expect(page.getByRole('region', { name: 'Where it leads' })).toContainText(`By ${dayOf(last)}`)
    })
  })
}

test('an amount typed with a comma is paid as it was typed', async ({ page, tenant }) => {
  const account = await tenant.api.billingAccount(ACCOUNT)
  await page.goto(`/billing/accounts/${account.id}?tab=invoices`)
  await page.getByRole('button', { name: 'Pay an amount…' }).click()
  const dialog = page.getByRole('dialog', { name: `Pay towards the invoices of ${ACCOUNT}` })
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('12,5')
  await dialog.getByRole('button', { name: `Pay ${shown(12.5)}` }).click()
  await expect(dialog).toBeHidden()
  const paid = (await tenant.api.invoices(ACCOUNT)).flatMap(({ transaction_list: payments }) => payments)
  expect(paid.map(({ amount }) => amount)).toContain(12.5)
})
