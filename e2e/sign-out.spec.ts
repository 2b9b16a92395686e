import { expect, test } from './support/test.ts'

test('signs out, and nothing of the account can be seen any more', async ({ page, context }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()

  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Elastis' })).toBeVisible()
  expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([])

  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in to Elastis' })).toBeVisible()
})

test('stays signed in and says so when signing out fails', async ({ page, context, console }) => {
  console.allow(/ERR_INTERNET_DISCONNECTED/)
  await page.goto('/')
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await context.setOffline(true)
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('You are still signed in')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await context.setOffline(false)
})
