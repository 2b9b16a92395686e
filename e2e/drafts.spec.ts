import type { Page } from '@playwright/test'
import { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { VmForm } from './support/vm-form.ts'
import { VmPage } from './support/vm-page.ts'

/* What is typed into a long form lasts over a reload, the end of a session and a slip; what is secret is written down nowhere. */

const kept = (page: Page) =>
  page.evaluate(() =>
    [sessionStorage, localStorage].map((storage) => JSON.stringify(Object.entries(storage))).join(''),
  )
const restored = (page: Page) => page.getByText(/^Your draft of .* was restored$/)
const discard = (page: Page) => page.getByRole('button', { name: 'Discard' })

async function reload(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog')
  const reloaded = page.reload()
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.accept()
  await reloaded
}

test('a half-filled VM comes back after a reload, without its secrets', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.choice('Debian').click()
  await form.fillAccess({ name: 'half-done', password: 'Kept-nowhere-1' })
  await form.vcpu.fill('3')
  await form.choice('Commands and files').click()
  await page.getByRole('textbox', { name: 'Commands' }).fill('export TOKEN=also-kept-nowhere')
  await expect.poll(() => kept(page)).toContain('half-done')

  await reload(page)
  // Where one was on the page is far below it, and the browser may go back there at any time; the user may at once.
  await expect(restored(page)).toBeInViewport()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(restored(page)).toBeInViewport()
  await page.mouse.wheel(0, 2000)
  await expect(restored(page)).not.toBeInViewport()
  await expect(
    page.getByText('For safety this is not kept, and has to be filled in again: Password and First boot'),
  ).toBeVisible()
  await expect(form.name).toHaveValue('half-done')
  await expect(form.vcpu).toHaveValue('3')
  await expect(form.userName).toHaveValue('deploy')
  await expect(form.choice('Debian')).toBeChecked()
  await expect(form.password).toHaveValue('')
  await expect(form.choice('Commands and files')).not.toBeChecked()
  expect(await kept(page)).not.toContain('kept-nowhere')
  expect(await kept(page)).not.toContain('Kept-nowhere')

  // It is as good as typed: again it is asked for before it is lost, and it is still there.
  await reload(page)
  await expect(form.name).toHaveValue('half-done')
  await form.password.fill('Password123')
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'half-done', level: 1 })).toBeVisible()
  await page.goto('/compute/vms/new')
  await expect(form.submit).toBeVisible()
  await expect(form.name).toHaveValue('')
  await expect(restored(page)).toBeHidden()
})

test('a draft can be discarded, and is gone for good', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess({ name: 'not-wanted' })
  await reload(page)
  await expect(form.name).toHaveValue('not-wanted')
  await discard(page).click()
  await expect(restored(page)).toBeHidden()
  await expect(form.name).toHaveValue('')
  await expect(page.getByRole('heading', { name: 'New virtual machine', level: 1 })).toBeFocused()
  expect(await kept(page)).not.toContain('not-wanted')

  // Nothing is held any more: leaving asks nothing.
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
})

test('a form that is left on purpose begins anew', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.name.fill('left-behind')
  await expect.poll(() => kept(page)).toContain('left-behind')
  const main = page.getByRole('navigation', { name: 'Main' })
  await main.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
  expect(await kept(page)).not.toContain('left-behind')
})

test('a form that was being sent says so when it comes back', async ({ page, tenant }) => {
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess({ name: 'in-between' })
  await tenant.fault({
    method: 'POST',
    path: '/v1/cyc01/user-resource/vm',
    kind: 'latency',
    latency_ms: 60_000,
    times: 1,
  })
  await form.submit.click()
  await expect(page.getByText('Creating in-between')).toBeVisible()
  await page.reload()
  await expect(page.getByText(/It was just being sent/)).toBeVisible()
  await expect(form.name).toHaveValue('in-between')
})

test('the draft of somebody else, or of an older panel, is dropped', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.name.fill('of-an-older-panel')
  await expect.poll(() => kept(page)).toContain('of-an-older-panel')
  const draft = (change: Record<string, unknown>) =>
    page.addInitScript((changed) => {
      const key = 'elastis.draft.new-vm.'
      const found = sessionStorage.getItem(key)
      if (found !== null)
        sessionStorage.setItem(key, JSON.stringify({ ...(JSON.parse(found) as object), ...changed }))
    }, change)
  await draft({ shape: 0 })
  await reload(page)
  await expect(form.submit).toBeVisible()
  await expect(form.name).toHaveValue('')
  await expect(restored(page)).toBeHidden()
})

test('nothing typed goes over to the next user of the tab', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.name.fill('of-the-first')
  await expect.poll(() => kept(page)).toContain('of-the-first')
  // The session is gone by the time the page is loaded again; somebody else signs in.
  const other = await Tenant.create('demo', 60)
  await page.context().clearCookies()
  await page.goto('/sign-in?to=%2Fcompute%2Fvms%2Fnew')
  await page.getByLabel('API token', { exact: true }).fill(other.token)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(form.submit).toBeVisible()
  await expect(form.name).toHaveValue('')
  await expect(restored(page)).toBeHidden()
  expect(await kept(page)).not.toContain('of-the-first')
})

test('a session that ended takes nothing along: the same user finds all of it', async ({ page, tenant }) => {
  const form = new VmForm(page)
  await form.open()
  await form.name.fill('over-the-night')
  await expect.poll(() => kept(page)).toContain('over-the-night')
  await page.context().clearCookies()
  await page.goto('/compute/vms/new')
  await page.getByLabel('API token', { exact: true }).fill(tenant.token)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(form.name).toHaveValue('over-the-night')
  await expect(restored(page)).toBeVisible()
})

test('a half-filled load balancer comes back with its rules', async ({ page }) => {
  await page.goto('/networking/load-balancers/new')
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.fill('intranet')
  await page.getByRole('button', { name: 'Add another rule' }).click()
  await page.getByRole('textbox', { name: 'Port on the load balancer' }).last().fill('8443')
  await expect.poll(() => kept(page)).toContain('8443')
  await reload(page)
  await expect(restored(page)).toBeVisible()
  await expect(name).toHaveValue('intranet')
  await expect(page.getByRole('textbox', { name: 'Port on the load balancer' }).last()).toHaveValue('8443')
})

test('billing details that were typed come back after a reload, on what is saved by now', async ({
  page,
  tenant,
}) => {
  const { id } = await tenant.api.billingAccount('Northwind Studio')
  await page.goto(`/billing/accounts/${id}?tab=details`)
  await page.getByLabel('City').fill('Paide')
  await expect.poll(() => kept(page)).toContain('Paide')
  await reload(page)
  await expect(restored(page)).toBeVisible()
  await expect(page.getByLabel('City')).toHaveValue('Paide')
  await page.getByRole('button', { name: 'Save details' }).click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(': done')
  await expect(restored(page)).toBeHidden()
  expect(await kept(page)).not.toContain('elastis.draft')
  expect((await tenant.api.billingAccount('Northwind Studio'))['city']).toBe('Paide')
})

test('a dialog does not close over what was typed by a slip', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'old-shop' }).first().click()
  const vm = new VmPage(page)
  await vm.choose('Rename…')
  const dialog = page.getByRole('dialog', { name: 'Rename' })
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await name.fill('old-shop-two')
  await page.keyboard.press('Escape')
  const question = page.getByRole('alertdialog', { name: 'Close without saving?' })
  await question.getByRole('button', { name: 'Go on with it' }).click()
  await expect(question).toBeHidden()
  await expect(name).toHaveValue('old-shop-two')

  // Nor does the page go from under it.
  await page.goBack()
  await page
    .getByRole('alertdialog', { name: 'Leave without saving?' })
    .getByRole('button', { name: 'Stay here' })
    .click()
  await expect(name).toHaveValue('old-shop-two')

  await dialog.getByRole('button', { name: 'Close' }).click()
  await question.getByRole('button', { name: 'Close it' }).click()
  await expect(dialog).toBeHidden()
  await vm.choose('Rename…')
  await expect(name).toHaveValue('old-shop')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
