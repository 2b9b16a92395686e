import { expect, test } from './support/test.ts'

test('lists the snapshots and backups of all VMs, and leads to them', async ({ page, tenant }) => {
  await page.goto('/compute/snapshots?kind=snapshot&q=db-primary')
  const table = page.getByRole('table', { name: 'Snapshots and backups' })
  const rows = table.getByRole('row')
  const vm = await tenant.api.vm('cyc01', 'db-primary')
  const snapshots = vm.storage.flatMap(({ replica }) => replica).filter(({ type }) => type === 'snapshot')
  await expect(rows).toHaveCount(snapshots.length + 1)
  await expect(rows.nth(1)).toContainText('vda')
  await rows.nth(1).getByRole('link', { name: 'db-primary' }).click()
  await expect(page).toHaveURL(`/compute/vms/cyc01/${vm.uuid}?tab=snapshots`)
})

test('points out VMs that nobody backs up, and switches their backups on', async ({
  page,
  tenant,
  console,
}) => {
  test.slow()
  console.allow(500)
  await page.goto('/compute/snapshots?location=bus02')
  const card = page.getByRole('region', { name: /VMs? (?:is|are) not backed up/ })
  const before = (await tenant.api.vms('bus02')).filter(({ backup }) => !backup)
  await expect(card.getByRole('listitem')).toHaveCount(before.length)
  await card.getByRole('button', { name: 'Switch on automatic backups of blog' }).click()
  await expect(card.getByRole('listitem').filter({ hasText: 'blog' })).toContainText(
    'the first one is still to come',
  )
  expect(await tenant.api.vm('bus02', 'blog')).toMatchObject({ backup: true })

  // One of them fails: the run says which, the others are done.
  const slow = { method: 'GET', kind: 'latency', latency_ms: 3_000 } as const
  await tenant.fault({ ...slow, path: '/v1/bus02/user-resource/vm' })
  await card.getByRole('button', { name: 'Switch on for all…' }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Switch automatic backups of/ })
    .click()
  // Nothing is asked for twice while it is under way.
  await expect(card.getByRole('button', { name: 'Switch on for all…' })).toHaveAttribute('aria-busy', 'true')
  await tenant.clearFaults()
  await tenant.fault({ path: '/v1/bus02/user-resource/vm/backup', kind: 'status', status: 500, times: 1 })
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('1 failed')
  await expect(card.getByRole('button', { name: /^Switch on automatic backups of/ })).toHaveCount(1)
})

test('deletes several of them together, and tries those again that were refused', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(409)
  await page.goto('/compute/snapshots?q=old-shop')
  const table = page.getByRole('table', { name: 'Snapshots and backups' })
  await expect(table.getByRole('link', { name: 'old-shop' }).first()).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('no snapshot and no backup left')
  const name = await dialog.getByRole('heading').first().textContent()
  const count = /\d+/.exec(name ?? '')?.[0] ?? '0'
  await dialog.getByRole('textbox').fill(`delete ${count}`)
  await tenant.refuse('/v1/cyc01/user-resource/vm/replica', 'It is in use', { method: 'DELETE' })
  await dialog.getByRole('button', { name: /^Delete \d/ }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('1 failed')
  await expect(run).toContainText('It is in use')
  await run.getByRole('button', { name: 'Try 1 again' }).click()
  await expect(page.getByText('Nothing matches')).toBeVisible()
  const vm = await tenant.api.vm('cyc01', 'old-shop')
  expect(vm.storage.flatMap(({ replica }) => replica)).toEqual([])
})

test('takes a snapshot of any VM, and says why when none was taken', async ({ page, tenant, console }) => {
  console.allow(409)
  await page.goto('/compute/snapshots?kind=snapshot')
  const table = page.getByRole('table', { name: 'Snapshots and backups' })
  await expect(table.getByRole('link', { name: 'db-primary' }).first()).toBeVisible()
  await tenant.fault({
    method: 'POST',
    path: '/v1/bus02/user-resource/vm/replica',
    kind: 'status',
    status: 409,
    body: { errors: { Error: 'It is under maintenance' } },
    times: 1,
  })
  await page.getByRole('button', { name: 'Take snapshot…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take a snapshot' })
  await dialog.getByRole('combobox', { name: 'Virtual machine' }).selectOption('blog (bus02)')
  await expect(dialog).toContainText('vda')
  await dialog.getByRole('button', { name: 'Take snapshot' }).click()
  await expect(dialog).toContainText('It is under maintenance')
  await expect(dialog.getByRole('combobox', { name: 'Virtual machine' })).toHaveValue(/^bus02\//)
  await dialog.getByRole('button', { name: 'Take snapshot' }).click()
  await expect(dialog).toBeHidden()
  await expect(table.getByRole('link', { name: 'blog' })).toBeVisible()
  const { storage } = await tenant.api.vm('bus02', 'blog')
  expect(storage.flatMap(({ replica }) => replica)).toMatchObject([{ type: 'snapshot' }])
})

test('points out automatic backups that stopped coming', async ({ page }) => {
  // Eight days without a backup: as the viewer's clock has it.
  await page.clock.setSystemTime(Date.now() + 8 * 24 * 3_600_000)
  await page.goto('/compute/snapshots?location=bus02')
  const line = page.getByRole('listitem').filter({ hasText: 'shop-db' })
  await expect(line).toContainText('Backups are on, but the last one is of')
  await line.getByRole('button', { name: 'Take a snapshot of shop-db' }).click()
  await expect(page.getByRole('dialog', { name: 'Take a snapshot' })).toContainText('vda')
})

test('restores a VM from the list, deletes one snapshot and makes a VM of another', async ({
  page,
  tenant,
  console,
}) => {
  test.slow()
  console.allow(409)
  await page.goto('/compute/snapshots?q=old-shop')
  const menu = async (item: string) => {
    await page
      .getByRole('button', { name: /^Actions for the snapshot of .* of old-shop/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await tenant.fault({
    method: 'DELETE',
    path: '/v1/cyc01/user-resource/vm/replica',
    kind: 'status',
    status: 409,
    body: { errors: { Error: 'It is in use' } },
    times: 1,
  })
  await menu('Delete…')
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog.getByRole('alert')).toContainText('It is in use')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('button', { name: /^Actions for the snapshot of .* of old-shop/ })).toHaveCount(
    1,
  )

  await menu('Restore the VM…')
  await dialog.getByRole('textbox').fill('old-shop')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(dialog).toBeHidden()
  await menu('New VM from it')
  await expect(page.getByRole('main')).toContainText(/A copy of the snapshot of .* of old-shop/)
  // What is to run again needs as much as it had.
  const { vcpu, memory } = await tenant.api.vm('cyc01', 'old-shop')
  await expect(page.getByRole('textbox', { name: 'vCPU' })).toHaveValue(String(vcpu))
  await expect(page.getByRole('textbox', { name: 'Memory' })).toHaveValue(String(memory / 1024))
})

test('restores from the very one that was chosen', async ({ page, tenant }) => {
  const vm = await tenant.api.vm('cyc01', 'old-shop')
  const ids = vm.storage.flatMap(({ replica }) => replica).map(({ uuid }) => uuid)
  expect(ids.length).toBeGreaterThan(1)
  await page.goto('/compute/snapshots?q=old-shop')
  const menus = page.getByRole('button', { name: /^Actions for the snapshot of .* of old-shop/ })
  await expect(menus).toHaveCount(ids.length)
  const sent: string[] = []
  for (const menu of await menus.all()) {
    await menu.click()
    await page.getByRole('menuitem', { name: 'Restore the VM…' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText('Show the request').click()
    const request = dialog.getByRole('region', { name: 'Request as curl' })
    await expect(request).toContainText('replica_uuid')
    sent.push(/replica_uuid=([\w-]+)/.exec(await request.innerText())?.[1] ?? '')
    await dialog.getByRole('button', { name: 'Leave it as it is' }).click()
    await expect(dialog).toBeHidden()
  }
  expect(sent.toSorted()).toEqual(ids.toSorted())
})

test.describe('with hundreds of VMs that nobody backs up', () => {
  test.use({ world: 'medium' })

  test('names some of them, more when asked, and asks about all together', async ({ page, tenant }) => {
    await page.goto('/compute/snapshots')
    const card = page.getByRole('region', { name: /VMs are not backed up/ })
    const links = card.getByRole('link')
    await expect(links).toHaveCount(50)
    await card.getByRole('button', { name: 'Show more' }).click()
    await expect(links).toHaveCount(100)
    await card.getByRole('button', { name: 'Switch on for all…' }).click()
    const all = (await Promise.all([tenant.api.vms('cyc01'), tenant.api.vms('bus02')])).flat()
    const off = all.filter(({ backup }) => !backup).length
    await expect(page.getByRole('alertdialog')).toContainText(`Switch automatic backups of ${off} VMs on`)
  })
})
