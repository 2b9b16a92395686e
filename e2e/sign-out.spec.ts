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

test('asks before what was typed is lost, with the session still there', async ({ page, context }) => {
  const signOut = async () => {
    await page.getByRole('button', { name: /^Signed in as/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
  }
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await page.goto('/account/profile')
  const name = page.getByRole('textbox', { name: 'First name' })
  await name.fill('Someone else')
  await signOut()
  expect((await context.cookies()).filter(({ name: cookie }) => cookie.includes('session'))).toHaveLength(1)
  await question.getByRole('button', { name: 'Stay here' }).click()
  await expect(question).toBeHidden()
  await expect(name).toHaveValue('Someone else')

  await signOut()
  await question.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Elastis' })).toBeVisible()
})
