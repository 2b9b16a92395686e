import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { VmForm } from './support/vm-form.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

/* Without a network: it is noticed, what was read stays, nothing is sent, and all is read again once it is back. */

const bar = (page: Page) => page.getByText(/^You are offline\. What you see was read at \d\d:\d\d\.$/)

test.beforeEach(({ console }) => console.allow(/ERR_INTERNET_DISCONNECTED/))

test('what was read stays with its age, and is read again once the network is back', async ({
  page,
  context,
  tenant,
}) => {
  const list = new VmList(page)
  await list.open()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
  await context.setOffline(true)
  await expect(bar(page)).toBeVisible()

  // Another page that was read before is shown from what was read.
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Virtual machines' }).click()
  await expect(list.row('cache-01')).toContainText('Running')
  await expect(bar(page)).toBeVisible()
  const { uuid } = await tenant.api.vm('cyc01', 'cache-01')
  await tenant.api.stopVm('cyc01', uuid)
  await expect(list.row('cache-01')).toContainText('Running')

  await context.setOffline(false)
  await expect(bar(page)).toBeHidden()
  await expect(list.row('cache-01')).toContainText('Stopped', { timeout: 20_000 })
})

test('a VM that was never opened before shows what the list knows of it', async ({ page, context }) => {
  const list = new VmList(page)
  // Loaded ahead, once the list stands.
  const vmPage = page.waitForResponse(/\/vm-page-.*\.js$/)
  await list.open()
  await (await vmPage).finished()
  await context.setOffline(true)
  await expect(bar(page)).toBeVisible()
  await list.row('cache-01').getByRole('link', { name: 'cache-01' }).click()
  await expect(page.getByRole('heading', { name: 'cache-01', level: 1 })).toBeVisible()
  await expect(new VmPage(page).status).toHaveText('Running')
  await expect(page.getByText('This page was not loaded before you went offline')).toBeHidden()
})

test('a submit says that nothing was sent, and keeps all that was typed', async ({
  page,
  context,
  tenant,
}) => {
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess({ name: 'waits-for-me' })
  await context.setOffline(true)
  await form.submit.click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('You are offline, so nothing was sent.')
  await expect(form.name).toHaveValue('waits-for-me')
  await expect(form.password).toHaveValue('Password123')
  expect((await tenant.api.vms('cyc01')).map(({ name }) => name)).not.toContain('waits-for-me')

  await context.setOffline(false)
  await expect(bar(page)).toBeHidden()
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'waits-for-me', level: 1 })).toBeVisible()
})

test('a page that was not loaded yet waits for the network, and what is typed is asked for', async ({
  page,
  context,
}) => {
  const form = new VmForm(page)
  await form.open()
  await form.name.fill('half-done')
  await context.setOffline(true)
  await expect(bar(page)).toBeVisible()
  const profile = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Profile' })
  await profile.click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByText('This page was not loaded before you went offline')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Profile', level: 1 })).toBeVisible()
})

test('a dialog says that nothing was sent, and can be confirmed once the network is back', async ({
  page,
  context,
  tenant,
}) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await page.getByRole('button', { name: 'Stop…', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toBeVisible()
  await context.setOffline(true)
  await dialog.getByRole('button', { name: 'Stop VM' }).click()
  await expect(dialog).toContainText('You are offline, so nothing was sent.')
  expect(await tenant.api.vm('cyc01', 'cache-01')).toMatchObject({ status: 'running' })
  await context.setOffline(false)
  await dialog.getByRole('button', { name: 'Stop VM' }).click()
  await expect(vm.status).toHaveText('Stopped')
})

test('a menu and a dialog that were never opened before open without a network', async ({
  page,
  context,
  tenant,
}) => {
  const vm = new VmPage(page)
  // Loaded ahead, once the page stands.
  const menu = page.waitForResponse(/\/menu-panel-.*\.js$/)
  const dialog = page.waitForResponse(/\/power-dialogs-.*\.js$/)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await (await menu).finished()
  await (await dialog).finished()
  await context.setOffline(true)
  await expect(bar(page)).toBeVisible()
  await vm.choose('Force stop…')
  await expect(page.getByRole('alertdialog')).toContainText('cache-01')
  await expect(vm.status).toHaveText('Running')
})
