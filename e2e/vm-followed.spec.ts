import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

/* What somebody else does to a VM while a dialog about it is open. */

/** Comes back to the panel, as often as it takes until it has looked again. */
async function comeBack(page: Page, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await seen()
  }).toPass({ timeout: 60_000 })
}

test('a deletion says that somebody else deleted the VM, and keeps what was typed', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(400)
  const list = new VmList(page)
  await list.open()
  await (await list.openMenu('cache-01')).getByRole('menuitem', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Delete cache-01' })
  await dialog.getByRole('textbox').fill('cache-01')
  const confirm = dialog.getByRole('button', { name: 'Delete VM' })
  await expect(confirm).not.toHaveAttribute('aria-disabled', 'true')

  await tenant.api.deleteVm('cyc01', (await tenant.api.vm('cyc01', 'cache-01')).uuid)
  await comeBack(page, () =>
    expect(dialog).toContainText('cache-01 was deleted meanwhile.', { timeout: 2_000 }),
  )
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  await expect(dialog.getByRole('textbox')).toHaveValue('cache-01')
})

test('a stop says that the VM was stopped by somebody else, and goes on when it runs again', async ({
  page,
  tenant,
}) => {
  const vm = new VmPage(page)
  const { uuid, ...shown } = await tenant.api.vm('cyc01', 'cache-01')
  await vm.open('cyc01', { uuid, ...shown })
  await page.getByRole('button', { name: 'Stop…', exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Stop cache-01' })
  await tenant.api.stopVm('cyc01', uuid)
  await comeBack(page, () =>
    expect(dialog.getByRole('alert')).toContainText('It has changed meanwhile. It is not running.', {
      timeout: 2_000,
    }),
  )
  const confirm = dialog.getByRole('button', { name: 'Stop VM' })
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')

  await tenant.api.startVm('cyc01', uuid)
  await comeBack(page, () => expect(dialog.getByRole('alert')).toBeHidden({ timeout: 2_000 }))
  await confirm.click()
  await expect(dialog).toBeHidden()
  await expect(vm.status).toHaveText('Stopped')
})

test('a resize goes by the size that somebody else gave the VM', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  const { uuid, ...shown } = await tenant.api.vm('cyc01', 'old-shop')
  await vm.open('cyc01', { uuid, ...shown })
  await page.getByRole('button', { name: 'Resize…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resize old-shop' })
  const other = shown.vcpu === 4 ? 2 : 4
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill(String(other))
  await tenant.api.changeVm('cyc01', uuid, { vcpu: other })
  await comeBack(page, () => expect(dialog).toContainText(`now ${other} cores`, { timeout: 2_000 }))
  // It has this size already, and the service refuses the same one.
  await expect(dialog.getByRole('button', { name: 'Resize' })).toHaveAttribute('aria-disabled', 'true')
  await expect(dialog.getByRole('textbox', { name: 'vCPU' })).toHaveValue(String(other))
})

test('a restore says that its snapshot was deleted by somebody else', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  const shown = await tenant.api.vm('cyc01', 'old-shop')
  await vm.open('cyc01', shown, 'snapshots')
  await page.getByRole('button', { name: 'Actions for Snapshot' }).first().click()
  await page.getByRole('menuitem', { name: 'Restore the VM…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Restore old-shop' })
  await dialog.getByRole('textbox').fill('old-shop')
  for (const { replica } of shown.storage)
    for (const { uuid } of replica) await tenant.api.deleteReplica('cyc01', uuid)
  await comeBack(page, () => expect(dialog).toContainText('This one is deleted already.', { timeout: 2_000 }))
  await expect(dialog.getByRole('button', { name: 'Restore' })).toHaveAttribute('aria-disabled', 'true')
})
