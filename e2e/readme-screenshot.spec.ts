import { expect, test } from './support/test.ts'

test.use({ deviceScaleFactor: 1 })

/** Takes the README's picture. `npm run screenshot` puts it there; otherwise it stays among the results. */
test('shows the list as the README does', async ({ page }, info) => {
  await page.goto('/compute/vms')
  await expect(page.getByRole('link', { name: 'web-01' })).toBeVisible()
  await expect(page.getByText('a month as they stand')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)

  const path = process.env['README_SCREENSHOT'] ?? info.outputPath('list.png')
  const picture = await page.screenshot({ path })
  expect(picture.byteLength).toBeGreaterThan(20_000)
})
