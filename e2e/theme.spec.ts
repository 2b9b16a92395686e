import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

test('switches the theme, keeps it, and shows it from the first paint on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const light = await background(page)

  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(() => background(page)).not.toBe(light)
  const dark = await background(page)

  // Before any module of the panel has run, the page must stand in the chosen colours.
  await page.reload({ waitUntil: 'commit' })
  await page.waitForFunction(() => document.body !== null)
  expect(await background(page)).toBe(dark)
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  expect(await background(page)).toBe(dark)

  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await page.getByRole('menuitemradio', { name: 'As the system' }).click()
  await expect.poll(() => background(page)).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => background(page)).toBe(dark)
})

/** The colour once it has settled: a change of theme may fade. */
function background(page: Page): Promise<string> {
  return page.evaluate(async () => {
    await Promise.all(document.body.getAnimations().map((fade) => fade.finished))
    return getComputedStyle(document.body).backgroundColor
  })
}
