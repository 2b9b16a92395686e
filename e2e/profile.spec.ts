import { expect, test } from './support/test.ts'

test('shows who is signed in, and saves only what was changed', async ({ page, tenant }) => {
  await page.goto('/account/profile')
  await expect(page.getByRole('main')).toContainText('user@example.com')
  await expect(page.getByRole('img', { name: 'Your picture' })).toBeVisible()
  const save = page.getByRole('button', { name: 'Save profile' })
  await expect(save).toHaveAttribute('aria-disabled', 'true')

  // Somebody else changes another field while the form stands open.
  await tenant.api.changeProfile({ phone_number: '+372 555 0100' })
  await page.getByLabel('First name').fill('Änne')
  await page.getByLabel(/^Personal identity number/).fill('')
  const sent = page.waitForRequest((request) => request.method() === 'PATCH')
  await save.click()
  expect((await sent).postData()).toBe('first_name=%C3%84nne&personal_id_number=')
  await expect(page.getByText('You are signed in as Änne Iaas')).toBeVisible()
  expect(await tenant.api.profile()).toMatchObject({
    first_name: 'Änne',
    last_name: 'Iaas',
    phone_number: '+372 555 0100',
    personal_id_number: '',
  })
  await expect(save).toHaveAttribute('aria-disabled', 'true')

  // Whom one may go on as is called so, too.
  await page.goto('/sign-in?another=1')
  await expect(page.getByRole('button', { name: /^Go on as Änne Iaas/ })).toBeVisible()
})

test('keeps what was typed when saving fails', async ({ page, tenant, console }) => {
  console.allow(500)
  await page.goto('/account/profile')
  await tenant.fault({
    method: 'PATCH',
    path: '/v1/user-resource/user/profile',
    kind: 'status',
    status: 500,
    times: 1,
  })
  await page.getByLabel('Last name').fill('Paas')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'It is not known whether this was done',
  )
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/\(Request [\da-f]{12}\)/)
  await expect(page.getByLabel('Last name')).toHaveValue('Paas')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(page.getByText('You are signed in as Cloudia Paas')).toBeVisible()
})

test('asks before what was typed is lost', async ({ page }) => {
  await page.goto('/account/profile')
  const name = page.getByLabel('First name')
  await name.fill('Änne')
  const tokens = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'API tokens' })
  await tokens.click()
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await question.getByRole('button', { name: 'Stay here' }).click()
  await expect(question).toBeHidden()
  await expect(name).toHaveValue('Änne')
  await tokens.click()
  await question.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'API tokens', level: 1 })).toBeVisible()
})

test('says that the profile cannot be read, and reads it again', async ({ page, tenant, console }) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/user-resource/user', kind: 'status', status: 500 })
  await page.goto('/account/profile')
  await expect(page.getByText('The profile could not be read')).toBeVisible()
  await tenant.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByLabel('First name')).toHaveValue('Cloudia')
})
