import { expect, test } from './support/test.ts'
import { VmPage } from './support/vm-page.ts'

test('says how to reach a VM, and what it is, ready to be copied', async ({ page, context, tenant }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const web = await tenant.api.vm('cyc01', 'web-01')
  const { address } = await tenant.api.floatingIp('cyc01', 'web-01')
  const vm = new VmPage(page)
  await vm.open('cyc01', web)
  const connect = page.getByRole('region', { name: 'Connect' })
  await expect(connect).toContainText(`ssh ${web.username}@${address}`)
  await connect.getByRole('button', { name: 'Copy command' }).click()
  await expect.poll(copied).toBe(`ssh ${web.username}@${address}`)
  await expect(page.getByRole('region', { name: 'Machine' })).toContainText('Server class')
  await expect(page.getByRole('region', { name: 'Machine' })).toContainText(web.description)

  // The first 20 characters of its id are what the guest sees.
  await vm.open('cyc01', web, 'disks')
  const path = `/dev/disk/by-id/virtio-${web.storage[0]?.uuid.slice(0, 20)}`
  const row = page.getByRole('table', { name: 'Disks' }).getByRole('row').filter({ hasText: path })
  await row.getByRole('button', { name: 'Copy path' }).click()
  await expect.poll(copied).toBe(path)
})

test('Windows is reached by Remote Desktop, and a stopped VM not at all', async ({ page, tenant }) => {
  const windows = await tenant.api.vm('bus02', 'windows-test')
  await new VmPage(page).open('bus02', windows)
  const connect = page.getByRole('region', { name: 'Connect' })
  await expect(connect).toContainText(`Remote Desktop to${windows.private_ipv4}`)
  await expect(connect).toContainText('from inside its private network')
  await expect(connect).toContainText('cannot be reached now')
})

test('without the public addresses the private one is left, and they are read again', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const web = await tenant.api.vm('cyc01', 'web-01')
  const { address } = await tenant.api.floatingIp('cyc01', 'web-01')
  await tenant.fault({ path: '/v1/cyc01/network/ip_addresses', kind: 'status', status: 500 })
  await new VmPage(page).open('cyc01', web)
  const connect = page.getByRole('region', { name: 'Connect' })
  await expect(connect).toContainText('Its public address could not be read')
  await expect(connect).toContainText(`ssh ${web.username}@${web.private_ipv4}`)
  await tenant.clearFaults()
  await connect.getByRole('button', { name: 'Try again: Its public address' }).click()
  await expect(connect).toContainText(`ssh ${web.username}@${address}`)
})
