import { expect, test } from './support/test.ts'
import { VmForm } from './support/vm-form.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

test('a VM from its creation to its end', async ({ page, tenant }) => {
  test.slow()
  const { api } = tenant
  const list = new VmList(page)
  const vm = new VmPage(page)
  const { status } = vm
  const notices = page.getByRole('region', { name: 'Notifications' })
  await tenant.hold()

  await test.step('create', async () => {
    const form = new VmForm(page)
    await list.open()
    await page.getByRole('link', { name: 'New VM' }).click()
    await form.fillAccess({ name: 'web-04' })
    await form.vcpu.fill('2')
    await form.memory.fill('4')
    await expect(form.price).toContainText('2 vCPU')
    await expect(form.price).toContainText('4 GB memory')
    await form.submit.click()
    await expect(page.getByRole('heading', { name: 'Creating web-04' })).toBeVisible()
  })

  await test.step('the list shows it on its way', async () => {
    await page.getByRole('link', { name: 'Show the virtual machines' }).click()
    await expect(list.row('web-04').getByText('Creating')).toBeVisible()
    await tenant.release()
    await expect(list.row('web-04').getByText('Running')).toBeVisible({ timeout: 40_000 })
    await expect(notices).toContainText('Create web-04: done')
    expect(await api.vm('cyc01', 'web-04')).toMatchObject({ status: 'running', vcpu: 2, memory: 4096 })
  })

  await test.step('stop', async () => {
    await tenant.hold()
    await list.row('web-04').getByRole('link', { name: 'web-04' }).click()
    await expect(page.getByRole('heading', { name: 'web-04', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Stop…' }).click()
    await page
      .getByRole('alertdialog', { name: 'Stop web-04' })
      .getByRole('button', { name: 'Stop VM' })
      .click()
    await expect(status).toHaveText(/^Stopping, \d+ s$/)
    await tenant.release()
    await expect(status).toHaveText('Stopped')
    expect((await api.vm('cyc01', 'web-04')).status).toBe('stopped')
  })

  await test.step('start', async () => {
    await tenant.hold()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await expect(status).toHaveText(/^Starting, \d+ s$/)
    await tenant.release()
    await expect(status).toHaveText('Running')
  })

  await test.step('change its password', async () => {
    await vm.choose('Change password…')
    const dialog = page.getByRole('dialog', { name: 'Change a password on web-04' })
    await expect(dialog.getByRole('textbox', { name: 'User name' })).toHaveValue('deploy')
    await dialog.getByRole('textbox', { name: 'Password' }).fill('weak')
    await dialog.getByRole('button', { name: 'Change password' }).click()
    await expect(dialog.getByRole('textbox', { name: 'Password' })).toHaveAttribute('aria-invalid', 'true')
    await dialog.getByRole('button', { name: 'Generate' }).click()
    await dialog.getByRole('button', { name: 'Change password' }).click()
    await expect(dialog).toBeHidden()
    await expect(notices).toContainText('Change the password on web-04: done')
  })

  await test.step('force stop', async () => {
    await vm.choose('Force stop…')
    const dialog = page.getByRole('alertdialog', { name: 'Force web-04 to stop' })
    await expect(dialog).toContainText('not yet written to disk is lost')
    await dialog.getByRole('button', { name: 'Cut the power' }).click()
    await expect(status).toHaveText('Stopped')
  })

  await test.step('resize', async () => {
    await page.getByRole('button', { name: 'Resize…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Resize web-04' })
    await expect(dialog.getByRole('button', { name: 'Resize' })).toHaveAttribute('aria-disabled', 'true')
    await dialog.getByRole('textbox', { name: 'vCPU' }).fill('4')
    await dialog.getByRole('textbox', { name: 'Memory' }).fill('8')
    await expect(dialog.getByRole('region', { name: 'Price while it runs' })).toContainText('more than now')
    await dialog.getByRole('button', { name: 'Resize' }).click()
    await expect(dialog).toBeHidden()
    const run = page.getByRole('region', { name: 'Bulk actions' })
    await expect(run).toContainText('1 of 1 done')
    await run.getByRole('button', { name: 'Dismiss: Resize web-04' }).click()
    await expect(page.getByRole('region', { name: 'Machine' })).toContainText('4 vCPU, 8 GB')
    expect(await api.vm('cyc01', 'web-04')).toMatchObject({ vcpu: 4, memory: 8192, status: 'stopped' })
  })

  await test.step('rename', async () => {
    await vm.choose('Rename…')
    const dialog = page.getByRole('dialog', { name: 'Rename web-04' })
    const name = dialog.getByRole('textbox', { name: 'Name' })
    await name.fill('web 05')
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await dialog.getByRole('button', { name: 'Use web-05' }).click()
    await expect(name).toHaveValue('web-05')
    await dialog.getByRole('button', { name: 'Rename', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'web-05', level: 1 })).toBeVisible()
  })

  await test.step('delete, once its name was typed right', async () => {
    const address = (await api.floatingIps('cyc01')).find((ip) => ip.name === 'web-04')
    await vm.choose('Delete…')
    const dialog = page.getByRole('alertdialog', { name: 'Delete web-05' })
    await expect(dialog).toContainText('Erased with it: the boot disk (20 GB). This cannot be undone.')
    await expect(dialog).toContainText('What stays and keeps costing')
    await expect(
      dialog.getByRole('checkbox', { name: `Release the floating IP ${address?.address ?? '?'} with it` }),
    ).not.toBeChecked()
    await expect(dialog).toContainText('a month')

    const confirm = dialog.getByRole('button', { name: 'Delete VM' })
    await dialog.getByRole('textbox').fill('web-04')
    await expect(confirm).toHaveAttribute('aria-disabled', 'true')
    await dialog.getByRole('textbox').press('Enter')
    await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(/does not match/)
    expect((await api.vm('cyc01', 'web-05')).status).toBe('stopped')

    await dialog.getByRole('textbox').fill('web-05')
    await confirm.click()
    await expect(page.getByRole('heading', { name: 'Virtual machines', level: 1 })).toBeVisible()
    await expect(list.row('web-01')).toBeVisible()
    await expect(list.row('web-05')).toHaveCount(0)
    expect((await api.vms('cyc01')).map((left) => left.name)).not.toContain('web-05')
    expect(await api.floatingIps('cyc01')).toContainEqual(
      expect.objectContaining({ address: address?.address, name: 'web-04' }),
    )
  })
})

test('restarts a VM: stopped, then started', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  const { status } = vm
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-01'))
  await expect(status).toHaveText('Running')
  await tenant.hold()
  await vm.choose('Restart…')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restart VM' }).click()
  await expect(status).toHaveText(/^Stopping, \d+ s$/)
  await tenant.release()
  await expect(status).toHaveText('Running')
})

test('keeps a confirmation open that failed, with why', async ({ page, tenant, console }) => {
  console.allow(409)
  const vm = new VmPage(page)
  const { status } = vm
  await vm.open('bus02', await tenant.api.vm('bus02', 'blog'))
  await tenant.fault({
    method: 'POST',
    path: '/v1/bus02/user-resource/vm/stop',
    kind: 'status',
    status: 409,
    body: { errors: { Error: 'A backup is being taken' } },
    times: 1,
  })
  await page.getByRole('button', { name: 'Stop…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Stop blog' })
  await dialog.getByRole('button', { name: 'Stop VM' }).click()
  await expect(dialog.getByRole('alert')).toContainText('A backup is being taken')
  await expect(status).toHaveText('Running')

  await dialog.getByRole('button', { name: 'Stop VM' }).click()
  await expect(dialog).toBeHidden()
  await expect(status).toHaveText('Stopped')
})

test('keeps the tab in the address', async ({ page, tenant }) => {
  await new VmPage(page).open('cyc01', await tenant.api.vm('cyc01', 'db-primary'), 'disks')
  await expect(page.getByRole('table', { name: 'Disks' }).getByRole('row')).toHaveCount(3)
  const tabs = page.getByRole('navigation', { name: 'Parts of the virtual machine' })
  await tabs.getByRole('link', { name: 'Snapshots and backups' }).click()
  await expect(page).toHaveURL(/\?tab=snapshots$/)
  await expect(page.getByRole('table', { name: 'Snapshots and backups' }).getByRole('row')).toHaveCount(11)
  await page.goBack()
  await expect(page.getByRole('table', { name: 'Disks' })).toBeVisible()
})

test('says that a VM was deleted elsewhere', async ({ page, tenant }) => {
  const { uuid } = await tenant.api.vm('bus02', 'blog')
  const list = new VmList(page)
  await list.open()
  await tenant.api.deleteVm('bus02', uuid)
  await list.row('blog').getByRole('link').click()
  await expect(page.getByText('blog was deleted')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('stays reserved')
  await page.getByRole('link', { name: 'See all virtual machines' }).click()
  await expect(list.row('files')).toBeVisible()
  await expect(list.row('blog')).toHaveCount(0)
})

test('says that there is no such VM', async ({ page, console }) => {
  console.allow(400)
  console.allow(404)
  for (const slug of ['cyc01', 'bus02', 'nowhere']) {
    await page.goto(`/compute/vms/${slug}/4a2b7c1e-0000-4000-8000-000000000000`)
    await expect(page.getByText('There is no such virtual machine')).toBeVisible()
  }
})
