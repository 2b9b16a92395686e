import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

test('resizes a running VM: stops it, changes it, starts it', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-02'))
  await page.getByRole('button', { name: 'Resize…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resize web-02' })
  await expect(dialog).toContainText('it is stopped first')
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill('4')
  await dialog.getByRole('button', { name: 'Stop and resize' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('3 of 3 done')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'running', vcpu: 4 })
})

test('resizes a VM from the list, which shows each step and the new size', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(409)
  const list = new VmList(page)
  await list.open()
  await tenant.refuse('/v1/cyc01/user-resource/vm/stop', 'It is being backed up')
  await (await list.openMenu('web-02')).getByRole('menuitem', { name: 'Resize…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resize web-02' })
  const price = dialog.getByRole('region', { name: 'Price while it runs' })
  await expect(price).toBeVisible()
  // A size that cannot be had has no price.
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill('99')
  await expect(price).toBeHidden()
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill('4')
  await expect(price).toContainText('more than now')
  await dialog.getByRole('button', { name: 'Stop and resize' }).click()
  await expect(dialog).toContainText('It is being backed up')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'running', vcpu: 2 })

  await dialog.getByRole('button', { name: 'Stop and resize' }).click()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('3 of 3 done')
  await expect(list.row('web-02')).toContainText('4 × 4 GB')
  await expect(list.row('web-02').getByText('Running')).toBeVisible()
})

test('leaves a resized VM off when it is not to be started again', async ({ page, tenant }) => {
  await new VmPage(page).open('cyc01', await tenant.api.vm('cyc01', 'web-02'))
  await page.getByRole('button', { name: 'Resize…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resize web-02' })
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill('4')
  await dialog.getByRole('checkbox', { name: 'Start it afterwards' }).uncheck()
  await dialog.getByRole('button', { name: 'Stop and resize' }).click()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('2 of 2 done')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'stopped', vcpu: 4 })
})

test('goes on from a stop whose answer was lost, once the VM can be asked again', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(/502|400/)
  await new VmPage(page).open('cyc01', await tenant.api.vm('cyc01', 'web-02'))
  await page.getByRole('button', { name: 'Resize…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resize web-02' })
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill('4')
  const vm = '/v1/cyc01/user-resource/vm'
  await tenant.fault({ method: 'POST', path: `${vm}/stop`, kind: 'drop', when: 'after', times: 1 })
  await tenant.fault({ method: 'GET', path: vm, kind: 'drop' })
  await dialog.getByRole('button', { name: 'Stop and resize' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('It may have taken effect all the same')
  await tenant.clearFaults()
  await run.getByRole('button', { name: 'Try again from there' }).click()
  await expect(run).toContainText('3 of 3 done')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'running', vcpu: 4 })
})

test('ends a resize at the step that fails, and goes on from there', async ({ page, tenant, console }) => {
  console.allow(409)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-02'))
  await tenant.refuse('/v1/cyc01/user-resource/vm', 'No host has room', { method: 'PATCH' })
  await page.getByRole('button', { name: 'Resize…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resize web-02' })
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill('4')
  await dialog.getByRole('button', { name: 'Stop and resize' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('No host has room')
  await expect(run).toContainText('It is stopped now and has its old size.')
  await expect(run).toContainText('Not begun')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'stopped', vcpu: 2 })
  await run.getByRole('button', { name: 'Try again from there' }).click()
  await expect(run).toContainText('3 of 3 done')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'running', vcpu: 4 })
})

test('claims nothing of a VM that cannot be asked after a step whose answer was lost', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  await new VmPage(page).open('cyc01', await tenant.api.vm('cyc01', 'web-02'))
  await page.getByRole('button', { name: 'Resize…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resize web-02' })
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill('4')
  const vm = '/v1/cyc01/user-resource/vm'
  await tenant.fault({ method: 'PATCH', path: vm, kind: 'drop', when: 'after', times: 1 })
  await tenant.fault({ method: 'GET', path: vm, kind: 'drop' })
  await dialog.getByRole('button', { name: 'Stop and resize' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('It may have taken effect all the same: look before you try again.')
  await expect(run).not.toContainText('It is stopped now and has its old size.')
})

test('deletes a VM together with its floating IP and a disk', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  const { uuid, ...shown } = await tenant.api.vm('cyc01', 'web-01')
  const address =
    (await tenant.api.floatingIps('cyc01')).find((ip) => ip.assigned_to === uuid)?.address ?? '?'
  await vm.open('cyc01', { uuid, ...shown })
  await vm.choose('Delete…')
  const dialog = page.getByRole('alertdialog', { name: 'Delete web-01' })
  await expect(dialog).toContainText('company-site: 2 targets are left')
  await dialog.getByRole('checkbox', { name: `Release the floating IP ${address} with it` }).check()
  await dialog.getByRole('checkbox', { name: /^Delete the disk of 150 GB/ }).check()
  await dialog.getByRole('textbox').fill('web-01')
  await dialog.getByRole('button', { name: 'Delete VM' }).click()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('3 of 3 done')
  expect((await tenant.api.vms('cyc01')).map(({ name }) => name)).not.toContain('web-01')
  expect((await tenant.api.floatingIps('cyc01')).map((ip) => ip.address)).not.toContain(address)
})

test('says which step after a deletion failed, and goes on from there', async ({ page, tenant, console }) => {
  console.allow(409)
  const vm = new VmPage(page)
  const shown = await tenant.api.vm('cyc01', 'web-01')
  const address =
    (await tenant.api.floatingIps('cyc01')).find((ip) => ip.assigned_to === shown.uuid)?.address ?? '?'
  await vm.open('cyc01', shown)
  await tenant.refuse(`/v1/cyc01/network/ip_addresses/${address}`, 'It is being moved', { method: 'DELETE' })
  await vm.choose('Delete…')
  const dialog = page.getByRole('alertdialog', { name: 'Delete web-01' })
  await dialog.getByRole('checkbox', { name: `Release the floating IP ${address} with it` }).check()
  await dialog.getByRole('textbox').fill('web-01')
  await dialog.getByRole('button', { name: 'Delete VM' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('It is being moved')
  await expect(run).toContainText('The VM is deleted. The floating IP stays reserved and keeps costing.')
  expect((await tenant.api.floatingIps('cyc01')).map((ip) => ip.address)).toContain(address)
  await run.getByRole('button', { name: 'Try again from there' }).click()
  await expect(run).toContainText('2 of 2 done')
  expect((await tenant.api.floatingIps('cyc01')).map((ip) => ip.address)).not.toContain(address)
})

test('what a deletion reads late moves nothing that can be ticked', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-01'))
  await tenant.fault({ path: '/v1/cyc01/network/load_balancers', kind: 'latency', latency_ms: 3000 })
  await vm.choose('Delete…')
  const dialog = page.getByRole('alertdialog', { name: 'Delete web-01' })
  const release = dialog.getByRole('checkbox', { name: /^Release the floating IP/ })
  await expect(dialog).toContainText('that no VM has')
  const before = await release.boundingBox()
  await expect(dialog).toContainText('Load balancers that lose a target')
  expect(await release.boundingBox()).toEqual(before)
})

test('promises nothing of addresses that could not be read before a deletion', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const vm = new VmPage(page)
  await tenant.fault({ path: '/v1/cyc01/network/ip_addresses', kind: 'status', status: 500 })
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await vm.choose('Delete…')
  const dialog = page.getByRole('alertdialog', { name: 'Delete cache-01' })
  // Only when the panel no longer tries by itself is there something to press.
  const again = dialog.getByRole('button', { name: 'Try again: Its floating IPs' })
  await expect(again).toBeVisible()
  await expect(dialog).toContainText('If it has a floating IP, that stays and keeps costing.')
  await tenant.clearFaults()
  await again.click()
  await expect(dialog).toContainText('No floating IP is assigned to it.')
})

test('offers no disk for deletion while a VM may have it that could not be read', async ({
  page,
  tenant,
}) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await vm.choose('Delete…')
  const dialog = page.getByRole('alertdialog', { name: 'Delete cache-01' })
  await expect(dialog.getByRole('checkbox', { name: /^Delete the disk of/ })).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await tenant.fault({ path: '/v1/cyc01/user-resource/vm/list', kind: 'malformed_entry' })
  await page.reload()
  await vm.choose('Delete…')
  await expect(dialog).toContainText('The disks in Cycletown that no VM has could not be read.')
  await expect(dialog.getByRole('checkbox', { name: /^Delete the disk of/ })).toHaveCount(0)
})

test('keeps the deletion open that is refused, and releases nothing', async ({ page, tenant, console }) => {
  console.allow(409)
  const vm = new VmPage(page)
  const shown = await tenant.api.vm('cyc01', 'web-01')
  await vm.open('cyc01', shown)
  await tenant.refuse('/v1/cyc01/user-resource/vm', 'It is protected', { method: 'DELETE' })
  await vm.choose('Delete…')
  const dialog = page.getByRole('alertdialog', { name: 'Delete web-01' })
  await dialog.getByRole('checkbox', { name: /^Release the floating IP/ }).check()
  await dialog.getByRole('textbox').fill('web-01')
  await dialog.getByRole('button', { name: 'Delete VM' }).click()
  await expect(dialog.getByRole('alert')).toContainText('It is protected')
  expect((await tenant.api.floatingIps('cyc01')).some((ip) => ip.assigned_to === shown.uuid)).toBe(true)
})

test('boots a running VM into rescue, and says where it stands when that fails', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(409)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-02'))
  await tenant.refuse('/v1/cyc01/user-resource/vm/rescue_start', 'The rescue system is not there')
  await vm.choose('Boot into rescue…')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('Rescue ends with the next stop or restart')
  await dialog.getByRole('button', { name: 'Boot into rescue' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('The rescue system is not there')
  await expect(run).toContainText('It is stopped now. Start it, or try again.')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'stopped' })

  await run.getByRole('button', { name: 'Try again from there' }).click()
  await expect(run).toContainText('2 of 2 done')
  await expect(vm.status).toHaveText('Running')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'running' })
})

test('reinstalls a VM with another system, once its size does', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'legacy-api'))
  await vm.choose('Reinstall…')
  const dialog = page.getByRole('alertdialog', { name: 'Reinstall legacy-api' })
  await dialog.getByRole('combobox', { name: 'System' }).selectOption('windows')
  await expect(dialog).toContainText('too small for Windows Server')
  await dialog.getByRole('combobox', { name: 'System' }).selectOption('debian')
  await dialog.getByRole('textbox').fill('legacy-api')
  await dialog.getByRole('button', { name: 'Erase and reinstall' }).click()
  await expect(vm.status).toHaveText('Running')
  await expect(page.getByRole('region', { name: 'Machine' })).toContainText('Debian')
  expect(await tenant.api.vm('cyc01', 'legacy-api')).toMatchObject({ os_name: 'debian' })
})

test('clones a VM, and moves it to another billing account', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await vm.choose('Clone…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('c')
  await dialog.getByRole('button', { name: 'Clone' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('cache-02')
  await dialog.getByRole('button', { name: 'Clone' }).click()
  await expect(dialog).toBeHidden()
  expect(await tenant.api.vm('cyc01', 'cache-02')).toMatchObject({ os_name: 'almalinux' })

  await vm.choose('Move to another billing account…')
  await expect(dialog.getByRole('button', { name: 'Move' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('combobox', { name: 'Billing account' }).selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(dialog).toBeHidden()
})
