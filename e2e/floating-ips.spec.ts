import { expect, test } from './support/test.ts'
import { TablePage } from './support/table-page.ts'

const PATH = '/networking/floating-ips'
const TITLE = 'Floating IPs'

test('lists the floating IPs of all locations, and points out those that cost without use', async ({
  page,
  tenant,
}) => {
  const list = new TablePage(page, TITLE)
  await list.open(PATH)
  const web = await tenant.api.floatingIp('cyc01', 'web-01')
  const row = list.row(web.address)
  await expect(row.getByRole('link', { name: 'web-01' })).toHaveAttribute('href', /\/compute\/vms\/cyc01\//)
  await expect(
    list
      .row((await tenant.api.floatingIp('cyc01', 'company-site')).address)
      .getByRole('link', { name: 'company-site' }),
  ).toHaveAttribute('href', /\/networking\/load-balancers\/cyc01\//)
  await expect(page.getByRole('main')).toContainText(
    '3 floating IPs are assigned to nothing and cost €8.98 a month all the same, each €0.0041 an hour.',
  )

  await page.getByRole('link', { name: 'Show them' }).click()
  await expect(list.table.getByText('Not assigned')).toHaveCount(3)
  await expect(list.table.getByRole('row')).toHaveCount(4)
  await expect(page).toHaveURL(/use=idle/)
})

test('a floating IP from its reservation to its release', async ({ page, tenant }) => {
  test.slow()
  const { api } = tenant
  const list = new TablePage(page, TITLE)
  const dialog = page.getByRole('dialog')
  await list.open(PATH)

  await test.step('reserve', async () => {
    await page.getByRole('button', { name: 'New floating IP' }).click()
    await expect(dialog).toContainText('€2.99 a month while it is assigned to nothing')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('mail')
    await dialog.getByRole('button', { name: 'Reserve address' }).click()
    await expect(dialog).toBeHidden()
  })
  const { address } = await api.floatingIp('cyc01', 'mail')
  const row = list.row(address)
  await expect(row).toContainText('Not assigned')

  await test.step('rename', async () => {
    await list.choose(address, 'Rename…')
    await expect(dialog.getByRole('button', { name: 'Rename' })).toHaveAttribute('aria-disabled', 'true')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('mx')
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await expect(dialog).toBeHidden()
    await expect(row).toContainText('mx')
  })

  await test.step('move to another billing account', async () => {
    const before = await api.floatingIp('cyc01', 'mx')
    await list.choose(address, 'Move to another billing account…')
    await dialog.getByRole('combobox', { name: 'Billing account' }).selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Move' }).click()
    await expect(dialog).toBeHidden()
    expect((await api.floatingIp('cyc01', 'mx')).billing_account_id).not.toBe(before.billing_account_id)
  })

  await test.step('assign', async () => {
    await list.choose(address, 'Assign…')
    await dialog.getByRole('searchbox').fill('cache')
    await dialog.getByRole('radio', { name: 'cache-01' }).check()
    await dialog.getByRole('button', { name: 'Assign' }).click()
    await expect(dialog).toBeHidden()
    await expect(row.getByRole('link', { name: 'cache-01' })).toBeVisible()
  })

  await test.step('move to another VM', async () => {
    await list.choose(address, 'Move to another VM or load balancer…')
    await expect(dialog).toContainText('It is unassigned from cache-01')
    await expect(dialog.getByRole('radio', { name: 'cache-01' })).toBeDisabled()
    await dialog.getByRole('radio', { name: 'legacy-api' }).check()
    await dialog.getByRole('button', { name: 'Move' }).click()
    await expect(dialog).toBeHidden()
    await expect(row.getByRole('link', { name: 'legacy-api' })).toBeVisible()
    expect((await api.floatingIp('cyc01', 'mx')).assigned_to).toBe((await api.vm('cyc01', 'legacy-api')).uuid)
  })

  await test.step('unassign', async () => {
    await list.choose(address, 'Unassign…')
    const confirm = page.getByRole('alertdialog', { name: `Unassign ${address}` })
    await expect(confirm).toContainText('legacy-api can no longer be reached')
    await expect(confirm).toContainText('costs €2.99 a month')
    await confirm.getByRole('button', { name: 'Unassign' }).click()
    await expect(row).toContainText('Not assigned')
  })

  await test.step('release', async () => {
    await list.choose(address, 'Release…')
    const confirm = page.getByRole('alertdialog')
    await confirm.getByRole('button', { name: 'Release address' }).click()
    // Behind a dialog that still stands no row can be found either.
    await expect(confirm).toBeHidden()
    await expect(row).toHaveCount(0)
    expect((await api.floatingIps('cyc01')).map((ip) => ip.address)).not.toContain(address)
  })
})

test('asks for the address before it releases one that is in use', async ({ page, tenant }) => {
  const list = new TablePage(page, TITLE)
  const { address } = await tenant.api.floatingIp('cyc01', 'web-01')
  await list.open(PATH)
  await list.choose(address, 'Release…')
  const dialog = page.getByRole('alertdialog', { name: `Release ${address}` })
  await expect(dialog).toContainText('It is assigned to web-01')
  const release = dialog.getByRole('button', { name: 'Release address' })
  await expect(release).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('textbox').fill(address)
  await release.click()
  await expect(dialog).toBeHidden()
  await expect(list.row(address)).toHaveCount(0)
})

test('does not release an address that came into use since it was seen', async ({ page, tenant }) => {
  const list = new TablePage(page, TITLE)
  const idle = (await tenant.api.floatingIps('cyc01')).find(({ assigned_to: holder }) => holder == null)
  const address = idle?.address ?? ''
  await list.open(PATH)
  await list.choose(address, 'Release…')
  const dialog = page.getByRole('alertdialog', { name: `Release ${address}` })
  await tenant.api.assignFloatingIp('cyc01', address, (await tenant.api.vm('cyc01', 'cache-01')).uuid)
  await dialog.getByRole('button', { name: 'Release address' }).click()
  await expect(dialog.getByRole('alert')).toContainText(`${address} was assigned to something`)
  expect((await tenant.api.floatingIps('cyc01')).map((ip) => ip.address)).toContain(address)
})

test('puts an address back where it was when the other does not take it', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(400)
  const list = new TablePage(page, TITLE)
  const { address, assigned_to: before } = await tenant.api.floatingIp('cyc01', 'web-01')
  await tenant.fault({
    method: 'POST',
    path: `/v1/cyc01/network/ip_addresses/${address}/assign`,
    kind: 'status',
    status: 400,
    body: { message: 'The router is busy.' },
    times: 1,
  })
  await list.open(PATH)
  await list.choose(address, 'Move to another VM or load balancer…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'legacy-api' }).check()
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(dialog.getByRole('alert')).toContainText(
    'It is back on web-01. What went wrong: The router is busy.',
  )
  expect((await tenant.api.floatingIp('cyc01', 'web-01')).assigned_to).toBe(before)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(list.row(address).getByRole('link', { name: 'web-01' })).toBeVisible()
})

test('offers nothing that has an address already', async ({ page, tenant }) => {
  const list = new TablePage(page, TITLE)
  const { address: taken } = await tenant.api.floatingIp('cyc01', 'web-02')
  const { address } = await tenant.api.floatingIp('cyc01', 'web-01')
  await list.open(PATH)
  await list.choose(address, 'Move to another VM or load balancer…')
  const dialog = page.getByRole('dialog')
  const web = dialog.getByRole('radio', { name: 'web-02' })
  await expect(web).toBeDisabled()
  await expect(web).toHaveAccessibleDescription(new RegExp(`It has ${taken} already`))
  await expect(dialog.getByRole('radio', { name: 'company-site' })).toBeDisabled()
  await expect(dialog.getByRole('radio', { name: 'legacy-api' })).toBeEnabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await list.choose((await tenant.api.floatingIp('cyc01', 'old-campaign')).address, 'Assign…')
  await expect(dialog.getByRole('radio', { name: 'web-02' })).toBeDisabled()
})

test('a move whose second step fails goes back, and says so when it cannot', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(503)
  const list = new TablePage(page, TITLE)
  const { address, assigned_to: before } = await tenant.api.floatingIp('cyc01', 'web-01')
  const assign = {
    method: 'POST',
    path: `/v1/cyc01/network/ip_addresses/${address}/assign`,
    kind: 'status',
    status: 503,
  } as const
  await list.open(PATH)
  await tenant.fault({ ...assign, times: 1 })
  await list.choose(address, 'Move to another VM or load balancer…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'legacy-api' }).check()
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(dialog.getByRole('alert')).toContainText('It is back on web-01.')
  expect((await tenant.api.floatingIp('cyc01', 'web-01')).assigned_to).toBe(before)

  await tenant.fault(assign)
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(dialog.getByRole('alert')).toContainText('could not be put back on web-01')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(list.row(address)).toContainText('Not assigned')
})

test('moves an address from a VM to a load balancer', async ({ page, tenant }) => {
  const { api } = tenant
  const list = new TablePage(page, TITLE)
  const own = await api.floatingIp('cyc01', 'company-site')
  const { address } = await api.floatingIp('cyc01', 'web-01')
  await list.open(PATH)
  // It takes no second one.
  await list.choose(own.address, 'Unassign…')
  const confirm = page.getByRole('alertdialog')
  await confirm.getByRole('button', { name: 'Unassign' }).click()
  await expect(confirm).toBeHidden()

  await list.choose(address, 'Move to another VM or load balancer…')
  const dialog = page.getByRole('dialog', { name: `Move ${address} to another VM or load balancer` })
  await dialog.getByRole('radio', { name: 'company-site' }).check()
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(dialog).toBeHidden()
  const holder = list.row(address).getByRole('link', { name: 'company-site' })
  await expect(holder).toHaveAttribute('href', /\/networking\/load-balancers\//)
  expect((await api.floatingIp('cyc01', 'web-01')).assigned_to).toBe(
    (await api.loadBalancer('cyc01', 'company-site')).uuid,
  )
})

test('finds out what became of a step whose answer was lost', async ({ page, tenant, console }) => {
  console.allow(502)
  const list = new TablePage(page, TITLE)
  const { address } = await tenant.api.floatingIp('cyc01', 'web-01')
  await list.open(PATH)
  await tenant.fault({
    method: 'POST',
    path: `/v1/cyc01/network/ip_addresses/${address}/assign`,
    kind: 'drop',
    when: 'after',
    times: 1,
  })
  await list.choose(address, 'Move to another VM or load balancer…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'legacy-api' }).check()
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(dialog).toBeHidden()
  await expect(list.row(address).getByRole('link', { name: 'legacy-api' })).toBeVisible()

  await tenant.fault({
    method: 'POST',
    path: '/v1/cyc01/network/ip_addresses',
    kind: 'drop',
    when: 'after',
    times: 1,
  })
  await page.getByRole('button', { name: 'New floating IP' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('once')
  await dialog.getByRole('button', { name: 'Reserve address' }).click()
  await expect(dialog).toBeHidden()
  // One, not two.
  expect(await tenant.api.floatingIp('cyc01', 'once')).toMatchObject({ name: 'once' })
})

test('keeps open what is refused, with what was typed', async ({ page, tenant, console }) => {
  console.allow(400)
  const list = new TablePage(page, TITLE)
  await list.open(PATH)
  await tenant.fault({
    method: 'POST',
    path: '/v1/cyc01/network/ip_addresses',
    kind: 'status',
    status: 400,
    body: { message: 'No free public address is left in this location.' },
  })
  await page.getByRole('button', { name: 'New floating IP' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('mail')
  await dialog.getByRole('button', { name: 'Reserve address' }).click()
  await expect(dialog.getByRole('alert')).toContainText('No free public address is left')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('mail')
})

test('releases those that nobody uses, all at once', async ({ page, tenant }) => {
  const list = new TablePage(page, TITLE)
  await list.open(`${PATH}?use=idle`)
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Release…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Release 3 floating IPs' })
  await expect(dialog).toContainText('have cost €8.98 a month')
  await dialog.getByRole('textbox').fill('release 3')
  await dialog.getByRole('button', { name: 'Release 3 floating IPs' }).click()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('3 of 3 done')
  expect((await tenant.api.floatingIps('bus02')).map((ip) => ip.name)).not.toContain('staging')
})
