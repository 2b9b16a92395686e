import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })

test('goes to pages, and to nothing else', async ({ page }) => {
  await page.goto('/')
  await expect(heading(page, 'Overview')).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await expect(heading(page, 'Virtual machines')).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(heading(page, 'Invoices')).toBeVisible()
})

test('searches, and begins something new', async ({ page }) => {
  const list = new VmList(page)
  await list.open()
  await page.keyboard.press('/')
  await expect(list.search).toBeFocused()
  // What is typed there is text.
  await page.keyboard.type('ngrj?x')
  await expect(list.search).toHaveValue('ngrj?x')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.keyboard.press('n')
  await expect(heading(page, 'New virtual machine')).toBeVisible()

  await page.goto('/networking/networks')
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: /network/ })
  await expect(dialog).toBeVisible()
  // Over the page no key does anything but there.
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^New/ })).toBeFocused()

  // Where nothing is made and nothing searched, the palette does both.
  await page.goto('/account/preferences')
  await expect(heading(page, 'Preferences')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('option', { name: 'New virtual machine' })).toBeVisible()
  await page.goto('/billing/invoices')
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('option', { name: 'New virtual machine' })).toBeVisible()
})

test('reads everything on the page again', async ({ page, tenant }) => {
  await page.goto('/account/tokens')
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  await tenant.api.createToken('made elsewhere')
  await page.keyboard.press('r')
  await expect(rows.filter({ hasText: 'made elsewhere' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Read again')
})

test('goes through the rows, selects and opens', async ({ page }) => {
  const list = new VmList(page)
  await list.open()
  const [first = '', second = '', third = ''] = await list.names()
  await page.keyboard.press('j')
  await expect(list.row(first)).toBeFocused()
  await expect(list.row(first)).toHaveCSS('outline-style', 'solid')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(list.row(third)).toBeFocused()
  await page.keyboard.press('k')
  await expect(list.row(second)).toBeFocused()
  await page.keyboard.press('x')
  await expect(page.getByRole('checkbox', { name: `Select ${second}`, exact: true })).toBeChecked()
  await expect(list.row(second)).toBeFocused()
  await page.keyboard.press('x')
  await expect(page.getByRole('checkbox', { name: `Select ${second}`, exact: true })).not.toBeChecked()
  await page.keyboard.press('Enter')
  await expect(heading(page, second)).toBeVisible()
  await page.goBack()
  await expect(list.row(first)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await expect(heading(page, first)).toBeVisible()
})

test('tells what the keys are, and can be switched off', async ({ page }) => {
  const list = new VmList(page)
  await list.open()
  await page.keyboard.press('?')
  await expect(sheet(page)).toContainText('Next row')
  await page.keyboard.press('Escape')

  await page.goto('/account/preferences')
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck()
  await list.open()
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(page).toHaveURL('/compute/vms')
  await sheet(page).getByRole('switch', { name: 'Single-key shortcuts' }).check()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()
  await page.keyboard.press('j')
  await expect(list.row((await list.names())[0] ?? '')).toBeFocused()
})

test('opens the help from the palette', async ({ page }) => {
  await page.goto('/')
  await expect(heading(page, 'Overview')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything, do anything' }).fill('keyboard')
  await page.getByRole('option', { name: 'Keyboard shortcuts' }).click()
  await expect(sheet(page)).toBeVisible()
})

test('takes what is typed before the palette has come', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Search everything' })).toBeVisible()
  // All in one task of the page: nothing can have come between.
  await page.evaluate(() => {
    const press = (key: string, init = {}) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
      )
    press('k', { ctrlKey: true })
    for (const key of ['t', 'o', 'p', 'x', 'Backspace', 'o', 'Enter']) press(key)
  })
  await expect(heading(page, 'Topology')).toBeVisible()
})

test.describe('of 10,000', () => {
  test.use({ world: 'large' })

  test('goes on past what is drawn, and keeps the row in view', async ({ page }) => {
    const list = new VmList(page)
    await list.open()
    await expect(list.table).toHaveAttribute('aria-rowcount', '10001')
    await page.keyboard.press('k')
    for (let press = 0; press < 60; press++) await page.keyboard.press('j')
    const row = page.getByRole('row').and(page.locator(':focus'))
    await expect(row).toHaveAttribute('aria-rowindex', '62')
    await expect(row).toBeInViewport({ ratio: 1 })
    for (let press = 0; press < 61; press++) await page.keyboard.press('k')
    await expect(row).toHaveAttribute('aria-rowindex', '2')
    await expect(row).toBeInViewport({ ratio: 1 })
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } })

  test('goes through the cards', async ({ page }) => {
    await page.goto('/compute/vms')
    const cards = page.getByRole('list', { name: 'Virtual machines' }).getByRole('listitem')
    await expect(cards.nth(3)).toBeVisible()
    await page.keyboard.press('j')
    await expect(cards.nth(0)).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(cards.nth(2)).toBeFocused()
    await expect(cards.nth(2)).toBeInViewport({ ratio: 1 })
  })
})
