import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { signOutAndIn } from './support/sign-out-and-in.ts'
import { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { VmPage } from './support/vm-page.ts'

async function rename(page: Page, vm: VmPage, name: string): Promise<void> {
  await vm.choose('Rename…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog).toBeHidden()
}

async function openActivity(page: Page) {
  await page.getByRole('button', { name: 'Activity' }).click()
  const dialog = page.getByRole('dialog', { name: 'Activity' })
  return { dialog, entries: dialog.getByRole('list', { name: 'Changes' }).getByRole('listitem') }
}

test('keeps every change with its request, over a reload, and gives it away as a script and as JSON', async ({
  page,
  tenant,
}) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-01'))
  await rename(page, vm, 'web-one')
  await page.reload()
  const { dialog, entries } = await openActivity(page)
  await expect(entries).toHaveCount(1)
  await expect(entries).toContainText('web-one')
  await expect(entries).toContainText('Done')
  await entries.getByText('Show the request').click()
  await expect(entries.getByRole('region', { name: 'Request as curl' })).toContainText('name=web-one')

  const script = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Shell script' }).click()
  const text = readFileSync(await (await script).path(), 'utf8')
  expect(text).toContain('ELASTIS_TOKEN:?}')
  expect(text).toContain('--request PATCH https://api.elastis.id/v1/cyc01/user-resource/vm')
  expect(text).not.toContain(tenant.token)
  const json = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'JSON' }).click()
  const [entry] = JSON.parse(readFileSync(await (await json).path(), 'utf8')) as Record<string, unknown>[]
  expect(entry).toMatchObject({ outcome: 'done', location: 'cyc01' })

  await dialog.getByRole('combobox', { name: 'Outcome' }).selectOption('Failed')
  await expect(dialog.getByText('Nothing matches')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Outcome' }).selectOption('Any outcome')

  const question = page.getByRole('alertdialog', { name: 'Clear the activity' })
  await dialog.getByRole('button', { name: 'Clear…' }).click()
  await expect(question).toContainText('The record of 1 change is lost')
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(entries).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Clear…' }).click()
  await question.getByRole('button', { name: 'Clear activity' }).click()
  await expect(dialog.getByText('Nothing yet')).toBeVisible()
})

test('keeps no secret', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-01'))
  await vm.choose('Change password…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Password' }).fill('Zebra-crossing-17')
  await dialog.getByRole('button', { name: 'Change password', exact: true }).click()
  await expect(dialog).toBeHidden()
  const { entries } = await openActivity(page)
  await expect(entries).toContainText('Done')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Zebra')
})

test('says of what ran when the page was left that its outcome is not known', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-01'))
  await tenant.fault({
    method: 'PATCH',
    path: '/v1/cyc01/user-resource/vm',
    kind: 'latency',
    latency_ms: 60_000,
  })
  await vm.choose('Rename…')
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Name' }).fill('web-one')
  await form.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByLabel('1 action running')).toBeAttached()
  page.on('dialog', (question) => void question.accept())
  await page.reload()
  const { entries } = await openActivity(page)
  await expect(entries).toContainText('Outcome not known')
})

test('shows nobody what another one did, and forgets it at the sign-out when told to', async ({
  page,
  tenant,
}) => {
  const other = await Tenant.create('demo', 60)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-01'))
  await rename(page, vm, 'web-one')
  await signOutAndIn(page, other.token)
  const theirs = await openActivity(page)
  await expect(theirs.dialog.getByText('Nothing yet')).toBeVisible()
  await theirs.dialog.getByRole('button', { name: 'Close' }).click()

  await signOutAndIn(page, tenant.token)
  const own = await openActivity(page)
  await expect(own.entries).toHaveCount(1)
  await own.dialog.getByRole('checkbox', { name: 'Clear this list when I sign out' }).check()
  await own.dialog.getByRole('button', { name: 'Close' }).click()
  await signOutAndIn(page, tenant.token)
  await expect((await openActivity(page)).dialog.getByText('Nothing yet')).toBeVisible()
})

test('lets two tabs keep theirs beside each other', async ({ page, context, tenant }) => {
  const second = await context.newPage()
  const [a, b] = [new VmPage(page), new VmPage(second)]
  await a.open('cyc01', await tenant.api.vm('cyc01', 'web-01'))
  await b.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await Promise.all([rename(page, a, 'web-one'), rename(second, b, 'cache-one')])
  const { entries } = await openActivity(page)
  await expect(entries).toHaveCount(2)
})
