import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

test('two panels that are open at the same time converge', async ({ page, context, tenant }) => {
  const list = new VmList(page)
  await list.open()
  const other = await context.newPage()
  const vm = new VmPage(other)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'old-shop'))
  await tenant.hold()
  await other.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(vm.status).toHaveText(/^Starting, \d+ s$/)

  // The other one is looked at again.
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(list.row('old-shop').getByText('Starting')).toBeVisible()
  await tenant.release()
  await expect(list.row('old-shop').getByText('Running')).toBeVisible()
  await expect(vm.status).toHaveText('Running')
})

test('a resize goes on while one is elsewhere, and leaving the site is warned of', async ({
  page,
  tenant,
}) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-02'))
  await page.getByRole('button', { name: 'Resize…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resize web-02' })
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill('4')
  await tenant.hold()
  await dialog.getByRole('button', { name: 'Stop and resize' }).click()
  // A first step that takes long lets one get on.
  await expect(dialog).toBeHidden({ timeout: 30_000 })
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('0 of 3 done')

  let warned = 0
  page.on('dialog', (warning) => {
    warned += 1
    void warning.dismiss()
  })
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => warned).toBe(1)

  await tenant.release()
  await expect(run).toContainText('3 of 3 done')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'running', vcpu: 4 })
})
