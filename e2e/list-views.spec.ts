import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { signOutAndIn } from './support/sign-out-and-in.ts'
import { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'

const header = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })
const columnsButton = (page: Page) => page.getByRole('button', { name: /^Columns/ })
const viewsButton = (page: Page) => page.getByRole('button', { name: /^Views?(?::|$)/ })
const view = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true })

/** Ticks columns on or off, in the order given. */
async function toggleColumns(page: Page, ...names: readonly string[]) {
  await columnsButton(page).click()
  for (const name of names) await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
}

async function saveAs(page: Page, name: string) {
  await viewsButton(page).click()
  await view(page, 'Save this view…').click()
  const dialog = page.getByRole('dialog', { name: 'Save this view' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Save' }).click()
  return dialog
}

test('leaves out columns, in the list and in its CSV, for as long as the user wants it', async ({ page }) => {
  const list = new VmList(page)
  await list.open('?q=web-01')
  await columnsButton(page).click()
  await expect(page.getByRole('menuitemcheckbox', { name: 'Status', exact: true })).toBeChecked()
  // The name is what the rest is of.
  await expect(page.getByRole('menuitemcheckbox', { name: 'Name', exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await toggleColumns(page, 'OS', 'Size')
  await expect(header(page, 'OS')).toHaveCount(0)
  await expect(header(page, 'Status')).toBeVisible()

  await page.goto('/storage/disks')
  await expect(header(page, 'Size')).toBeVisible()
  await list.open('?q=web-01')
  await expect(header(page, 'Size')).toHaveCount(0)
  await expect(page).toHaveURL('/compute/vms?q=web-01')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export CSV' }).click()
  const [head] = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n')
  expect(head).toMatch(/uuid,name,status,location,storage_gb,private_ipv4,public_ipv4,created_at,/)

  await columnsButton(page).click()
  await view(page, 'Show all columns').click()
  await expect(header(page, 'OS')).toBeVisible()
})

test('keeps a search, filters, order and columns under a name, as a link', async ({ page, context }) => {
  const list = new VmList(page)
  await list.open('?status=stopped&sort=created.desc')
  await toggleColumns(page, 'Size')
  await expect(await saveAs(page, 'Stopped lately')).toBeHidden()
  await expect(viewsButton(page)).toHaveText('View: Stopped lately')
  const address = page.url()
  expect(address).toContain('hide=size')

  // As it comes: but for the columns, which are the user's.
  await viewsButton(page).click()
  await view(page, 'Default').click()
  await expect(page).toHaveURL('/compute/vms')
  await expect(list.row('web-01')).toBeVisible()
  await toggleColumns(page, 'Size', 'OS')
  await expect(header(page, 'Size')).toBeVisible()

  await viewsButton(page).click()
  await view(page, 'Stopped lately').click()
  await expect(page).toHaveURL(address)
  await expect
    .poll(async () => (await list.names()).toSorted().join(' '))
    .toBe('build-runner old-shop staging-web windows-test')
  await expect(header(page, 'Size')).toHaveCount(0)
  await expect(header(page, 'OS')).toBeVisible()

  // Whoever gets the link sees the same, and what is changed there is not kept for the list.
  const other = await context.newPage()
  await other.goto(address)
  await expect(header(other, 'Created')).toHaveAttribute('aria-sort', 'descending')
  await expect(header(other, 'Size')).toHaveCount(0)
  await toggleColumns(other, 'Created')
  await expect(other).toHaveURL(/hide=size,created$|hide=size,created&/)
  await expect(viewsButton(other)).toHaveText('Views')
  await other.goto('/compute/vms')
  await expect(header(other, 'Created')).toBeVisible()
})

test('gives views other names and another content, and deletes them', async ({ page }) => {
  const list = new VmList(page)
  await list.open('?status=stopped')
  await expect(await saveAs(page, 'Stopped')).toBeHidden()
  await list.open('?status=running')
  const dialog = await saveAs(page, ' stopped')
  await expect(dialog).toContainText('Another view of this list is called so.')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Running')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()

  await list.open('?status=stopped&location=cyc01')
  const manage = page.getByRole('dialog', { name: 'Saved views' })
  await viewsButton(page).click()
  await view(page, 'Manage views…').click()
  const name = manage.getByRole('textbox', { name: 'Name of “Stopped”' })
  await name.fill('Running')
  await manage.getByRole('button', { name: 'Save' }).click()
  await expect(name).toHaveAccessibleDescription(/Another view of this list is called so\./)
  await manage.getByRole('button', { name: 'Delete “Running”' }).click()
  await name.fill('Stopped in Cycletown')
  await manage.getByRole('button', { name: 'Make “Stopped” what is shown now' }).click()
  await manage.getByRole('button', { name: 'Save' }).click()
  await expect(manage).toBeHidden()
  await expect(viewsButton(page)).toHaveText('View: Stopped in Cycletown')

  await page.reload()
  await viewsButton(page).click()
  await expect(view(page, 'Stopped in Cycletown')).toBeVisible()
  await expect(view(page, 'Running')).toHaveCount(0)
})

test('has nobody else’s views', async ({ page, console }) => {
  // A list that is read again in the moment of signing out.
  console.allow(401)
  const list = new VmList(page)
  await list.open('?status=stopped')
  await expect(await saveAs(page, 'Mine')).toBeHidden()
  const other = await Tenant.create('demo', 60)
  await signOutAndIn(page, other.token)
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await list.open()
  await viewsButton(page).click()
  await expect(view(page, 'Default')).toBeVisible()
  await expect(view(page, 'Mine')).toHaveCount(0)
})

test('has rows as high as is chosen beside the columns', async ({ page }) => {
  const list = new VmList(page)
  await list.open()
  const height = async () => (await list.row('web-01').boundingBox())?.height ?? 0
  expect(await height()).toBeGreaterThan(38)
  await columnsButton(page).click()
  await page.getByRole('menuitemradio', { name: 'Dense' }).click()
  await expect.poll(height).toBeLessThan(34)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } })

  test('has the export and the primary button in one row', async ({ page }) => {
    const list = new VmList(page)
    await list.open()
    const [menu, primary] = await Promise.all([
      page.getByRole('button', { name: 'Export', exact: true }).boundingBox(),
      page.getByRole('link', { name: 'New VM' }).boundingBox(),
    ])
    expect(menu?.y).toBe(primary?.y)
  })
})
