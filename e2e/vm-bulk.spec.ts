import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'

test('stops several at once, and shows how each ends', async ({ page, tenant }) => {
  const list = new VmList(page)
  await list.open()
  await tenant.hold()
  await list.tick('web-01', 'web-02', 'blog')
  await page
    .getByRole('toolbar', { name: '3 selected' })
    .getByRole('button', { name: 'Stop…', exact: true })
    .click()
  await page
    .getByRole('alertdialog', { name: 'Stop 3 VMs' })
    .getByRole('button', { name: 'Stop 3 VMs' })
    .click()

  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run.getByRole('progressbar', { name: 'Stop 3 VMs' })).toBeVisible()
  await expect(run).toContainText('0 of 3 done')
  for (const name of ['web-01', 'web-02', 'blog'])
    await expect(list.row(name).getByText('Stopping')).toBeVisible()
  await expect(page.getByRole('toolbar')).toBeHidden()

  await tenant.release()
  await expect(run).toContainText('3 of 3 done')
  await run.getByRole('button', { name: 'Show each' }).click()
  await expect(run.getByRole('list', { name: 'Each of: Stop 3 VMs' }).getByText('Done')).toHaveCount(3)
  for (const name of ['web-01', 'web-02', 'blog'])
    await expect(list.row(name).getByText('Stopped')).toBeVisible()
  expect((await tenant.api.vm('bus02', 'blog')).status).toBe('stopped')

  // The page scrolls on until the panel covers no row.
  await page.setViewportSize({ width: 1280, height: 500 })
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const [rows, panel] = [await list.table.boundingBox(), await run.boundingBox()]
  expect((rows?.y ?? 0) + (rows?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0)

  await run.getByRole('button', { name: 'Dismiss: Stop 3 VMs' }).click()
  await expect(run).toBeHidden()
})

test('leaves out those that it is not possible for, and says why', async ({ page, tenant }) => {
  const list = new VmList(page)
  await list.open()
  await list.tick('old-shop', 'web-01', 'staging-web')
  await page.getByRole('toolbar').getByRole('button', { name: 'Start' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Start 2 VMs' })
  await expect(dialog).toContainText('1 is left out')
  await expect(dialog).toContainText('It is running already.')
  await dialog.getByRole('button', { name: 'Start 2 VMs' }).click()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('2 of 2 done')
  expect((await tenant.api.vm('cyc01', 'old-shop')).status).toBe('running')
  expect((await tenant.api.vm('bus02', 'staging-web')).status).toBe('running')
})

test('takes in after all what it left out', async ({ page, tenant }) => {
  const list = new VmList(page)
  await list.open()
  await tenant.hold()
  // Four at once: the fifth waits.
  await list.tick('web-01', 'web-02', 'cache-01', 'blog', 'files')
  await page.getByRole('toolbar').getByRole('button', { name: 'Stop…', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop 5 VMs' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await run.getByRole('button', { name: 'Leave out the last one' }).click()
  await tenant.release()
  await expect(run).toContainText('4 of 5 done and 1 left out')
  await run.getByRole('button', { name: 'Try the one left out' }).click()
  await expect(run).toContainText('5 of 5 done')
  for (const name of ['web-01', 'blog', 'files'])
    expect(await tenant.api.vm(name === 'web-01' ? 'cyc01' : 'bus02', name)).toMatchObject({
      status: 'stopped',
    })
})

test('deletes several after their number was typed', async ({ page, tenant }) => {
  const list = new VmList(page)
  await list.open()
  await list.tick('legacy-api', 'blog')
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Delete 2 VMs' })
  await expect(dialog.getByRole('checkbox', { name: /^Release the floating IP/ })).not.toBeChecked()
  const confirm = dialog.getByRole('button', { name: 'Delete 2 VMs' })
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('textbox').fill('delete 2')
  await confirm.click()

  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('2 of 2 done')
  await expect(list.row('blog')).toHaveCount(0)
  expect((await tenant.api.vms('cyc01')).map((vm) => vm.name)).not.toContain('legacy-api')
  expect((await tenant.api.vms('bus02')).map((vm) => vm.name)).not.toContain('blog')
})

test('deletes with several what would stay and cost, each once its VM is gone', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(409)
  const list = new VmList(page)
  const web = await tenant.api.vm('cyc01', 'web-01')
  const addressesOf = async (uuid: string) =>
    (await tenant.api.floatingIps('cyc01')).filter((ip) => ip.assigned_to === uuid).map((ip) => ip.address)
  const [address = '?'] = await addressesOf(web.uuid)
  await list.open()
  await list.tick('web-01', 'web-02', 'blog')
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Delete 3 VMs' })

  await expect(dialog).toContainText('Load balancers in Cycletown that lose a target')
  await expect(dialog).toContainText('loses 2 targets, 1 target is left')
  await expect(dialog.getByRole('list', { name: 'These 3' })).toContainText('the boot disk (40 GB)')
  await dialog.getByRole('checkbox', { name: `Release the floating IP ${address} of web-01 with it` }).check()
  await dialog.getByText(/disks? in Busburg that no VM has/).click()
  const disk = dialog.getByRole('checkbox', { name: /^Delete the disk of/ }).first()
  await disk.check()
  const chosen = (await tenant.api.disks('bus02')).map(({ uuid }) => uuid)

  // The address is held until its VM is gone, and so is the disk until the VMs of Busburg are.
  await tenant.refuse('/v1/cyc01/user-resource/vm', 'It is protected', { method: 'DELETE', times: 2 })
  await dialog.getByRole('textbox').fill('delete 3')
  await dialog.getByRole('button', { name: 'Delete 3 VMs' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('2 of 5 done and 2 failed')
  await expect(run).toContainText('The VM is still there, and keeps its floating IPs.')
  await expect(run.getByRole('listitem').filter({ hasText: `Release ${address}` })).toContainText('Not begun')
  expect(await addressesOf(web.uuid)).toEqual([address])
  expect(await tenant.api.disks('bus02')).toHaveLength(chosen.length - 2)

  await tenant.refuse(`/v1/cyc01/network/ip_addresses/${address}`, 'It is being moved', { method: 'DELETE' })
  await run.getByRole('button', { name: 'Try 2 again' }).click()
  await expect(run).toContainText('4 of 5 done and 1 failed')
  await expect(run).toContainText('The VM is deleted. The floating IP stays reserved and keeps costing.')
  await run.getByRole('button', { name: 'Try 1 again' }).click()
  await expect(run).toContainText('5 of 5 done')
  expect((await tenant.api.floatingIps('cyc01')).map((ip) => ip.address)).not.toContain(address)
})

test('sums up what would stay with many, and opens it one by one', async ({ page, tenant }) => {
  const list = new VmList(page)
  await list.open()
  await page.getByRole('checkbox', { name: /^Select all/ }).check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog')
  const held = [...(await tenant.api.floatingIps('cyc01')), ...(await tenant.api.floatingIps('bus02'))]
  const vms = new Set(
    [...(await tenant.api.vms('cyc01')), ...(await tenant.api.vms('bus02'))].map(({ uuid }) => uuid),
  )
  const count = held.filter((ip) => vms.has(ip.assigned_to ?? '')).length
  const all = dialog.getByRole('checkbox', { name: `Release all ${count} floating IPs with them` })
  await all.check()
  await dialog.getByText(`Choose among them (${count} of ${count} chosen)`).click()
  const each = dialog.getByRole('list', { name: 'Their floating IPs' }).getByRole('checkbox')
  await expect(each).toHaveCount(count)
  await each.first().uncheck()
  await expect(all).not.toBeChecked()
  await expect(dialog).toContainText(`Choose among them (${count - 1} of ${count} chosen)`)
})

test('says which one failed, and tries only that again', async ({ page, tenant, console }) => {
  console.allow(500)
  const list = new VmList(page)
  await list.open()
  await tenant.fault({
    method: 'POST',
    path: '/v1/bus02/user-resource/vm/stop',
    kind: 'status',
    status: 500,
    body: { message: 'The hypervisor does not answer' },
  })
  await list.tick('web-01', 'blog')
  await page.getByRole('toolbar').getByRole('button', { name: 'Stop…', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop 2 VMs' }).click()

  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('1 of 2 done and 1 failed')
  await expect(run).toContainText('The hypervisor does not answer')
  await expect(list.row('blog').getByText('Running')).toBeVisible()

  await tenant.clearFaults()
  await run.getByRole('button', { name: 'Try 1 again' }).click()
  await expect(run).toContainText('2 of 2 done')
  expect((await tenant.api.vm('bus02', 'blog')).status).toBe('stopped')
})

test('goes on while one is elsewhere in the panel', async ({ page, tenant }) => {
  const list = new VmList(page)
  await list.open()
  await tenant.hold()
  await list.tick('web-01', 'web-02')
  await page.getByRole('toolbar').getByRole('button', { name: 'Stop…', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop 2 VMs' }).click()
  await expect(page.getByLabel('2 actions running')).toBeVisible()

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await tenant.release()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('2 of 2 done')
})

test('takes snapshots of several, and switches their backups on', async ({ page, tenant, console }) => {
  console.allow(409)
  const list = new VmList(page)
  await list.open()
  await tenant.fault({
    method: 'POST',
    path: '/v1/bus02/user-resource/vm/replica',
    kind: 'status',
    status: 409,
    body: { message: 'No room for it' },
    times: 1,
  })
  await list.tick('cache-01', 'blog')
  await page.getByRole('toolbar').getByRole('button', { name: 'Snapshot…' }).click()
  const snapshots = page.getByRole('alertdialog', { name: 'Take a snapshot of 2 VMs' })
  await expect(snapshots).toContainText('2 of them are running')
  await expect(snapshots).toContainText(/Together they cost up to €[\d.]+ a month/)
  await snapshots.getByRole('button', { name: 'Take a snapshot of 2 VMs' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('1 of 2 done and 1 failed')
  await run.getByRole('button', { name: 'Try 1 again' }).click()
  await expect(run).toContainText('2 of 2 done')
  await run.getByRole('button', { name: /^Dismiss/ }).click()

  await list.tick('cache-01', 'blog')
  await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Backups on…' }).click()
  const asked = page.getByRole('alertdialog', { name: 'Switch automatic backups of 2 VMs on' })
  await expect(asked).toContainText(/A GB costs €[\d.]+ an hour/)
  await asked.getByRole('button', { name: / 2 VMs/ }).click()
  await expect(run).toContainText('2 of 2 done')
  expect(await tenant.api.vm('bus02', 'blog')).toMatchObject({ backup: true })
  expect(await tenant.api.vm('cyc01', 'cache-01')).toMatchObject({ backup: true })
})

test('moves several to another billing account, and leaves those out that it pays for already', async ({
  page,
  tenant,
}) => {
  const list = new VmList(page)
  await list.open()
  const [paid] = await tenant.api.vmsBilledTo('Client projects')
  await list.tick('web-01', 'cache-01', paid ?? '?')
  await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Move to another billing account…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Move 3 VMs to another billing account' })
  const confirm = dialog.getByRole('button', { name: /^Move 3 VMs/ })
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('combobox', { name: 'Billing account' }).selectOption('Client projects (limited)')
  await confirm.click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('2 of 3 done and 1 left out')
  await run.getByRole('button', { name: 'Show each' }).click()
  await expect(run).toContainText('Client projects pays for it already.')
  expect(await tenant.api.vmsBilledTo('Client projects')).toEqual(
    expect.arrayContaining(['web-01', 'cache-01']),
  )
})

/* The other actions, each of which fails at one VM first. */
for (const { what, vms = ['web-01', 'files'], method = 'POST', path, isInMenu = true, phrase, ends } of [
  {
    what: 'Start',
    vms: ['old-shop', 'staging-web'],
    path: 'vm/start',
    isInMenu: false,
    ends: { status: 'running' },
  },
  { what: 'Backups on…', vms: ['cache-01', 'blog'], path: 'vm/backup', ends: { backup: true } },
  { what: 'Force stop…', path: 'vm/stop', ends: { status: 'stopped' } },
  { what: 'Backups off', path: 'vm/backup', ends: { backup: false } },
  { what: 'Move to another billing account…', path: 'resource_billing', ends: { status: 'running' } },
  { what: 'Delete…', method: 'DELETE', path: 'vm', isInMenu: false, phrase: 'delete 2', ends: undefined },
] as const) {
  test(`${what} of several says which one failed, and tries it again`, async ({ page, tenant, console }) => {
    console.allow(500)
    const list = new VmList(page)
    await list.open()
    await tenant.fault({
      method,
      path: `/v1/bus02/user-resource/${path}`,
      kind: 'status',
      status: 500,
      body: { message: 'The hypervisor does not answer' },
      times: 1,
    })
    await list.tick(...vms)
    const toolbar = page.getByRole('toolbar')
    if (isInMenu) await toolbar.getByRole('button', { name: 'More' }).click()
    await (isInMenu ? page : toolbar).getByRole(isInMenu ? 'menuitem' : 'button', { name: what }).click()
    const dialog = page.getByRole('alertdialog')
    // The one that pays already is no choice, so there is but one.
    if (path === 'resource_billing') await expect(dialog).toContainText('Client projects (limited)')
    if (phrase !== undefined) await dialog.getByRole('textbox').fill(phrase)
    // Starting and switching backups off ask nothing.
    if (what !== 'Backups off' && what !== 'Start')
      await dialog.getByRole('button', { name: / 2 VMs/ }).click()
    const run = page.getByRole('region', { name: 'Bulk actions' })
    await expect(run).toContainText('1 of 2 done and 1 failed')
    await expect(run).toContainText('The hypervisor does not answer')
    await run.getByRole('button', { name: 'Try 1 again' }).click()
    await expect(run).toContainText('2 of 2 done')
    const left = (await tenant.api.vms('bus02')).find(({ name }) => name === vms[1])
    if (ends === undefined) expect(left).toBeUndefined()
    else expect(left).toMatchObject(ends)
    if (path === 'resource_billing')
      expect(await tenant.api.vmsBilledTo('Client projects')).toEqual(
        expect.arrayContaining(['files', 'web-01']),
      )
  })
}
