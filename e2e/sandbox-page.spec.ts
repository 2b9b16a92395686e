import { expectAccessible } from './support/accessibility.ts'
import { addresses } from './support/addresses.ts'
import { expectNoSidewaysScroll } from './support/layout.ts'
import { expect, test } from './support/test.ts'

test('the sandbox shows its API for reading: accessible in both themes, also on small screens', async ({
  page,
}) => {
  await page.goto(addresses.sandbox)
  await expect(page.getByRole('heading', { name: 'Elastis sandbox', level: 1 })).toBeVisible()
  await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'Floating IPs' }).click()
  await expect(page.getByRole('heading', { name: 'Floating IPs' })).toBeInViewport()
  for (const title of ['Assign Floating IP', 'Create load balancer', 'Create VM']) {
    await page.getByText(title, { exact: true }).click()
  }
  await expect(page.getByText("--data-urlencode 'cloud_init=")).toBeVisible()

  await test.step('light', () => expectAccessible(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  await test.step('dark', () => expectAccessible(page))
  await page.setViewportSize({ width: 360, height: 740 })
  await test.step('360 px', () => expectNoSidewaysScroll(page))
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await test.step('text of twice the size', () => expectNoSidewaysScroll(page))
})
