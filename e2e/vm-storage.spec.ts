import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { VmForm } from './support/vm-form.ts'
import { VmPage } from './support/vm-page.ts'

for (const { kind, of, size } of [
  { kind: 'Snapshot', of: 'old-shop', size: '40 GB disk' },
  { kind: 'Backup', of: 'db-primary', size: '80 GB disk' },
]) {
  test(`makes a VM of a ${kind.toLowerCase()}`, async ({ page, tenant }) => {
    const vm = new VmPage(page)
    const source = await tenant.api.vm('cyc01', of)
    await vm.open('cyc01', source, 'snapshots')
    await page
      .getByRole('button', { name: `Actions for ${kind}` })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'New VM from it' }).click()
    const form = new VmForm(page)
    await expect(page.getByRole('main')).toContainText(
      new RegExp(`A copy of the ${kind.toLowerCase()} of .* of ${of}`),
    )
    await expect(form.password).toHaveCount(0)
    await form.name.fill('once-again')
    await expect(form.price).toContainText(size)
    await form.submit.click()
    await expect(page.getByRole('heading', { name: 'once-again', level: 1 })).toBeVisible()
    expect(await tenant.api.vm('cyc01', 'once-again')).toMatchObject({
      os_name: source.os_name,
      status: 'running',
    })
  })
}

test('makes a VM that boots from a disk that no VM has', async ({ page, tenant }) => {
  const [disk] = await unattached(tenant)
  await page.goto('/storage/disks?attachment=detached&location=bus02')
  await page.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'New VM from it' }).click()
  const form = new VmForm(page)
  await expect(page.getByRole('main')).toContainText(/The disk of 60 GB.*, which becomes its boot disk/)
  for (const field of [form.password, form.disk]) await expect(field).toHaveCount(0)
  await form.name.fill('from-disk')
  await expect(form.price).toContainText('60 GB disk')
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'from-disk', level: 1 })).toBeVisible()
  const made = await tenant.api.vm('bus02', 'from-disk')
  expect(made).toMatchObject({ os_name: 'debian', status: 'running' })
  expect(made.storage.map(({ uuid }) => uuid)).toEqual([disk?.uuid])
  await page.goto('/storage/disks?attachment=detached&location=bus02')
  await expect(page.getByText('Nothing matches')).toBeVisible()
})

test('makes no VM of a disk that another one took meanwhile, and says so', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(400)
  const [disk] = await unattached(tenant)
  await page.goto(`/compute/vms/new?at=bus02&disk=${disk?.uuid}`)
  const form = new VmForm(page)
  await form.name.fill('from-disk')
  await expect(form.price).toContainText('60 GB disk')
  const { uuid } = await tenant.api.vm('bus02', 'blog')
  await tenant.api.attachDisk('bus02', uuid, disk?.uuid ?? '?')
  await form.submit.click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Disk is already attached to a virtual machine',
  )
  await expect(form.name).toHaveValue('from-disk')
  expect((await tenant.api.vms('bus02')).map(({ name }) => name)).not.toContain('from-disk')

  // Whoever opens it now is told before anything is filled in.
  await page.reload()
  await expect(page.getByText('is not there any more. Choose something else.')).toBeVisible()
  await expect(form.submit).toHaveAttribute('aria-disabled', 'true')
})

/** The disks of Busburg that no VM has. */
async function unattached(tenant: Tenant) {
  const [disks, vms] = [await tenant.api.disks('bus02'), await tenant.api.vms('bus02')]
  const attached = new Set(vms.flatMap(({ storage }) => storage.map(({ uuid }) => uuid)))
  return disks.filter(({ uuid }) => !attached.has(uuid))
}

test('says that what a VM was to be made of is gone', async ({ page, tenant }) => {
  const { uuid } = await tenant.api.vm('cyc01', 'old-shop')
  await page.goto(`/compute/vms/new?at=cyc01&source=${uuid}&replica=nothing-like-this`)
  await expect(page.getByText('is not there any more. Choose something else.')).toBeVisible()
  await expect(new VmForm(page).submit).toHaveAttribute('aria-disabled', 'true')
})

test('adds, grows, detaches, attaches and deletes a disk', async ({ page, tenant }) => {
  test.slow()
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-02'), 'disks')
  const table = page.getByRole('table', { name: 'Disks' })
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Add disk…' }).click()
  await dialog.getByRole('textbox', { name: 'Size' }).fill('1000')
  await dialog.getByRole('button', { name: 'Add disk' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Size' })).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByRole('textbox', { name: 'Size' }).fill('0')
  await expect(dialog.getByRole('textbox', { name: 'Size' })).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByRole('textbox', { name: 'Size' }).fill('15')
  await dialog.getByRole('button', { name: 'Add disk' }).click()
  const row = table.getByRole('row').filter({ hasText: 'vdb' })
  await expect(row).toContainText('15 GB')
  await expect(row).toContainText('/dev/disk/by-id/virtio-')

  await page.getByRole('button', { name: 'Actions for vdb' }).click()
  await page.getByRole('menuitem', { name: 'Grow…' }).click()
  await dialog.getByRole('textbox', { name: 'Size' }).fill('10')
  await dialog.getByRole('button', { name: 'Grow disk' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Size' })).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByRole('textbox', { name: 'Size' }).fill('25')
  await dialog.getByRole('button', { name: 'Grow disk' }).click()
  await expect(row).toContainText('25 GB')

  await page.getByRole('button', { name: 'Actions for vdb' }).click()
  await page.getByRole('menuitem', { name: 'Detach…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Detach disk' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(row).toHaveCount(0)

  await page.getByRole('button', { name: 'Attach disk…' }).click()
  await dialog.getByRole('combobox', { name: 'Disk' }).selectOption({ label: await labelOf('25 GB') })
  await dialog.getByRole('button', { name: 'Attach disk' }).click()
  await expect(row).toContainText('25 GB')

  await page.getByRole('button', { name: 'Actions for vda' }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Actions for vdb' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('alertdialog').getByRole('textbox').fill('vdb')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete disk' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(row).toHaveCount(0)

  async function labelOf(size: string): Promise<string> {
    await expect(dialog.getByRole('option')).toHaveCount(2)
    const options = await dialog.getByRole('option').allTextContents()
    return options.find((text) => text.startsWith(size)) ?? ''
  }
})

test('takes a snapshot, restores it and deletes it', async ({ page, tenant, console }) => {
  test.slow()
  console.allow(409)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'), 'snapshots')
  const fault = { method: 'POST', path: '/v1/cyc01/user-resource/vm/replica', kind: 'status' } as const
  await tenant.fault({ ...fault, status: 409, body: { message: 'No room for it' }, times: 1 })
  const table = page.getByRole('table', { name: 'Snapshots and backups' })
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Take snapshot…' }).click()
  await dialog.getByRole('button', { name: 'Take snapshot' }).click()
  await expect(dialog).toContainText('No room for it')
  await dialog.getByRole('button', { name: 'Take snapshot' }).click()
  await expect(table.getByRole('row')).toHaveCount(2)

  await page.getByRole('button', { name: 'Actions for Snapshot' }).click()
  await page.getByRole('menuitem', { name: 'Restore the VM…' }).click()
  const confirm = page.getByRole('alertdialog', { name: 'Restore cache-01' })
  await expect(confirm).toContainText('since is lost')
  await confirm.getByRole('textbox').fill('cache-01')
  await confirm.getByRole('button', { name: 'Restore' }).click()
  await expect(vm.status).toHaveText('Stopped')

  await page.getByRole('button', { name: 'Actions for Snapshot' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No snapshots and no backups')).toBeVisible()
})

test('a snapshot whose taking got no answer is found, and not taken twice', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  const dialog = page.getByRole('dialog')
  await new VmPage(page).open('cyc01', await tenant.api.vm('cyc01', 'cache-01'), 'snapshots')
  await tenant.fault({
    method: 'POST',
    path: '/v1/cyc01/user-resource/vm/replica',
    kind: 'drop',
    when: 'after',
    times: 1,
  })
  await page.getByRole('button', { name: 'Take snapshot…' }).click()
  await dialog.getByRole('button', { name: 'Take snapshot' }).click()
  await expect(dialog).toHaveCount(0, { timeout: 60_000 })
  const { storage } = await tenant.api.vm('cyc01', 'cache-01')
  expect(storage.flatMap(({ replica }) => replica)).toHaveLength(1)
})

test('switches automatic backups on and off', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('bus02', await tenant.api.vm('bus02', 'blog'), 'snapshots')
  await page.getByRole('button', { name: 'Switch on automatic backups' }).click()
  await expect(page.getByRole('button', { name: 'Switch off automatic backups' })).toBeVisible()
  expect(await tenant.api.vm('bus02', 'blog')).toMatchObject({ backup: true })
  await page.getByRole('button', { name: 'Switch off automatic backups' }).click()
  await expect(page.getByRole('button', { name: 'Switch on automatic backups' })).toBeVisible()
})
