import { expect, test } from './support/test.ts'

test('keeps the chosen location in the address and carries it along', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Location: All locations' }).click()
  await page.getByRole('menuitemradio', { name: 'Busburg (bus02)' }).click()
  await expect(page).toHaveURL('/?location=bus02')
  await expect(page.getByText('in 1 location', { exact: false })).toBeVisible()

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Virtual machines' }).click()
  await expect(page).toHaveURL('/compute/vms?location=bus02')

  await page.reload()
  await page.getByRole('button', { name: 'Location: Busburg (bus02)' }).click()
  await page.getByRole('menuitemradio', { name: 'All locations' }).click()
  await expect(page).toHaveURL('/compute/vms')
})

test('takes an unknown location in the address for all', async ({ page }) => {
  await page.goto('/?location=nowhere')
  await expect(page.getByRole('button', { name: 'Location: All locations' })).toBeVisible()
  await expect(page.getByText('in 2 locations', { exact: false })).toBeVisible()
})

test('shows a page for an address that leads nowhere, with a way on', async ({ page }) => {
  await page.goto('/compute/toasters')
  await expect(page.getByRole('heading', { name: 'There is no such page', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
})

test('moves focus to the heading of the page one goes to', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Virtual machines' }).click()
  await expect(page.getByRole('heading', { name: 'Virtual machines', level: 1 })).toBeFocused()
})

test('opens the navigation as a sheet on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Open navigation' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Virtual machines' }).click()
  await expect(page.getByRole('heading', { name: 'Virtual machines', level: 1 })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})
