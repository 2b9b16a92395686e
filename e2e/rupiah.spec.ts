import type { Page } from '@playwright/test'

import { startServer } from './support/server.ts'
import { expect, test } from './support/test.ts'

/* A deployment in rupiah, used in Indonesian: the amounts, the numbers that are typed, the dates and the plurals of both. */

test.use({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', signedIn: false })

const main = (page: Page) => page.getByRole('main')
/** "Rp 1.234": whole rupiah, grouped by points. A space of its own kind stands between. */
const RUPIAH = /Rp\s\d{1,3}(?:\.\d{3})*(?![\d.,])/

let server: Awaited<ReturnType<typeof startServer>>
test.beforeAll(async () => {
  server = await startServer({ env: { CURRENCY: 'IDR' } })
})
test.afterAll(() => server.stop())

test.beforeEach(async ({ page, tenant }) => {
  const answer = await page.request.post(`${server.url}/session`, { data: { token: tenant.token } })
  expect(answer.status()).toBe(204)
})

/** No amount of another currency, none with cents, and no number grouped as in English. */
async function expectRupiah(page: Page): Promise<void> {
  const text = await main(page).innerText()
  expect(text).toMatch(RUPIAH)
  expect(text).not.toMatch(/€|IDR|\$\d/)
  expect(text).not.toMatch(/Rp\s?[\d.]*,\d\d(?!\d)/)
  expect(text).not.toMatch(/\d,\d{3}\b/)
}
