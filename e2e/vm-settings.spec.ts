import { expect, test } from './support/test.ts'
import { VmPage } from './support/vm-page.ts'

test('changes what can be set of a VM in one place', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'), 'settings')
  const machine = page.getByRole('region', { name: 'Machine' })
  await machine.getByRole('button', { name: 'Switch on automatic backups' }).click()
  await expect(machine).toContainText('On: its disks are backed up')
  await expect(machine.getByRole('button', { name: 'Switch off automatic backups' })).toBeVisible()
  expect(await tenant.api.vm('cyc01', 'cache-01')).toMatchObject({ backup: true })

  const general = page.getByRole('region', { name: 'General' })
  await expect(general).toContainText('Northwind Studio')
  await general.getByRole('button', { name: 'Move to another billing account…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Billing account' }).selectOption('Client projects (limited)')
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(general).toContainText('Client projects')
  expect(await tenant.api.vmsBilledTo('Client projects')).toContain('cache-01')
})

test('says of each setting that cannot be changed now why', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'old-shop'), 'settings')
  const system = page.getByRole('region', { name: 'System' })
  await expect(system).toContainText('the VM must be running. Start it first.')
  await expect(system.getByRole('button', { name: 'Change password…' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  for (const name of ['Boot into rescue…', 'Reinstall…'])
    await expect(system.getByRole('button', { name })).not.toHaveAttribute('aria-disabled')

  await tenant.hold()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(vm.status).toHaveText(/^Starting/)
  const main = page.getByRole('main')
  for (const name of [
    'Rename…',
    'Move to another billing account…',
    'Switch on automatic backups',
    'Change password…',
    'Boot into rescue…',
    'Reinstall…',
    'Delete…',
  ])
    await expect(main.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
  await expect(main.getByRole('paragraph').filter({ hasText: 'It is starting right now.' })).toHaveCount(8)
  await tenant.release()
  await expect(vm.status).toHaveText('Running')
  await expect(system.getByRole('button', { name: 'Change password…' })).not.toHaveAttribute('aria-disabled')
})
