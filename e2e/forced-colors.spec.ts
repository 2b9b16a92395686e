import type { Locator } from '@playwright/test'

import { expect, test } from './support/test.ts'
import { VmForm } from './support/vm-form.ts'
import { VmList } from './support/vm-list.ts'
import { showVm } from './support/vm-page.ts'

/* A user's own palette takes every ground and shadow away. What only these say is gone then: what is chosen, how much of a bar is full. */

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }))

test('a list says where one is, what is ticked and how each VM stands', async ({ page }) => {
  const list = new VmList(page)
  await list.open()
  const places = page.getByRole('navigation', { name: 'Main' })
  await expect(places.getByRole('link', { name: 'Virtual machines' })).toHaveCSS('outline-style', 'solid')
  await expect(places.getByRole('link', { name: 'Disks' })).toHaveCSS('outline-style', 'none')

  // The browser's own box: it draws the tick with the palette.
  await list.tick('web-01')
  await expect(list.row('web-01').getByRole('checkbox')).toHaveCSS('appearance', 'auto')
  // The mark beside the word.
  const mark = list.row('web-01').getByText('Running').locator('xpath=preceding-sibling::*[@aria-hidden]')
  expect(await ground(mark)).not.toBe(await ground(page.locator('body')))
})

test('tabs and tiles say which is chosen', async ({ page, tenant }) => {
  await showVm(page, tenant, 'cyc01', 'web-01')
  const tabs = page.getByRole('main').getByRole('navigation').getByRole('listitem').getByRole('link')
  const canvas = await ground(page.locator('body'))
  await expect(tabs.first()).toHaveAttribute('aria-current', 'page')
  expect(await underline(tabs.first())).not.toBe(canvas)
  await expect.poll(() => underline(tabs.last())).toBe(canvas)

  const form = new VmForm(page)
  await form.open()
  const chosen = form.choice('Ubuntu')
  await chosen.check()
  const tile = (radio: Locator) => radio.locator('xpath=ancestor::label')
  await expect(tile(chosen)).toHaveCSS('border-top-width', '2px')
  await expect(tile(form.choice('Debian'))).toHaveCSS('border-top-width', '1px')
})

test('bars show how much they stand for', async ({ page }) => {
  await page.goto('/billing/usage')
  const bars = page.getByRole('list', { name: 'By kind' }).locator('[aria-hidden] > *')
  await expect(bars.first()).toBeVisible()
  expect(await ground(bars.first())).not.toBe(await ground(bars.first().locator('..')))
})

const ground = (shown: Locator) => shown.evaluate((element) => getComputedStyle(element).backgroundColor)
const underline = (tab: Locator) => tab.evaluate((element) => getComputedStyle(element).borderBottomColor)
