import type { ApiToken } from './support/sandbox-api.ts'
import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { TokenList } from './support/token-list.ts'

/** In the world `demo`: restricted to the second billing account, and long in use. */
const OLD = 'Deployments of client projects'
const OWN = 'Control panel'

async function tokenOf(tenant: Tenant, description: string): Promise<ApiToken> {
  const found = (await tenant.api.tokens()).filter((token) => token.description === description)
  expect(found, description).toHaveLength(1)
  return found[0]!
}

test('shows the tokens, masked, with what they reach and their age', async ({ page, tenant }) => {
  const list = new TokenList(page)
  await list.open()
  const own = await tokenOf(tenant, OWN)
  await expect(list.row(OWN)).toContainText('this sign-in')
  await expect(list.row(OWN)).toContainText('Everything')
  await expect(list.row(OLD)).toContainText('Only Client projects')
  await expect(list.row(OLD)).toContainText('259 days, rotate')
  await expect(page.getByText('1 token is older than 90 days.')).toBeVisible()

  await expect(page.getByText(own.token)).toBeHidden()
  await page.getByRole('button', { name: `Show token ${OWN}`, exact: true }).click()
  await expect(page.getByText(own.token)).toBeVisible()
  await page.getByRole('button', { name: `Hide token ${OWN}`, exact: true }).click()
  await expect(page.getByText(own.token)).toBeHidden()
})

test('creates a token and shows it once, large', async ({ page, tenant, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const list = new TokenList(page)
  await list.open()
  await page.getByRole('button', { name: 'New token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  await expect(dialog.getByLabel('Description')).toHaveAccessibleDescription(/Say what uses the token/)
  await dialog.getByLabel('Description').fill('CI on build-01')
  await dialog.getByRole('button', { name: 'Create token' }).click()

  await expect(dialog).toContainText('The new token, CI on build-01')
  const made = await tokenOf(tenant, 'CI on build-01')
  expect(made.restricted).toBe(false)
  await expect(dialog.getByLabel('new token')).toHaveText(made.token)
  await dialog.getByRole('button', { name: 'Copy the token' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(made.token)
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('button', { name: 'Close' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'I have stored it' }).click()
  await expect(dialog).toBeHidden()
  await expect(list.row('CI on build-01')).toContainText('Everything')
  await expect(page.getByText(made.token)).toBeHidden()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the outcome of a write does not lie on the buttons of the dialog', async ({ page }) => {
    await page.goto('/account/tokens')
    await page.getByRole('button', { name: 'New token' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Description').fill('CI on build-01')
    await dialog.getByRole('button', { name: 'Create token' }).click()
    // A modal dialog hides from assistive technology what lies outside; the outcome was announced.
    const outcome = page.getByRole('region', { name: 'Notifications', includeHidden: true })
    await expect(outcome).toContainText('CI on build-01')
    const stored = dialog.getByRole('button', { name: 'I have stored it' })
    const [above, below] = [await outcome.boundingBox(), await stored.boundingBox()]
    expect(above!.y + above!.height).toBeLessThan(below!.y)
    await stored.click()
    await expect(dialog).toBeHidden()
  })
})

test('creates a token for one billing account', async ({ page, tenant }) => {
  const list = new TokenList(page)
  await list.open()
  await page.getByRole('button', { name: 'New token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Description').fill('Invoices only')
  await dialog.getByRole('radio', { name: 'One billing account' }).check()
  await dialog.getByLabel('Billing account', { exact: true }).selectOption('Client projects (limited)')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  await expect(dialog.getByRole('button', { name: 'I have stored it' })).toBeVisible()
  const [made, old] = [await tokenOf(tenant, 'Invoices only'), await tokenOf(tenant, OLD)]
  expect(made).toMatchObject({ restricted: true, billing_account_id: old.billing_account_id })
})

test('keeps what was typed when creating fails, and makes nothing twice', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const list = new TokenList(page)
  await list.open()
  await tenant.fault({
    method: 'POST',
    path: '/v1/user-resource/token',
    kind: 'status',
    status: 500,
    times: 1,
  })
  await page.getByRole('button', { name: 'New token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Description').fill('Second try')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  await expect(dialog).toContainText('It was not made: you can try again')
  await expect(dialog.getByLabel('Description')).toHaveValue('Second try')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  await expect(dialog.getByRole('button', { name: 'I have stored it' })).toBeVisible()
  await tokenOf(tenant, 'Second try')
})

test('a new description leaves the restriction as it is', async ({ page, tenant }) => {
  const before = await tokenOf(tenant, OLD)
  const list = new TokenList(page)
  await list.open()
  let dialog = await list.choose(OLD, 'Change description…')
  await dialog.getByLabel('Description').fill('Deployments')
  await dialog.getByRole('button', { name: 'Change description' }).click()
  await expect(dialog).toBeHidden()
  const after = await tokenOf(tenant, 'Deployments')
  expect(after).toMatchObject({ restricted: true, billing_account_id: before.billing_account_id })

  dialog = await list.choose(OWN, 'Change description…')
  await dialog.getByLabel('Description').fill('Panel')
  await dialog.getByRole('button', { name: 'Change description' }).click()
  await expect(dialog).toBeHidden()
  expect(await tokenOf(tenant, 'Panel')).toMatchObject({ restricted: false })
})

test('restricts a token and lifts the restriction again', async ({ page, tenant }) => {
  await tenant.api.createToken('Reports')
  const { billing_account_id: account } = await tokenOf(tenant, OLD)
  const list = new TokenList(page)
  await list.open()
  let dialog = await list.choose('Reports', 'Restrict to an account…')
  await dialog.getByLabel('Billing account', { exact: true }).selectOption('Client projects (limited)')
  await dialog.getByRole('button', { name: 'Restrict token' }).click()
  await expect(list.row('Reports')).toContainText('Only Client projects')
  expect(await tokenOf(tenant, 'Reports')).toMatchObject({ restricted: true, billing_account_id: account })

  dialog = await list.choose('Reports', 'Lift the restriction…')
  await expect(dialog).toContainText('whoever holds it can do all that you can')
  await dialog.getByRole('button', { name: 'Lift restriction' }).click()
  await expect(list.row('Reports')).toContainText('Everything')
  expect(await tokenOf(tenant, 'Reports')).toMatchObject({ restricted: false })
})

test('a restricted sign-in cannot reach further', async ({ page, tenant }) => {
  const { token } = await tokenOf(tenant, OLD)
  await page.request.post('/session', { data: { token } })
  const list = new TokenList(page)
  await list.open()
  await page.getByRole('button', { name: 'New token' }).click()
  await expect(page.getByRole('dialog').getByRole('radio', { name: /^Everything/ })).toBeDisabled()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: `Actions for ${OLD}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Lift the restriction…' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('rotates: the old token goes only after it was said to be replaced', async ({ page, tenant }) => {
  const old = await tokenOf(tenant, OLD)
  const list = new TokenList(page)
  await list.open()
  const dialog = await list.choose(OLD, 'Rotate…')
  await expect(dialog.getByLabel('Description')).toHaveValue(`${OLD} (2)`)
  await dialog.getByLabel('Description').fill('Deployments, new')
  await dialog.getByRole('button', { name: 'Create successor' }).click()

  const successor = page.getByLabel('new token')
  await expect(successor).toBeVisible()
  const made = await tokenOf(tenant, 'Deployments, new')
  expect(made).toMatchObject({ restricted: true, billing_account_id: old.billing_account_id })
  await expect(successor).toHaveText(made.token)
  await tokenOf(tenant, OLD)
  // A slip does not take it from the screen.
  await page.keyboard.press('Escape')
  await expect(successor).toBeVisible()

  const remove = page.getByRole('button', { name: 'Delete the old token' })
  await expect(remove).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('checkbox', { name: 'The old token is replaced everywhere' }).check()
  await remove.click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(list.row(OLD)).toBeHidden()
  expect((await tenant.api.tokens()).map(({ id }) => id)).not.toContain(old.id)
})

test('rotates the token of this sign-in and stays signed in', async ({ page, tenant }) => {
  const list = new TokenList(page)
  await list.open()
  const dialog = await list.choose(OWN, 'Rotate…')
  await dialog.getByLabel('Description').fill('Panel of 2027')
  await dialog.getByRole('button', { name: 'Create successor' }).click()
  const made = await page.getByLabel('new token').textContent()
  await page.getByRole('checkbox', { name: 'The old token is replaced everywhere' }).check()
  await page.getByRole('button', { name: 'Delete the old token' }).click()
  await expect(list.row('Panel of 2027')).toContainText('this sign-in')
  await expect(list.row(OWN)).toBeHidden()
  const answer = await page.request.get('/v1/user-resource/token/list')
  expect(((await answer.json()) as ApiToken[]).map(({ token }) => token)).toContain(made)
  expect((await page.request.get('/v1/config/locations')).status()).toBe(200)
  expect(tenant.token).not.toBe(made)
})

test('deletes a token; a failure stays in the dialog', async ({ page, tenant, console }) => {
  console.allow(400)
  await tenant.api.createToken('Old script')
  const list = new TokenList(page)
  await list.open()
  await tenant.fault({
    method: 'DELETE',
    path: '/v1/user-resource/token',
    kind: 'status',
    status: 400,
    body: { errors: { Error: 'Failed to delete kong token.' } },
    times: 1,
  })
  const dialog = await list.choose('Old script', 'Delete…')
  await dialog.getByRole('button', { name: 'Delete token' }).click()
  await expect(dialog).toContainText('Failed to delete kong token.')
  await dialog.getByRole('button', { name: 'Delete token' }).click()
  await expect(dialog).toBeHidden()
  await expect(list.row('Old script')).toBeHidden()
  expect((await tenant.api.tokens()).map(({ description }) => description)).not.toContain('Old script')
})

test('deleting the token of this sign-in says so, and signs out', async ({ page, tenant }) => {
  const list = new TokenList(page)
  await list.open()
  const dialog = await list.choose(OWN, 'Delete…')
  await expect(dialog).toContainText('deleting it signs you out')
  await dialog.getByRole('button', { name: 'Delete and sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Elastis' })).toBeVisible()
  await expect(tenant.api.tokens()).rejects.toThrow('403')
})

test('signs out only when the token of this sign-in is really gone, however long that takes', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const list = new TokenList(page)
  await list.open()
  const path = '/v1/user-resource/token'
  await tenant.fault({ method: 'DELETE', path, kind: 'latency', latency_ms: 8000, times: 1 })
  await tenant.fault({ method: 'DELETE', path, kind: 'status', status: 500, times: 1 })
  const dialog = await list.choose(OWN, 'Delete…')
  await dialog.getByRole('button', { name: 'Delete and sign out' }).click()
  // The dialog lets go before the answer comes, and a notice tells how it ended.
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/Delete .*: (failed|no clear answer)/).first()).toBeVisible()
  await expect(list.row(OWN)).toBeVisible()
})
