import { expect, test } from './support/test.ts'
import { TablePage } from './support/table-page.ts'

const PATH = '/networking/networks'
const TITLE = 'Private networks'

test('lists the private networks of all locations with the VMs in them', async ({ page }) => {
  const list = new TablePage(page, TITLE)
  await list.open(PATH)
  await expect(list.table.getByRole('row')).toHaveCount(5)
  const row = list.table.getByRole('row').filter({ hasText: 'Default network' }).filter({ hasText: 'cyc01' })
  await expect(row.getByRole('link', { name: 'ad-controller' })).toHaveAttribute('href', /\/compute\/vms\//)
  // The rest on its page.
  await expect(row).toContainText('+7 more')
  await expect(list.table.getByRole('columnheader', { name: 'Resources' })).toBeVisible()
  await expect(row).toContainText('default')
  await page.getByRole('searchbox').fill('web-01')
  await expect(list.table.getByRole('row')).toHaveCount(2)
})

test('a private network from its creation to its end', async ({ page, tenant }) => {
  test.slow()
  const { api } = tenant
  const list = new TablePage(page, TITLE)
  const dialog = page.getByRole('dialog')
  const confirm = page.getByRole('alertdialog')
  await list.open(PATH)

  await test.step('create', async () => {
    await page.getByRole('button', { name: 'New network' }).click()
    await expect(dialog.getByRole('button', { name: 'Create network' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await dialog.getByRole('textbox', { name: 'Name' }).fill('DMZ')
    await dialog.getByRole('button', { name: 'Create network' }).click()
    await expect(dialog).toBeHidden()
    await expect(list.row('DMZ')).toContainText('cyc01')
  })

  await test.step('its page, and another name', async () => {
    await list.table.getByRole('link', { name: 'DMZ' }).click()
    await expect(page.getByRole('heading', { name: 'DMZ', level: 1 })).toBeVisible()
    await expect(page.getByText('No virtual machine is in it.')).toBeVisible()
    await page.getByRole('button', { name: 'Rename…' }).click()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Edge')
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await expect(page.getByRole('heading', { name: 'Edge', level: 1 })).toBeVisible()
    expect((await api.networks('cyc01')).map(({ name }) => name)).toContain('Edge')
  })

  await test.step('the default cannot be deleted', async () => {
    await page.getByRole('button', { name: 'Make default…' }).click()
    await expect(confirm).toContainText(
      'VMs and load balancers in Cycletown that name no network go into Edge',
    )
    await expect(confirm).toContainText('So far they have gone into Default network.')
    await confirm.getByRole('button', { name: 'Make default' }).click()
    await expect(page.getByRole('main').getByText('default', { exact: true })).toBeVisible()
    const remove = page.getByRole('button', { name: 'Delete…' })
    await expect(remove).toHaveAttribute('aria-disabled', 'true')
    await expect(remove).toHaveAccessibleDescription(/Make another one the default first/)
  })

  await test.step('delete', async () => {
    await page.getByRole('link', { name: 'Private networks' }).first().click()
    await list.choose('Default network, cyc01', 'Make default…')
    await confirm.getByRole('button', { name: 'Make default' }).click()
    await expect(confirm).toBeHidden()
    await list.choose('Edge, cyc01', 'Delete…')
    await confirm.getByRole('button', { name: 'Delete network' }).click()
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await expect(list.row('Edge')).toHaveCount(0)
    expect((await api.networks('cyc01')).map(({ name }) => name)).not.toContain('Edge')
  })
})

test('says why a network that holds something cannot be deleted', async ({ page, tenant }) => {
  const backend = (await tenant.api.networks('cyc01')).find(({ name }) => name === 'Backend')
  await page.goto(`${PATH}/cyc01/${backend?.uuid ?? ''}`)
  const vms = page.getByRole('table', { name: 'Virtual machines' })
  await expect(vms.getByRole('row').nth(1).getByRole('link')).toHaveAttribute(
    'href',
    /\/compute\/vms\/cyc01\//,
  )
  const remove = page.getByRole('button', { name: 'Delete…' })
  await expect(remove).toHaveAttribute('aria-disabled', 'true')
  await expect(remove).toHaveAccessibleDescription(/^It holds \d+ resources?\./)
})

test('keeps a change open that fails, and shows no network where none could be read', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  console.allow(409)
  const list = new TablePage(page, TITLE)
  await list.open(PATH)
  await tenant.fault({
    method: 'POST',
    path: '/v1/cyc01/network/network',
    kind: 'status',
    status: 409,
    body: { message: 'Too many networks' },
  })
  await page.getByRole('button', { name: 'New network' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('DMZ')
  await dialog.getByRole('button', { name: 'Create network' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Too many networks')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('DMZ')

  await tenant.fault({ path: '/v1/bus02/network/networks', kind: 'status', status: 500 })
  await page.goto(PATH)
  await expect(page.getByText('The private networks of Busburg could not be read.')).toBeVisible({
    timeout: 30_000,
  })
  await tenant.clearFaults()
  await page.getByRole('button', { name: /^Try again: The private networks of Busburg/ }).click()
  await expect(list.table.getByRole('row')).toHaveCount(5)
})
