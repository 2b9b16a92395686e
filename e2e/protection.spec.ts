import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const check = (page: Page, title: string): Locator => page.getByRole('region', { name: title })

test('says what is to be done, what is in order and what is not known, each with its fix', async ({
  page,
  tenant,
}) => {
  await page.goto('/account/protection')
  const tokens = check(page, 'API tokens')
  await expect(tokens).toContainText('To do')
  await expect(tokens).toContainText('Deployments of client projects')
  await expect(tokens).toContainText('259 days old')
  await expect(check(page, 'Backups')).toContainText('To do')
  await expect(check(page, 'S3 keys')).toContainText('Not known')
  await expect(check(page, 'Passwords on VMs')).toContainText('How old they are is not known')
  await expect(page.getByText(/\d things? needs? your attention/)).toBeVisible()

  await tokens.getByRole('link', { name: 'Rotate or delete them' }).click()
  await expect(page.getByRole('heading', { name: 'API tokens', level: 1 })).toBeVisible()
  const old = (await tenant.api.tokens()).find(({ description }) => description.startsWith('Deployments'))
  await tenant.api.deleteToken(old?.id ?? 0)
  await page.goto('/account/protection')
  await expect(check(page, 'API tokens')).toContainText('In order')
})

test('does not take for in order what could not be read', async ({ page, tenant, console }) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/user-resource/token/list', kind: 'status', status: 500 })
  await tenant.fault({ path: '/v1/bus02/network/load_balancers', kind: 'status', status: 500 })
  await page.goto('/account/protection')
  const tokens = check(page, 'API tokens')
  await expect(tokens.getByRole('button', { name: 'Try again: The API tokens' })).toBeVisible()
  await expect(tokens).not.toContainText('In order')
  await expect(check(page, 'Load balancers')).not.toContainText('In order')
  await expect(page.getByText('Not everything could be read')).toBeVisible()
  await tenant.clearFaults()
  await tokens.getByRole('button', { name: 'Try again: The API tokens' }).click()
  await expect(tokens).toContainText('259 days old')
})

test('does not take for in order a list of which an entry could not be read', async ({ page, tenant }) => {
  for (const { id, description } of await tenant.api.tokens())
    if (description.startsWith('Deployments')) await tenant.api.deleteToken(id)
  await tenant.fault({ path: '/v1/user-resource/token/list', kind: 'malformed_entry' })
  await page.goto('/account/protection')
  const tokens = check(page, 'API tokens')
  await expect(tokens).toContainText('Not known')
  await expect(tokens).toContainText('1 entry could not be read.')
  await expect(page.getByText('Not everything could be read')).toBeVisible()
})

test.describe('with nothing in the account', () => {
  test.use({ world: 'empty' })

  test('says of what there is nothing, and offers no fix for it', async ({ page }) => {
    await page.goto('/account/protection')
    await expect(check(page, 'Load balancers')).toContainText('There are no load balancers.')
    await expect(check(page, 'Backups')).toContainText('There are no VMs.')
    const passwords = check(page, 'Passwords on VMs')
    await expect(passwords).toContainText('There are no VMs.')
    await expect(passwords.getByRole('link')).toHaveCount(0)
  })
})
