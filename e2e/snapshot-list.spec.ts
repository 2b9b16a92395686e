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
  const card = page.getByRole('region', { name: /VMs? without automatic backups/ })
  const before = (await tenant.api.vms('bus02')).filter(({ backup }) => !backup)
  await expect(card.getByRole('listitem')).toHaveCount(before.length)
  await card.getByRole('button', { name: 'Switch automatic backups of blog on' }).click()
  await expect(card.getByRole('link', { name: 'blog' })).toHaveCount(0)
  expect(await tenant.api.vm('bus02', 'blog')).toMatchObject({ backup: true })

  // One of them fails: the run says which, the others are done.
  await tenant.fault({ path: '/v1/bus02/user-resource/vm/backup', kind: 'status', status: 500, times: 1 })
  await card.getByRole('button', { name: 'Switch on for all…' }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Switch automatic backups of/ })
    .click()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('1 failed')
  await expect(card.getByRole('listitem')).toHaveCount(1)
})

test('deletes several of them together', async ({ page, tenant }) => {
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
  await dialog.getByRole('button', { name: /^Delete \d/ }).click()
  await expect(page.getByText('Nothing matches')).toBeVisible()
  const vm = await tenant.api.vm('cyc01', 'old-shop')
  expect(vm.storage.flatMap(({ replica }) => replica)).toEqual([])
})
