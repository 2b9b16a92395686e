import { expect, test } from './support/test.ts'
import { TablePage } from './support/table-page.ts'

const PATH = '/networking/load-balancers'
const TITLE = 'Load balancers'

test('lists the load balancers, and points out those without enough running targets', async ({
  page,
  tenant,
}) => {
  const list = new TablePage(page, TITLE)
  await list.open(PATH)
  const row = list.row('company-site')
  await expect(row).toContainText('2 of 3 running')
  await expect(row).toContainText('80 → 8080, 443 → 8443')
  await expect(row).toContainText((await tenant.api.floatingIp('cyc01', 'company-site')).address)

  await tenant.api.stopVm('cyc01', (await tenant.api.vm('cyc01', 'web-01')).uuid)
  await list.open(PATH)
  await expect(row).toContainText('1 of 3 running')
  await expect(page.getByText('company-site hangs on a single running target')).toBeVisible()
  await page.goto(`${PATH}?health=failed`)
  await expect(page.getByText('Nothing matches')).toBeVisible({ timeout: 30_000 })

  await tenant.api.stopVm('cyc01', (await tenant.api.vm('cyc01', 'web-02')).uuid)
  await page.reload()
  await expect(row).toContainText('All 3 targets are off', { timeout: 30_000 })
  await expect(page.getByText('company-site has no running target')).toBeVisible()
  await row.getByRole('link', { name: 'company-site' }).click()
  await expect(page.getByText('None of its targets is running')).toBeVisible()
})

test('creates a load balancer on one page, and catches ports that conflict while they are typed', async ({
  page,
  tenant,
}) => {
  test.slow()
  const { api } = tenant
  await new TablePage(page, TITLE).open(PATH)
  await page.getByRole('link', { name: 'New load balancer' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('intranet')
  const first = page.getByRole('group', { name: 'Rule 1' })
  await first.getByRole('textbox', { name: 'Port on the targets' }).fill('8080')

  await page.getByRole('button', { name: 'Add another rule' }).click()
  const second = page.getByRole('group', { name: 'Rule 2' })
  const port = second.getByRole('textbox', { name: 'Port on the load balancer' })
  await port.pressSequentially('80')
  await expect(second).toContainText('Another rule forwards port 80 to 8080')
  await expect(first).toContainText('Another rule forwards port 80')
  // What is typed at either of them clears both, and what it brings about is said at both.
  const firstPort = first.getByRole('textbox', { name: 'Port on the load balancer' })
  await firstPort.fill('81')
  await expect(first).not.toContainText('Another rule')
  await expect(second).not.toContainText('Another rule')
  await firstPort.fill('80')
  await expect(second).toContainText('Another rule forwards port 80 to 8080')
  await port.fill('70000')
  await expect(second).toContainText('A port is a whole number from 1 to 65,535')
  await expect(first).not.toContainText('Another rule')
  // A rule that was only just added is not blamed for what was never typed.
  await expect(second).not.toContainText('Type a port')
  await port.fill('80')
  await page.getByRole('button', { name: 'Remove rule 2' }).click()
  await expect(first).not.toContainText('Another rule')
  await page.getByRole('button', { name: 'Add another rule' }).click()
  await port.fill('443')
  await expect(second).not.toContainText('whole number')
  await second.getByRole('textbox', { name: 'Port on the targets' }).fill('8443')

  await expect(page.getByText('Without a target nobody answers.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'web-01' }).check()
  await expect(page.getByText('With a single running target')).toBeVisible()
  await page.getByRole('checkbox', { name: 'web-02' }).check()
  await expect(page.getByRole('region', { name: 'Price' })).toContainText('€10.00')
  await expect(page.getByRole('region', { name: 'Price' })).toContainText(
    'Its public address costs nothing as long as it is assigned.',
  )
  await expect(page.getByRole('option', { name: /^Default network, 10\./ })).toHaveCount(1)
  // Another network has other VMs.
  await page.getByRole('combobox', { name: 'Private network' }).selectOption({ index: 0 })
  await expect(page.getByRole('checkbox', { name: 'web-01' })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Private network' }).selectOption({ index: 1 })
  await expect(page.getByRole('checkbox', { name: 'web-01' })).toBeChecked()

  await page.getByRole('button', { name: 'Create load balancer' }).click()
  await expect(page.getByRole('heading', { name: 'intranet', level: 1 })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('2 of 2 running')
  const made = await api.loadBalancer('cyc01', 'intranet')
  expect(made.forwarding_rules).toMatchObject([
    { source_port: 80, target_port: 8080 },
    { source_port: 443, target_port: 8443 },
  ])
  expect(made.targets).toHaveLength(2)
  expect((await api.floatingIp('cyc01', 'intranet')).assigned_to).toBe(made.uuid)
})

test('a load balancer: its name, rules, targets, account and end', async ({ page, tenant }) => {
  test.slow()
  const { api } = tenant
  const { uuid, billing_account_id: before } = await api.loadBalancer('cyc01', 'company-site')
  const dialog = page.getByRole('dialog')
  const confirm = page.getByRole('alertdialog')
  await page.goto(`${PATH}/cyc01/${uuid}`)
  const rules = page.getByRole('table', { name: 'Forwarding rules' })
  const targets = page.getByRole('table', { name: 'Targets' })
  await expect(targets.getByRole('row').filter({ hasText: 'old-shop' })).toContainText('Stopped', {
    timeout: 30_000,
  })
  await expect(rules.getByRole('row').nth(1)).toContainText('10,000')

  await test.step('rename', async () => {
    await page.getByRole('button', { name: 'Rename…' }).click()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('shop-front')
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await expect(page.getByRole('heading', { name: 'shop-front', level: 1 })).toBeVisible()
  })

  await test.step('add and remove a rule', async () => {
    await page.getByRole('button', { name: 'Add rule…' }).click()
    await dialog.getByRole('textbox', { name: 'Port on the load balancer' }).pressSequentially('443')
    await expect(dialog).toContainText('Another rule forwards port 443 to 8443')
    await dialog.getByRole('textbox', { name: 'Port on the load balancer' }).fill('25')
    await dialog.getByRole('textbox', { name: 'Port on the targets' }).fill('2525')
    await dialog.getByRole('button', { name: 'Add rule' }).click()
    await expect(rules.getByRole('row').filter({ hasText: '2525' })).toBeVisible()
    await page.getByRole('button', { name: 'Actions for 25 to 2525' }).click()
    await page.getByRole('menuitem', { name: 'Remove…' }).click()
    await confirm.getByRole('button', { name: 'Remove rule' }).click()
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await expect(rules.getByRole('row').filter({ hasText: '2525' })).toHaveCount(0)
  })

  await test.step('remove and add a target', async () => {
    await page.getByRole('button', { name: 'Actions for web-02' }).click()
    await page.getByRole('menuitem', { name: 'Remove…' }).click()
    await confirm.getByRole('button', { name: 'Remove target' }).click()
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await expect(targets.getByRole('row').filter({ hasText: 'web-02' })).toHaveCount(0)
    await expect(page.getByText('Only one of its targets is running')).toBeVisible()
    await page.getByRole('button', { name: 'Add targets…' }).click()
    await expect(dialog.getByRole('checkbox', { name: 'web-01' })).toBeDisabled()
    await dialog.getByRole('checkbox', { name: 'web-02' }).check()
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(targets.getByRole('row').filter({ hasText: 'web-02' })).toContainText('Running')
  })

  await test.step('another billing account', async () => {
    await page.getByRole('button', { name: 'Move to another billing account…' }).click()
    await dialog.getByRole('combobox', { name: 'Billing account' }).selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Move' }).click()
    await expect(dialog).toBeHidden()
    expect((await api.loadBalancer('cyc01', 'shop-front')).billing_account_id).not.toBe(before)
  })

  await test.step('delete; its address stays', async () => {
    const { address } = await api.floatingIp('cyc01', 'company-site')
    await page.getByRole('button', { name: 'Delete…' }).click()
    await expect(confirm).toContainText(`${address} stays reserved for you, and costs €2.99 a month`)
    await confirm.getByRole('textbox').fill('shop-front')
    await confirm.getByRole('button', { name: 'Delete load balancer' }).click()
    await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
    expect(await api.loadBalancers('cyc01')).toEqual([])
    expect((await api.floatingIp('cyc01', 'company-site')).assigned_to).toBeNull()
  })
})

test('keeps the form after a refusal, and makes no second one after a lost answer', async ({
  page,
  tenant,
  console,
}) => {
  test.slow()
  console.allow(400)
  console.allow(502)
  const create = { method: 'POST', path: '/v1/cyc01/network/load_balancers' } as const
  await tenant.fault({
    ...create,
    kind: 'status',
    status: 400,
    body: { errors: { display_name: 'Reserved word' } },
    times: 1,
  })
  await page.goto(`${PATH}/new`)
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.fill('intranet')
  await page.getByRole('checkbox', { name: 'web-01' }).check()
  await page.getByRole('button', { name: 'Create load balancer' }).click()
  await expect(page.getByText('Reserved word')).toBeVisible()
  await expect(name).toHaveValue('intranet')

  await tenant.fault({ ...create, kind: 'drop', when: 'after', times: 1 })
  await page.getByRole('button', { name: 'Create load balancer' }).click()
  await expect(page.getByRole('heading', { name: 'intranet', level: 1 })).toBeVisible({ timeout: 30_000 })
  expect(
    (await tenant.api.loadBalancers('cyc01')).filter((each) => each.display_name === 'intranet'),
  ).toHaveLength(1)
})

test('asks before a half-filled form is left', async ({ page }) => {
  await page.goto(`${PATH}/new`)
  await page.getByRole('textbox', { name: 'Name' }).fill('intranet')
  await page.getByRole('link', { name: 'Load balancers' }).first().click()
  const leave = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await leave.getByRole('button', { name: 'Stay here' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('intranet')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('tells all of a rule, keeps its address in one piece and its actions in one menu', async ({
    page,
    tenant,
  }) => {
    const { uuid } = await tenant.api.loadBalancer('cyc01', 'company-site')
    const { address } = await tenant.api.floatingIp('cyc01', 'company-site')
    await page.goto(`${PATH}/cyc01/${uuid}`)
    const rules = page.getByRole('region', { name: 'Forwarding rules' })
    await expect(rules).toContainText(/at most [\d,]+ connections/, { timeout: 30_000 })
    await expect(rules).toContainText('same client, same target: by its address')
    const shown = page.getByRole('main').getByText(address, { exact: true })
    const height = (await shown.boundingBox())?.height ?? Infinity
    expect(height).toBeLessThan(30)
    await page.getByRole('button', { name: 'Actions', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    await expect(page.getByRole('dialog', { name: 'Rename company-site' })).toBeVisible()
  })
})
