import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { locations, type ApiDisk, type Slug } from './support/sandbox-api.ts'
import { expect, test } from './support/test.ts'
import type { Tenant } from './support/tenant.ts'

const shortId = (uuid: string) => uuid.slice(0, 8)

async function open(page: Page, search = ''): Promise<Locator> {
  await page.goto(`/storage/disks${search}`)
  await expect(page.getByRole('main')).toContainText(/\d+ in (\d+ locations|Busburg|Cycletown), .* a month/)
  await expect(page.getByRole('main')).not.toContainText('still being read')
  return page.getByRole('table', { name: 'Disks' })
}

const row = (table: Locator, uuid: string) => table.getByRole('row').filter({ hasText: shortId(uuid) })

async function choose(page: Page, uuid: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${shortId(uuid)}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Those that no VM has. */
async function detached(tenant: Tenant, slug: Slug): Promise<ApiDisk[]> {
  const vms = await tenant.api.vms(slug)
  const attached = new Set(vms.flatMap(({ storage }) => storage.map(({ uuid }) => uuid)))
  return (await tenant.api.disks(slug)).filter(({ uuid }) => !attached.has(uuid))
}

test('shows the disks of all locations, and where each is attached', async ({ page, tenant }) => {
  const table = await open(page)
  const all = (await Promise.all(locations.map((slug) => tenant.api.disks(slug)))).flat()
  await expect(table.getByRole('row')).toHaveCount(all.length + 1)
  const vm = await tenant.api.vm('cyc01', 'db-primary')
  const [boot] = vm.storage
  const shown = row(table, boot?.uuid ?? '')
  for (const fact of ['Active', 'Debian 12 Bookworm', 'db-primary', 'cyc01', 'Northwind Studio'])
    await expect(shown).toContainText(fact)
  await shown.getByRole('link', { name: 'db-primary' }).click()
  await expect(page).toHaveURL(`/compute/vms/cyc01/${vm.uuid}?tab=disks`)
})

test('points out disks that no VM has, and deletes them together', async ({ page, tenant }) => {
  test.slow()
  const idle = [...(await detached(tenant, 'cyc01')), ...(await detached(tenant, 'bus02'))]
  expect(idle).toHaveLength(2)
  const table = await open(page)
  await expect(page.getByText(/^2 disks are attached to no VM, .*: €.* a month/)).toBeVisible()
  await page.getByRole('link', { name: 'Show them' }).click()
  await expect(page).toHaveURL('/storage/disks?attachment=detached')
  await expect(table.getByRole('row')).toHaveCount(3)

  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Delete 2 disks' })
  await expect(dialog).toContainText('Erased: 2 disks with 210 GB in all')
  await dialog.getByRole('textbox').fill('delete 2')
  await dialog.getByRole('button', { name: 'Delete 2 disks' }).click()
  await expect(page.getByText('Nothing matches')).toBeVisible()
  expect(await detached(tenant, 'cyc01')).toEqual([])
})

test('leaves an attached disk out of deleting many', async ({ page, tenant }) => {
  const table = await open(page, '?q=cache-01')
  await expect(table.getByRole('row')).toHaveCount(2)
  const { storage } = await tenant.api.vm('cyc01', 'cache-01')
  await page.getByRole('checkbox', { name: `Select ${shortId(storage[0]?.uuid ?? '')}` }).check()
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Delete…' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('a disk is made, attached, grown, detached, copied, moved and deleted', async ({
  page,
  tenant,
  console,
}) => {
  test.slow()
  console.allow(409)
  const table = await open(page, '?location=bus02')
  const before = await tenant.api.disks('bus02')
  const dialog = page.getByRole('dialog')

  // Refused twice: what was typed stays, and the last try needs nothing more.
  await page.getByRole('button', { name: 'New disk' }).first().click()
  await dialog.getByRole('radio', { name: 'Busburg' }).check()
  await dialog.getByRole('textbox', { name: 'Size' }).fill('0')
  await dialog.getByRole('button', { name: 'Create disk' }).click()
  await expect(dialog).toContainText('At least 1 GB')
  await dialog.getByRole('textbox', { name: 'Size' }).fill('12')
  const create = { method: 'POST', path: '/v1/bus02/storage/disks', kind: 'status', status: 409 } as const
  await tenant.fault({ ...create, body: { message: 'No room for it' }, times: 1 })
  await dialog.getByRole('button', { name: 'Create disk' }).click()
  await expect(dialog).toContainText('No room for it')
  await dialog.getByRole('button', { name: 'Create disk' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(table.getByRole('row')).toHaveCount(before.length + 2)
  const made = await newOne(tenant, 'bus02', before)
  expect(made).toMatchObject({ size_gb: 12, source_image_type: 'EMPTY' })
  await expect(row(table, made.uuid)).toContainText('Not attached')

  await page.getByRole('button', { name: `Actions for ${shortId(made.uuid)}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Grow…' })).toContainText('Attach it first')
  await page.getByRole('menuitem', { name: 'Attach to a VM…' }).click()
  await dialog.getByRole('combobox', { name: 'VM' }).selectOption('blog')
  await dialog.getByRole('button', { name: 'Attach disk' }).click()
  await expect(row(table, made.uuid)).toContainText('as vdb')

  await choose(page, made.uuid, 'Grow…')
  await dialog.getByRole('textbox', { name: 'Size' }).fill('20')
  await dialog.getByRole('button', { name: 'Grow disk' }).click()
  await expect(row(table, made.uuid)).toContainText('20 GB')

  await choose(page, made.uuid, 'Take snapshot…')
  await dialog.getByRole('button', { name: 'Take snapshot' }).click()
  await expect(dialog).toHaveCount(0)

  await choose(page, made.uuid, 'Detach…')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Detach disk' }).click()
  await expect(row(table, made.uuid)).toContainText('Not attached')

  await choose(page, made.uuid, 'Move to another billing account…')
  await dialog.getByRole('combobox', { name: 'Billing account' }).selectOption('Client projects (limited)')
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(row(table, made.uuid)).toContainText('Client projects')

  await choose(page, made.uuid, 'New disk from it…')
  await expect(dialog.getByRole('textbox', { name: 'Size' })).toHaveValue('20')
  await dialog.getByRole('button', { name: 'Create disk' }).click()
  await expect(table.getByText(`Copy of disk ${shortId(made.uuid)}`)).toBeVisible()

  await choose(page, made.uuid, 'Delete…')
  const confirm = page.getByRole('alertdialog', { name: `Delete disk ${shortId(made.uuid)}` })
  await expect(confirm.getByRole('list', { name: 'Erased with it' })).toContainText('The snapshot of')
  await confirm.getByRole('textbox').fill(shortId(made.uuid))
  await confirm.getByRole('button', { name: 'Delete disk' }).click()
  await expect(confirm).toHaveCount(0)
  const left = await tenant.api.disks('bus02')
  expect(left.map(({ uuid }) => uuid)).not.toContain(made.uuid)
})

test('names a snapshot that is being taken where its disk is deleted, and waits for it', async ({
  page,
  tenant,
}) => {
  test.slow()
  await open(page)
  const [, vdb] = (await tenant.api.vm('cyc01', 'db-primary')).storage
  const extra = vdb?.uuid ?? ''
  const path = '/v1/cyc01/user-resource/vm/replica'
  await tenant.fault({ method: 'POST', path, kind: 'latency', latency_ms: 20_000, times: 1 })
  await choose(page, extra, 'Take snapshot…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Take snapshot' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await choose(page, extra, 'Delete…')
  const confirm = page.getByRole('alertdialog', { name: 'Delete disk vdb of db-primary' })
  const erased = confirm.getByRole('list', { name: 'Erased with it' })
  await expect(erased).toContainText('The snapshot that is being taken')
  await expect(confirm).toContainText(/No longer paid then: €[\d.]+ a month/)
  await confirm.getByRole('textbox').fill('vdb')
  const button = confirm.getByRole('button', { name: 'Delete disk' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(confirm).toContainText('Wait until it is there')
  await expect(erased).toContainText('The snapshot of', { timeout: 60_000 })
  await expect(erased).not.toContainText('being taken')
  await button.click()
  await expect(confirm).toHaveCount(0)
  expect((await tenant.api.disks('cyc01')).map(({ uuid }) => uuid)).not.toContain(extra)
})

test('makes a disk of an OS image and of a snapshot', async ({ page, tenant }) => {
  test.slow()
  const table = await open(page)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'New disk' }).first().click()
  await dialog.getByRole('radio', { name: 'OS image' }).check()
  await dialog.getByRole('combobox', { name: 'OS image' }).selectOption('debian_12')
  await dialog.getByRole('button', { name: 'Create disk' }).click()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'New disk' }).first().click()
  await dialog.getByRole('radio', { name: 'Snapshot' }).check()
  const snapshots = dialog.getByRole('combobox', { name: 'Snapshot' })
  await expect(snapshots.getByRole('option').first()).toContainText('of vda of')
  const chosen = await snapshots.inputValue()
  await dialog.getByRole('button', { name: 'Create disk' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(table.getByText(/Copy of snapshot/)).toBeVisible()
  const made = (await tenant.api.disks('cyc01')).filter(({ uuid }) => uuid !== '')
  expect(made.some((disk) => disk.source_image === 'debian_12' && disk.size_gb === 50)).toBe(true)
  expect(made.some((disk) => disk.source_image_type === 'SNAPSHOT')).toBe(true)
  expect(chosen).not.toBe('')
})

test('a disk whose making got no answer is found, and not made twice', async ({ page, tenant, console }) => {
  console.allow(502)
  const before = (await tenant.api.disks('cyc01')).length
  await open(page, '?location=cyc01')
  await page.getByRole('button', { name: 'New disk' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Size' }).fill('77')
  await expect(
    dialog.getByText(/^The credit (then )?lasts|^The credit of this account is used up/),
  ).toBeVisible()
  await tenant.fault({
    method: 'POST',
    path: '/v1/cyc01/storage/disks',
    kind: 'drop',
    when: 'after',
    times: 1,
  })
  await dialog.getByRole('button', { name: 'Create disk' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('table', { name: 'Disks' })).toContainText('77 GB')
  expect(await tenant.api.disks('cyc01')).toHaveLength(before + 1)
})

test('does not take the disks for unattached while the VMs cannot be read', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/bus02/user-resource/vm/list', kind: 'status', status: 500 })
  await page.goto('/storage/disks?location=bus02')
  await expect(page.getByText(/it is not known which of its disks are attached/)).toBeVisible({
    timeout: 40_000,
  })
  await expect(page.getByText(/attached to no VM/)).toHaveCount(0)
  const [idle] = await tenant.api.disks('bus02')
  await page.getByRole('button', { name: `Actions for ${shortId(idle?.uuid ?? '')}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toContainText(
    'It is not known whether a VM has it',
  )
})

test('exports what the list shows', async ({ page, tenant }) => {
  await open(page, '?attachment=detached&location=cyc01')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export CSV' }).click()
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n')
  const [idle] = await detached(tenant, 'cyc01')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`${idle?.uuid},Active,cyc01,150,EMPTY,`)
})

async function newOne(tenant: Tenant, slug: Slug, before: readonly ApiDisk[]): Promise<ApiDisk> {
  const known = new Set(before.map(({ uuid }) => uuid))
  const made = (await tenant.api.disks(slug)).find(({ uuid }) => !known.has(uuid))
  if (made === undefined) throw new Error('No disk was made')
  return made
}
