import { expect, test } from './support/test.ts'

test.use({ signedIn: false })

test('signs in with the right token and goes where the address wanted to', async ({ page, tenant }) => {
  await page.goto('/compute/vms?location=bus02')
  await expect(page.getByRole('heading', { name: 'Sign in to Elastis' })).toBeVisible()

  await expect(page.getByLabel('API token')).toBeFocused()
  await page.keyboard.type(tenant.token)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()

  await expect(page.getByRole('heading', { name: 'Virtual machines', level: 1 })).toBeFocused()
  await expect(page).toHaveURL('/compute/vms?location=bus02')
})

test('goes to the overview when no page was asked for', async ({ page, tenant }) => {
  await page.goto('/')
  await page.getByLabel('API token').fill(tenant.token)
  await page.getByLabel('API token').press('Enter')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(page).toHaveURL('/')
})

test('leads nowhere else after signing in', async ({ page, tenant }) => {
  await page.goto('/sign-in?to=//example.com/')
  await page.getByLabel('API token').fill(tenant.token)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(page).toHaveURL('/')

  // Beside a session that stands the page is loaded anew, by the browser itself.
  await page.goto('/sign-in?another=1&to=/%09/example.com')
  await page.getByRole('button', { name: /^Go on as/ }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(page).toHaveURL('/')
})

test('says that a token is wrong at its field, and keeps it there', async ({ page, console }) => {
  console.allow(401)
  await page.goto('/sign-in')
  const token = page.getByLabel('API token')
  await token.fill('not-a-token')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()

  await expect(token).toHaveAccessibleDescription(/does not know this token/)
  await expect(token).toHaveAttribute('aria-invalid', 'true')
  await expect(token).toHaveValue('not-a-token')
  await expect(token).toBeFocused()
  await expect(page).toHaveURL('/sign-in')
})

test('asks for a token when there is none', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByLabel('API token')).toHaveAccessibleDescription(/Paste your API token/)
})

test('offers the demo token of the sandbox', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Use the demo token' }).click()
  await expect(page.getByLabel('API token')).toHaveValue('demo')
})

test('says that the service is down, and signs in once it is back', async ({ page, tenant, console }) => {
  console.allow(502)
  await tenant.fault({ path: '/v1/user-resource/user', kind: 'drop' })
  await page.goto('/sign-in')
  await page.getByLabel('API token').fill(tenant.token)
  const submit = page.getByRole('button', { name: 'Sign in', exact: true })
  await submit.click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    /The API cannot be reached \(Request [\da-f]{12}\)/,
  )

  await tenant.clearFaults()
  await submit.click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
})
