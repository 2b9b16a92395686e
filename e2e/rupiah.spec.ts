import type { Page } from '@playwright/test'

import { startServer } from './support/server.ts'
import { expect, test } from './support/test.ts'

/* A deployment in rupiah, used in Indonesian: amounts, numbers, dates and plurals as they are written there, and read so where they are typed. */

test.use({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', signedIn: false })

let server: Awaited<ReturnType<typeof startServer>>
test.beforeAll(async () => {
  // No cards are added in a deployment but by its provider's form.
  server = await startServer({ env: { CURRENCY: 'IDR', CARD_PROVIDER: 'sandbox' } })
})
test.afterAll(() => server.stop())

test.beforeEach(async ({ page, tenant }) => {
  const answer = await page.request.post(`${server.url}/session`, { data: { token: tenant.token } })
  expect(answer.status()).toBe(204)
})

async function open(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(server.url + path)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/Rp\s\d/)
}

/** Whole rupiah, grouped by points; nothing in another currency, and no number grouped as in English. */
async function expectRupiah(page: Page): Promise<void> {
  const text = await page.getByRole('main').innerText()
  expect(text).not.toMatch(/€|IDR/)
  expect(text).not.toMatch(/\d,\d{3}(?!\d)/)
  // Only what an hour costs has decimals.
  expect(text.replaceAll(/Rp\s[\d.]+,\d+(?=[^\n]*jam)/g, '')).not.toMatch(/Rp\s[\d.]*,\d/)
}

test('lists, invoices and usage are written in rupiah, with the numbers and dates of Indonesian', async ({
  page,
}) => {
  await open(page, '/compute/vms', 'Mesin virtual')
  await expect(page.getByRole('main')).toContainText('21 di 2 lokasi')
  await expectRupiah(page)
  await open(page, '/', 'Ringkasan')
  await expectRupiah(page)
  await open(page, '/billing/invoices', 'Faktur')
  await expectRupiah(page)
  await expect(page.getByRole('main')).toContainText(
    /1–\d\d (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des) \d{4}/,
  )
})

test('an amount is typed as rupiah are written, and charged as that', async ({ page, tenant }) => {
  const account = await tenant.api.billingAccount('Client projects')
  await page.goto(`${server.url}/billing/accounts/${account.id}?tab=credit`)
  await page.getByRole('button', { name: 'Bayar dengan transfer…' }).click()
  const dialog = page.getByRole('dialog')
  const amount = dialog.getByRole('textbox', { name: 'Jumlah' })
  await expect(amount).toHaveValue('')
  await amount.fill('1.250,000')
  await amount.blur()
  await expect(dialog).toContainText('misalnya 250000 atau 250.000')
  await amount.fill('1.250.000')
  await expect(dialog).not.toContainText('misalnya 250000 atau 250.000')
  await dialog.getByText('Tampilkan permintaan API').click()
  await expect(dialog).toContainText(/1250000(?![\d.])/)
})

test('one thing and many, in words', async ({ page }) => {
  await open(page, '/compute/vms?q=web-01', 'Mesin virtual')
  await page.getByRole('checkbox', { name: 'Pilih web-01' }).check()
  await expect(page.getByRole('toolbar')).toContainText('1 dipilih')
})
