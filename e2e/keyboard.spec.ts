import { isFocused, tabTo } from './support/keyboard.ts'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'

test.use({ signedIn: false })

test('signs in, skips the navigation and uses a row menu with the keyboard alone', async ({
  page,
  tenant,
}) => {
  await page.goto('/sign-in')
  await tabTo(page, page.getByLabel('API token'))
  await page.keyboard.type(tenant.token)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()

  // Past the navigation in one step.
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await tabTo(page, skip)
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await page.reload()
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Virtual machines' }),
  )
  await page.keyboard.press('Enter')
  const list = new VmList(page)
  await expect(list.row('ad-controller')).toBeVisible()

  const menuButton = page.getByRole('button', { name: 'Actions for ad-controller' })
  await tabTo(page, menuButton)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(menuButton).toBeFocused()

  await page.keyboard.press('ArrowDown')
  const stop = page.getByRole('menuitem', { name: /^Stop/ })
  for (let press = 0; press < 8 && !(await isFocused(stop)); press++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Stop ad-controller' })
  await expect(dialog.getByRole('button', { name: 'Keep it running' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(menuButton).toBeFocused()
})
